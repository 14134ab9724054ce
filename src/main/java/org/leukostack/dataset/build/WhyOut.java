package org.leukostack.dataset.build;

import org.leukostack.export.LeftOut;
import org.leukostack.json.Spelled;
import org.leukostack.review.Verdict;

/** Why a cell of a slide is not in a data set; {@code cells.csv} has it by its spelling. */
public enum WhyOut implements Spelled {
  /** It is a red cell or a platelet. */
  NOT_WHITE,
  REJECTED,
  FLAGGED,
  UNREVIEWED,
  /** Two planes of its field claim one stack number. */
  AMBIGUOUS_STACK,
  /** The planes of its field are of several stage positions. */
  SEVERAL_POSITIONS,
  STACK_TOO_LONG,
  UNREADABLE_PLANE,
  UNDECODABLE_PLANE,
  /** Nobody knows its verdict. */
  REVIEW_UNREADABLE;

  static WhyOut of(Verdict verdict) {
    return switch (verdict) {
      case REJECTED -> REJECTED;
      case FLAGGED -> FLAGGED;
      case UNREVIEWED -> UNREVIEWED;
      case ACCEPTED -> throw new IllegalArgumentException("An accepted cell is always taken");
    };
  }

  static WhyOut of(LeftOut.Cause cause) {
    return switch (cause) {
      case AMBIGUOUS_STACK -> AMBIGUOUS_STACK;
      case SEVERAL_POSITIONS -> SEVERAL_POSITIONS;
      case STACK_TOO_LONG -> STACK_TOO_LONG;
      case UNREADABLE_PLANE -> UNREADABLE_PLANE;
      case UNDECODABLE_PLANE -> UNDECODABLE_PLANE;
      case NO_ANALYSIS -> throw new IllegalArgumentException("Such a field has no cell");
    };
  }
}
