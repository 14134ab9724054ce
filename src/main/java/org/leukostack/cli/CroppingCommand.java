package org.leukostack.cli;

import org.leukostack.export.ExportException;
import org.leukostack.export.ExportRequest;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;
import picocli.CommandLine.Option;

/** A command that cuts the cells of slides, which takes a review that can be read. */
abstract class CroppingCommand extends SlideCommand {

  @Option(names = "--crop-size", paramLabel = "N", converter = WholeNumber.CropSize.class)
  private int cropSize = CropWindow.DEFAULT_SIZE;

  @Option(names = "--jobs", paramLabel = "N", converter = WholeNumber.Jobs.class)
  private int jobs = ExportRequest.defaultJobs();

  @Override
  final ExitStatus work(Slide.Readable slide, ProgressDisplay progress, Results results)
      throws ExportException, InterruptedException {
    return switch (slide) {
      case Slide.Ready ready -> work(ready, progress, results);
      case Slide.ReviewUnreadable(TestFolder folder, Problem obstacle) -> {
        progress.close();
        results.unreadable(folder, obstacle);
        yield ExitStatus.FAILED;
      }
    };
  }

  /** As {@link SlideCommand#work}. */
  abstract ExitStatus work(Slide.Ready slide, ProgressDisplay progress, Results results)
      throws ExportException, InterruptedException;

  /** Side of a crop, in pixels. */
  final int cropSize() {
    return cropSize;
  }

  /** Fields that are cut at a time. */
  final int jobs() {
    return jobs;
  }
}
