package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.leukostack.export.Difference;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.export.tidy.EarlierExport;
import org.leukostack.export.tidy.ExportNote;
import org.leukostack.export.tidy.Exporter;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports the crops of slides. */
@Command(name = ExportCommand.NAME)
final class ExportCommand implements Callable<Integer> {

  static final String NAME = "export";

  private final Terminal terminal;
  private final FailureText failures;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final FolderArguments folders = new FolderArguments();

  @Mixin private final ReadingOption reading = new ReadingOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private Path output = Path.of(ExportRequest.DEFAULT_OUTPUT_ROOT);

  @Option(names = "--crop-size", paramLabel = "N", converter = WholeNumber.CropSize.class)
  private int cropSize = CropWindow.DEFAULT_SIZE;

  @Option(names = "--jobs", paramLabel = "N", converter = WholeNumber.Jobs.class)
  private int jobs = ExportRequest.defaultJobs();

  @Option(names = "--only", paramLabel = "WHICH", converter = Choice.Cells.class)
  private Which only = ExportRequest.DEFAULT_WHICH;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--resume")
  private boolean resume;

  @Option(names = "--json")
  private boolean json;

  ExportCommand(Terminal terminal, FailureText failures) {
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    List<Path> slides = folders.distinct(spec, terminal.words());
    if (output.equals(Path.of(""))) {
      throw new WrongUsageException(
          spec.commandLine(), terminal.words().get("usage.emptyFolder", "--output"));
    }
    return new SlideCommand(terminal, failures, json)
        .run(slides, reading.name(spec, terminal.words()), this::export)
        .code();
  }

  private ExitStatus export(Slide.Readable slide, ProgressDisplay progress, Results results)
      throws ExportException, InterruptedException {
    return switch (slide) {
      case Slide.Ready ready -> export(ready, progress, results);
      case Slide.ReviewUnreadable(TestFolder folder, Problem obstacle) -> {
        progress.close();
        results.unreadable(folder, obstacle);
        yield ExitStatus.FAILED;
      }
    };
  }

  private ExitStatus export(Slide.Ready slide, ProgressDisplay progress, Results results)
      throws ExportException, InterruptedException {
    ExportRequest request =
        ExportRequest.of(slide, output)
            .withCropSize(cropSize)
            .withJobs(jobs)
            .withReplace(force)
            .withWhich(only);
    ExportPlan plan = ExportPlan.of(request);
    if (resume) {
      switch (EarlierExport.of(plan)) {
        case EarlierExport.Same(ExportNote note) -> {
          progress.close();
          results.passedOver(plan, note);
          return note.counts().isComplete()
              ? SlideCommand.statusOf(slide.problems())
              : ExitStatus.INCOMPLETE;
        }
        case EarlierExport.Other(Difference difference) when !force -> {
          progress.close();
          results.failed(slide.folder(), another(request.destination(), difference));
          return ExitStatus.FAILED;
        }
        case EarlierExport.None _, EarlierExport.Other _ -> {}
      }
    }
    ExportReport report = Exporter.run(plan, progress);
    progress.close();
    results.exported(report);
    return report.isComplete() ? SlideCommand.statusOf(report.problems()) : ExitStatus.INCOMPLETE;
  }

  private String another(Path destination, Difference difference) {
    String what = terminal.words().get("differs." + difference);
    return terminal.words().get("export.another", destination, what);
  }
}
