package org.leukostack.dataset.format;

import java.util.Optional;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.dataset.build.SlideWatcher;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.Findings;
import org.leukostack.model.ProgressListener;

/** Is told how a data set is made, and says nothing. */
final class QuietWatcher implements SlideWatcher {

  @Override
  public ProgressListener begins(String testId, int number, int all) {
    return (done, fields) -> {};
  }

  @Override
  public void done(SlidePart part, ExportPlan plan, Optional<Findings> findings) {}

  @Override
  public void leftOut(LeftOutSlide slide) {}

  @Override
  public void writes(Format format) {}
}
