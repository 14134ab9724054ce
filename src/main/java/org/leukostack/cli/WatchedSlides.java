package org.leukostack.cli;

import java.util.Optional;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.SlidePart;
import org.leukostack.dataset.build.LeftOutSlide;
import org.leukostack.dataset.build.SlideWatcher;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.Findings;
import org.leukostack.model.ProgressListener;

/** Shows how far a data set is, one slide after the other. */
final class WatchedSlides implements SlideWatcher, AutoCloseable {

  private final Terminal terminal;
  private final DataSetResults results;
  private ProgressDisplay progress;

  WatchedSlides(Terminal terminal, DataSetResults results) {
    this.terminal = terminal;
    this.results = results;
    progress = terminal.progress("");
  }

  @Override
  public ProgressListener begins(String testId, int number, int all) {
    close();
    progress = terminal.progress(terminal.words().get("dataset.progress", testId, number, all));
    return progress;
  }

  @Override
  public void done(SlidePart part, ExportPlan plan, Optional<Findings> findings) {
    close();
    results.slide(part, plan, findings);
  }

  @Override
  public void leftOut(LeftOutSlide slide) {
    close();
    results.leftOut(slide);
  }

  @Override
  public void writes(Format format) {
    close();
  }

  @Override
  public void close() {
    progress.close();
  }
}
