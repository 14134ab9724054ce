package org.leukostack.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.dataset.build.SlideWatcher;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.Findings;
import org.leukostack.model.Problem;
import org.leukostack.model.ProgressListener;

/**
 * Tells how far a data set is, in thousandths of a slide, and keeps what is wrong with its slides.
 */
final class DataSetWatch implements SlideWatcher {

  private static final int PARTS_OF_A_SLIDE = 1000;

  private final ProgressListener progress;
  private final List<Problem> problems = new ArrayList<>();

  DataSetWatch(ProgressListener progress) {
    this.progress = progress;
  }

  /** A slide that is half done is half a step: the bar moves with the fields. */
  @Override
  public ProgressListener begins(String testId, int number, int all) {
    ProgressListener ofSlide =
        (done, fields) -> {
          int share = fields == 0 ? 0 : Math.toIntExact((long) PARTS_OF_A_SLIDE * done / fields);
          progress.fieldsDone((number - 1) * PARTS_OF_A_SLIDE + share, all * PARTS_OF_A_SLIDE);
        };
    ofSlide.fieldsDone(0, 1);
    return ofSlide;
  }

  @Override
  public void done(SlidePart part, ExportPlan plan, Optional<Findings> findings) {
    findings.ifPresent(found -> problems.addAll(found.problems()));
  }

  @Override
  public void leftOut(LeftOutSlide slide) {
    // the report has it
  }

  @Override
  public void writes(Format format) {
    // the last step; it takes little beside the planes
  }

  List<Problem> problems() {
    return problems;
  }
}
