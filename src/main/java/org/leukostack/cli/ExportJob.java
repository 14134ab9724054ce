package org.leukostack.cli;

import java.util.List;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.Exporter;
import org.leukostack.home.AppVersion;
import org.leukostack.home.UserFolders;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Looked;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.ReviewProblems;

/** Exports slides, and tells of each what became of it. */
final class ExportJob {

  private final ExportOptions options;

  ExportJob(ExportOptions options) {
    this.options = options;
  }

  ExitStatus run(Terminal terminal, FailureText failures) {
    return new SlideCommand(terminal, failures, options.json())
        .run(options.folders(), this::export);
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
    ExportPlan plan =
        new ExportPlan(
            folder,
            options.output(),
            options.cropSize(),
            options.jobs(),
            options.force(),
            review,
            options.which());
    ExportReport report = Exporter.run(plan, progress::fieldsDone);
    progress.close();
    results.exported(report);
    return report.isComplete() ? SlideCommand.statusOf(report.problems()) : ExitStatus.INCOMPLETE;
  }
}
