package org.leukostack.ui.gallery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;

/**
 * What the header of a group says: of the cells that belong to it, and of the tiles that stand in
 * it, for a cell that is given another class stays where it is.
 *
 * @param cells that belong to it now, wherever their tiles stand
 * @param reviewed of these, with any verdict
 * @param whiteCells of these
 * @param allWhiteCells of all groups
 * @param elsewhere of these, whose tiles stand in other groups
 * @param moved tiles that stand in it and belong to another group now
 * @param unreviewed tiles that stand in it and have no verdict
 * @param seen of these, those that were seen
 */
record GroupFacts(
    int cells,
    int reviewed,
    int whiteCells,
    int allWhiteCells,
    int elsewhere,
    int moved,
    int unreviewed,
    int seen) {

  static final GroupFacts NONE = new GroupFacts(0, 0, 0, 0, 0, 0, 0, 0);

  private static final class Count {
    int cells;
    int reviewed;
    int whiteCells;
    int elsewhere;
    int moved;
    int unreviewed;
    int seen;
  }

  /** Of every group that has a tile or a cell. */
  static Map<GroupKey, GroupFacts> of(
      Listing listing, List<ReviewedCell> cells, Predicate<CellId> isSeen) {
    Map<GroupKey, Count> counts = new HashMap<>();
    int white = 0;
    for (ReviewedCell cell : cells) {
      GroupKey now = GroupKey.of(cell, listing.grouping());
      Count count = counts.computeIfAbsent(now, k -> new Count());
      count.cells++;
      count.reviewed += cell.review().isJudged() ? 1 : 0;
      count.whiteCells += cell.isWhiteCell() ? 1 : 0;
      white += cell.isWhiteCell() ? 1 : 0;
      int place = listing.place(cell.id());
      if (place >= 0) {
        GroupKey here = listing.groupAt(place).key();
        Count standing = counts.computeIfAbsent(here, k -> new Count());
        standing.moved += here.equals(now) ? 0 : 1;
        count.elsewhere += here.equals(now) ? 0 : 1;
        standing.unreviewed += cell.review().isJudged() ? 0 : 1;
        standing.seen += !cell.review().isJudged() && isSeen.test(cell.id()) ? 1 : 0;
      }
    }
    Map<GroupKey, GroupFacts> facts = new HashMap<>();
    for (Map.Entry<GroupKey, Count> entry : counts.entrySet()) {
      Count c = entry.getValue();
      facts.put(
          entry.getKey(),
          new GroupFacts(
              c.cells,
              c.reviewed,
              c.whiteCells,
              white,
              c.elsewhere,
              c.moved,
              c.unreviewed,
              c.seen));
    }
    return facts;
  }

  /** The share of all white cells, from 0 to 1; 0 without any. */
  double share() {
    return allWhiteCells == 0 ? 0 : (double) whiteCells / allWhiteCells;
  }
}
