package org.leukostack.review;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a cell is rejected. */
public enum RejectReason {
  NOT_WHITE_CELL("not_white_cell"),
  WRONG_BOX("wrong_box"),
  OUT_OF_FOCUS("out_of_focus"),
  CUT_OFF("cut_off"),
  ARTEFACT("artefact"),
  DUPLICATE("duplicate"),
  OTHER("other");

  private final String spelling;

  RejectReason(String spelling) {
    this.spelling = spelling;
  }

  /** As files spell it: lower case with underscores. */
  public String spelling() {
    return spelling;
  }

  /** The reason of a spelling; none if this version does not know it. */
  public static Optional<RejectReason> ofSpelling(String spelling) {
    return Stream.of(values()).filter(r -> r.spelling().equals(spelling)).findFirst();
  }
}
