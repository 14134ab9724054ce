package org.leukostack.batch;

import java.util.Optional;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.model.ProgressListener;

/** Makes something of a slide. */
interface SlideWork {

  /**
   * What came of a slide before, if it is whole and would come of it again.
   *
   * @throws SlideFailedException if the slide cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  Optional<Result> find(BatchSlide slide) throws SlideFailedException, InterruptedException;

  /**
   * Makes it, unless it is there.
   *
   * @throws SlideFailedException if it cannot be made
   * @throws InterruptedException if the thread is interrupted
   */
  Result make(BatchSlide slide, ProgressListener progress)
      throws SlideFailedException, InterruptedException;
}
