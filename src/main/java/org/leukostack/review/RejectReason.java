package org.leukostack.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a cell is rejected. */
public enum RejectReason {
  NOT_WHITE_CELL,
  WRONG_BOX,
  OUT_OF_FOCUS,
  CUT_OFF,
  ARTEFACT,
  DUPLICATE,
  OTHER;

  /** As files spell it: lower case with underscores. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of a spelling; none if this version does not know it. */
  public static Optional<RejectReason> ofSpelling(String spelling) {
    return Stream.of(values()).filter(r -> r.spelling().equals(spelling)).findFirst();
  }
}
