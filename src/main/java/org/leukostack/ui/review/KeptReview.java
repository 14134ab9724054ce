package org.leukostack.ui.review;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingTerms;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewStore;
import org.leukostack.review.ViewState;
import org.leukostack.slides.OpenSlide;

/**
 * What was opened, and what saves it if it can be worked on.
 *
 * @param settling the readings beside it
 * @param terms the reading, and what is hidden
 * @param inUserData where it is saved if its own place refuses it
 * @param left where the user left it
 */
record KeptReview(
    Settling.Begun settling,
    ReadingTerms terms,
    ReviewPlace inUserData,
    PlaceFile place,
    Optional<ViewState> left,
    @Nullable ReviewStore store,
    @Nullable LastMoment lastMoment) {

  OpenSlide slide() {
    return settling.slide();
  }

  /** Writes nothing any more; does not wait. */
  void stop() {
    if (store != null) {
      store.abandon();
    }
    if (lastMoment != null) {
      lastMoment.close();
    }
  }

  void giveUp() throws IOException {
    if (store != null) {
      store.giveUp();
    }
  }

  void release() {
    stop();
    if (slide().review() instanceof Opened.Writable writable) {
      writable.release();
    }
  }
}
