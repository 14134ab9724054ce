package org.leukostack.ui.review;

import java.util.List;
import org.leukostack.review.CellId;

/** Which cells the keys of the review act on, and where a verdict leads. */
public interface ActTargets {

  /** In the order in which acts name them; none if there is nothing to act on. */
  List<CellId> cells();

  /**
   * Goes to the next cell, if there is one to go to.
   *
   * @param judgedBefore whether the cells had a verdict before this one
   * @return false if all cells are reviewed
   */
  boolean moveOn(boolean judgedBefore);

  /**
   * Goes to the next unreviewed cell, from the start again after the end.
   *
   * @return false if there is no other
   */
  boolean goToUnreviewed();
}
