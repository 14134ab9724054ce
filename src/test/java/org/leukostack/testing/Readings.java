package org.leukostack.testing;

import java.time.Instant;
import java.time.InstantSource;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewSession;

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

  public static ReviewSession of(TestFolder slide, String reviewer, InstantSource clock) {
    return new ReviewSession(ReviewDocument.fresh(slide, "1"), reviewer, clock);
  }
}
