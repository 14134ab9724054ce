package org.leukostack.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person says of a cell. */
public enum Verdict {
  /** Nobody has judged it, or its box was changed since. */
  UNREVIEWED,
  ACCEPTED,
  REJECTED,
  /** To be looked at again, by somebody else or later. */
  FLAGGED;

  /** As files and the command line spell it: lower case with underscores. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict of a spelling; none if this version does not know it. */
  public static Optional<Verdict> ofSpelling(String spelling) {
    return Stream.of(values()).filter(v -> v.spelling().equals(spelling)).findFirst();
  }
}
