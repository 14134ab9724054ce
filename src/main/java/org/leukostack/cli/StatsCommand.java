package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.leukostack.export.ExportRequest;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import org.leukostack.stats.MeasuredSlide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells slides in numbers; writes nothing. */
@Command(name = StatsCommand.NAME)
final class StatsCommand implements Callable<Integer> {

  static final String NAME = "stats";

  private final Terminal terminal;
  private final FailureText failures;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final FolderArguments folders = new FolderArguments();

  @Mixin private final ReadingOption reading = new ReadingOption();

  @Option(names = "--crop-size", paramLabel = "N", converter = WholeNumber.CropSize.class)
  private int cropSize = CropWindow.DEFAULT_SIZE;

  @Option(names = "--jobs", paramLabel = "N", converter = WholeNumber.Jobs.class)
  private int jobs = ExportRequest.defaultJobs();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--csv")
  private boolean csv;

  StatsCommand(Terminal terminal, FailureText failures) {
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    List<Path> slides = folders.all(spec, terminal.words());
    if (json && csv) {
      throw new WrongUsageException(spec.commandLine(), terminal.words().get("usage.jsonOrCsv"));
    }
    Results results = csv ? new CsvResults(terminal) : Results.of(terminal, json);
    return new SlideCommand(terminal, failures, results)
        .run(slides, reading.name(spec, terminal.words()), this::measure)
        .code();
  }

  private ExitStatus measure(Slide.Readable slide, ProgressDisplay progress, Results results)
      throws InterruptedException {
    return switch (slide) {
      case Slide.Ready ready -> {
        MeasuredSlide measured = MeasuredSlide.of(ready, cropSize, jobs, progress);
        progress.close();
        results.measured(measured);
        yield measured.leftOut().isEmpty()
            ? SlideCommand.statusOf(measured.problems())
            : ExitStatus.INCOMPLETE;
      }
      case Slide.ReviewUnreadable(TestFolder folder, Problem obstacle) -> {
        progress.close();
        results.unreadable(folder, obstacle);
        yield ExitStatus.FAILED;
      }
    };
  }
}
