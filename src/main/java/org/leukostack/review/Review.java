package org.leukostack.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts, edits and added cells of a slide, at one moment.
 *
 * @param cells those of which anything is said; never {@link CellReview#NONE}
 * @param added the cells that annotators added, as they were first drawn
 * @param viewed image numbers of the fields that were marked as looked at
 * @param nextAdded the number of the next cell that is added, from 1; it only ever grows
 */
public record Review(
    Map<CellId, CellReview> cells,
    Map<CellId, DrawnCell> added,
    Set<Integer> viewed,
    int nextAdded) {

  /** No cell is reviewed. */
  public static final Review EMPTY = new Review(Map.of(), Map.of(), Set.of(), 1);

  public Review {
    cells = Map.copyOf(cells);
    added = Map.copyOf(added);
    viewed = Set.copyOf(viewed);
  }

  /** What is said of a cell, {@link CellReview#NONE} included. */
  public CellReview of(CellId cell) {
    return cells.getOrDefault(cell, CellReview.NONE);
  }

  /** Whether nothing is said that could change an export or be lost. */
  public boolean isEmpty() {
    return cells.isEmpty() && added.isEmpty() && viewed.isEmpty();
  }

  /** After changes whose "before" is as it is here. */
  Review after(List<Change.OfCell> cellChanges, List<Change.OfField> fieldChanges) {
    Map<CellId, CellReview> nextCells = new HashMap<>(cells);
    Map<CellId, DrawnCell> nextAddedCells = new HashMap<>(added);
    int next = nextAdded;
    for (Change.OfCell change : cellChanges) {
      CellId id = change.cell();
      put(nextCells, id, CellReview.NONE.equals(change.after()) ? null : change.after());
      if (change.drawn() != null) {
        put(nextAddedCells, id, change.after() == null ? null : change.drawn());
        next = Math.max(next, id.addedNumber() + 1);
      }
    }
    Set<Integer> nextViewed = new HashSet<>(viewed);
    for (Change.OfField change : fieldChanges) {
      if (change.after()) {
        nextViewed.add(change.imageNumber());
      } else {
        nextViewed.remove(change.imageNumber());
      }
    }
    return new Review(nextCells, nextAddedCells, nextViewed, next);
  }

  private static <V> void put(Map<CellId, V> map, CellId id, @Nullable V value) {
    if (value == null) {
      map.remove(id);
    } else {
      map.put(id, value);
    }
  }
}
