package org.leukostack.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.ReviewStore;

/** Readings of slides that begin now. */
public final class Readings {

  private Readings() {}

  /** Ann begins, and it is always 1970. */
  public static ReviewSession of(TestFolder slide) {
    return of(slide, () -> Instant.EPOCH);
  }

  /** Ann begins, by a clock of the test. */
  public static ReviewSession of(TestFolder slide, InstantSource clock) {
    return of(slide, "ann", clock);
  }

  /** Writes a reading beside the planes: what came of these acts. */
  public static void write(TestFolder slide, ReadingTerms terms, String reviewer, Act... acts)
      throws InterruptedException {
    ReviewSession session =
        new ReviewSession(ReviewDocument.fresh(slide, terms, "1"), reviewer, () -> Instant.EPOCH);
    for (Act act : acts) {
      session.apply(act);
    }
    ReviewPlace place = ReviewPlace.beside(slide, terms.name());
    ReviewStore store =
        ReviewStore.start(place, place, () -> Instant.EPOCH, state -> {}, aside -> {});
    store.save(session.document());
    if (!store.closeAndWait(Duration.ofSeconds(50))) {
      throw new AssertionError("Not saved: " + store.state());
    }
  }

  public static ReviewSession of(TestFolder slide, String reviewer, InstantSource clock) {
    return new ReviewSession(ReviewDocument.fresh(slide, "1"), reviewer, clock);
  }
}
