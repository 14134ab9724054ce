package org.leukostack.review;

import java.util.List;

/**
 * How far the review of some white cells is. Cells that a reviewer classed as red cells or
 * platelets count too: that is a review of them.
 *
 * @param cells how many there are
 * @param reviewed with any verdict
 * @param rejected with that verdict
 * @param flagged with that verdict
 */
public record Tally(int cells, int reviewed, int rejected, int flagged) {

  public static final Tally NOTHING = new Tally(0, 0, 0, 0);

  public static Tally of(List<ReviewedCell> some) {
    int cells = 0;
    int reviewed = 0;
    int rejected = 0;
    int flagged = 0;
    for (ReviewedCell cell : some) {
      if (cell.isWhiteCell() || cell.original().isWhiteCell()) {
        cells++;
        reviewed += cell.review().isJudged() ? 1 : 0;
        rejected += cell.verdict() == Verdict.REJECTED ? 1 : 0;
        flagged += cell.verdict() == Verdict.FLAGGED ? 1 : 0;
      }
    }
    return new Tally(cells, reviewed, rejected, flagged);
  }

  public int accepted() {
    return reviewed - rejected - flagged;
  }

  public int unreviewed() {
    return cells - reviewed;
  }

  /** From 0 to 1; nothing is reviewed of no cells. */
  public double fraction() {
    return cells == 0 ? 0 : (double) reviewed / cells;
  }

  public boolean isComplete() {
    return cells > 0 && reviewed == cells;
  }
}
