package org.leukostack.review;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the review's file whose cell the slide does not have, or not as it was reviewed. It
 * stays in the file and comes back when the slide has the cell again.
 *
 * @param cell its name; null if the file does not say
 * @param review what is said of it; null if this version does not understand it
 * @param why it does not match
 * @param stored as the file has it, on one line of JSON
 */
record Unmatched(@Nullable CellId cell, @Nullable CellReview review, Why why, String stored) {

  /** What a cell counts as of which nobody understands what is said: it is to be looked at. */
  static final CellReview STAND_IN = CellReview.NONE.withVerdict(Verdict.FLAGGED, null, null, null);

  /** Whether it stands for a review of its cell, since it cannot be understood itself. */
  boolean standsForFlag(CellReview now) {
    return why == Why.NOT_UNDERSTOOD && now.equals(STAND_IN);
  }

  /** Why a cell of the file does not match the slide. */
  enum Why {
    /** The slide has no such cell any more. */
    GONE,
    /** The instrument's box or class is not that which was judged. */
    CHANGED,
    /** An annotator added it to a field of view that the slide does not have any more. */
    NO_FIELD,
    /** The file says something of the same cell twice; the first is used. */
    TWICE,
    /** This version does not understand what is said. */
    NOT_UNDERSTOOD,
    /** It was set aside, and its cell has been judged since. */
    JUDGED_SINCE
  }
}
