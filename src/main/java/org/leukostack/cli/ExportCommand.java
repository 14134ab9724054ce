package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.Exporter;
import org.leukostack.export.Which;
import org.leukostack.home.AppVersion;
import org.leukostack.home.UserFolders;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Looked;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.ReviewProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports the crops of slides. */
@Command(name = ExportCommand.NAME, mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  static final String NAME = "export";

  private final Terminal terminal;
  private final Failures failures;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final FolderArguments folders = new FolderArguments();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private Path output = Path.of(ExportPlan.DEFAULT_OUTPUT_ROOT);

  @Option(names = "--crop-size", paramLabel = "N", converter = WholeNumber.CropSize.class)
  private int cropSize = CropWindow.DEFAULT_SIZE;

  @Option(names = "--jobs", paramLabel = "N", converter = WholeNumber.Jobs.class)
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--only", paramLabel = "WHICH", converter = WhichCells.class)
  private Which only = Which.NOT_REJECTED;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--json")
  private boolean json;

  ExportCommand(Terminal terminal, Failures failures) {
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    List<Path> slides = folders.distinct(spec, terminal.words());
    return new SlideCommand(terminal, failures, json).run(slides, this::export).code();
  }

  private ExitStatus export(TestFolder folder, Progress progress, Results results)
      throws ExportException, InterruptedException {
    Looked looked = ReviewFiles.look(folder, UserFolders.ofThisUser().data(), AppVersion.get());
    List<Problem> problems = ReviewProblems.of(looked);
    return switch (looked) {
      case Looked.None _ -> export(folder, Review.EMPTY, progress, results);
      case Looked.Found(ReviewDocument document, _) ->
          export(folder.withProblems(problems), document.review(), progress, results);
      // Cells that it rejects would be exported without a word.
      case Looked.Broken _, Looked.Unreadable _ -> {
        progress.close();
        results.unreadable(folder, problems.getFirst());
        yield ExitStatus.FAILED;
      }
    };
  }

  private ExitStatus export(TestFolder folder, Review review, Progress progress, Results results)
      throws ExportException, InterruptedException {
    ExportPlan plan = new ExportPlan(folder, output, cropSize, jobs, force, review, only);
    ExportReport report = Exporter.run(plan, progress::fieldsDone);
    progress.close();
    results.exported(report);
    return report.isComplete() ? SlideCommand.statusOf(report.problems()) : ExitStatus.INCOMPLETE;
  }
}
