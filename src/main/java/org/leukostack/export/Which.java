package org.leukostack.export;

import java.util.Optional;
import java.util.stream.Stream;
import org.leukostack.review.Verdict;

/** Which white cells an export takes, by their verdict. */
public enum Which {
  /** All cells that are not rejected. */
  NOT_REJECTED("not-rejected"),
  /** Accepted cells only. */
  ACCEPTED("accepted"),
  ALL("all");

  private final String spelling;

  Which(String spelling) {
    this.spelling = spelling;
  }

  boolean takes(Verdict verdict) {
    return switch (this) {
      case NOT_REJECTED -> verdict != Verdict.REJECTED;
      case ACCEPTED -> verdict == Verdict.ACCEPTED;
      case ALL -> true;
    };
  }

  /** As the command line spells it: {@code not-rejected}. */
  public String spelling() {
    return spelling;
  }

  /** The one of a spelling, if there is one. */
  public static Optional<Which> ofSpelling(String spelling) {
    return Stream.of(values()).filter(w -> w.spelling().equals(spelling)).findFirst();
  }
}
