package org.leukostack.review;

import java.util.Optional;
import java.util.stream.Stream;

/** What a person says of a cell. */
public enum Verdict {
  /** Nobody has judged it, or its box was changed since. */
  UNREVIEWED("unreviewed"),
  ACCEPTED("accepted"),
  REJECTED("rejected"),
  /** To be looked at again, by somebody else or later. */
  FLAGGED("flagged");

  private final String spelling;

  Verdict(String spelling) {
    this.spelling = spelling;
  }

  /** As files and the command line spell it: lower case with underscores. */
  public String spelling() {
    return spelling;
  }

  /** The verdict of a spelling; none if this version does not know it. */
  public static Optional<Verdict> ofSpelling(String spelling) {
    return Stream.of(values()).filter(v -> v.spelling().equals(spelling)).findFirst();
  }
}
