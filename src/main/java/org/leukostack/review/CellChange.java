package org.leukostack.review;

import org.jspecify.annotations.Nullable;

/**
 * What an act changed about one cell.
 *
 * @param cell which
 * @param drawn as it was first drawn, if a person added it
 * @param before what was said of it; null if it was not there
 * @param after what is said of it now; null if it is gone
 */
public record CellChange(
    CellId cell,
    @Nullable DrawnCell drawn,
    @Nullable CellReview before,
    @Nullable CellReview after) {

  CellChange reversed() {
    return new CellChange(cell, drawn, after, before);
  }
}
