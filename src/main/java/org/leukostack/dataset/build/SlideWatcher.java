package org.leukostack.dataset.build;

import java.util.Optional;
import org.leukostack.dataset.Format;
import org.leukostack.dataset.SlidePart;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.Findings;
import org.leukostack.model.ProgressListener;

/** Told how a data set is made; by one thread. */
public interface SlideWatcher {

  /** Listens to nothing. */
  SlideWatcher NONE =
      new SlideWatcher() {
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
      };

  /**
   * A slide is begun.
   *
   * @param number of the slide, from 1
   * @param all how many there are
   * @return told how far it is
   */
  ProgressListener begins(String testId, int number, int all);

  /**
   * A slide is done.
   *
   * @param findings what was left out and what is wrong; empty if the part is of an earlier run
   *     that was not finished
   */
  void done(SlidePart part, ExportPlan plan, Optional<Findings> findings);

  /** A slide is left out. */
  void leftOut(LeftOutSlide slide);

  /** A format is going to be written. */
  void writes(Format format);
}
