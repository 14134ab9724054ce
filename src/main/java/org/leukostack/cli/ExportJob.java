package org.leukostack.cli;

import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.tidy.Exporter;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;

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

  private ExitStatus export(Slide.Readable slide, Progress progress, Results results)
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

  private ExitStatus export(Slide.Ready slide, Progress progress, Results results)
      throws ExportException, InterruptedException {
    ExportRequest request =
        ExportRequest.of(slide, options.output())
            .withCropSize(options.cropSize())
            .withJobs(options.jobs())
            .withWhich(options.which())
            .withReplace(options.force());
    ExportReport report = Exporter.run(ExportPlan.of(request), progress::fieldsDone);
    progress.close();
    results.exported(report);
    return report.isComplete() ? SlideCommand.statusOf(report.problems()) : ExitStatus.INCOMPLETE;
  }
}
