package org.leukostack.readings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;

/**
 * Finds the cells of several readings that are the same one. Those of the imager have one name in
 * all readings; those that readers added are the same if their boxes overlap by at least {@value
 * #SAME} (intersection over union), the best pairs first.
 */
final class SameCells {

  /** From this overlap on two added cells are one. */
  static final double SAME = 0.5;

  private SameCells() {}

  /**
   * The cells of the slide with what each reading has of them.
   *
   * @return one list a cell, in it an element a reading; null where a reading does not have the
   *     cell, for another one added it
   */
  static List<List<@Nullable ReviewedCell>> of(List<SlideReading> readings) {
    Map<CellId, @Nullable ReviewedCell[]> found = new LinkedHashMap<>();
    List<@Nullable ReviewedCell[]> added = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      List<ReviewedCell> own = new ArrayList<>();
      for (ReviewedCell cell : readings.get(i).cells().cells()) {
        if (cell.isAdded()) {
          own.add(cell);
        } else {
          found.computeIfAbsent(cell.id(), id -> new ReviewedCell[readings.size()])[i] = cell;
        }
      }
      join(added, own, i, readings.size());
    }
    List<List<@Nullable ReviewedCell>> all = new ArrayList<>();
    found.values().forEach(cells -> all.add(listOf(cells)));
    added.forEach(cells -> all.add(listOf(cells)));
    return all;
  }

  private static List<@Nullable ReviewedCell> listOf(@Nullable ReviewedCell[] cells) {
    List<@Nullable ReviewedCell> list = new ArrayList<>();
    for (ReviewedCell cell : cells) {
      list.add(cell);
    }
    return list;
  }

  private record Match(int group, ReviewedCell cell, double overlap) {}

  /** Joins the added cells of one more reading with those of the readings before it. */
  private static void join(
      List<@Nullable ReviewedCell[]> groups, List<ReviewedCell> own, int reading, int readings) {
    List<Match> matches = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      for (ReviewedCell cell : own) {
        double overlap = overlap(groups.get(g), cell);
        if (overlap >= SAME) {
          matches.add(new Match(g, cell, overlap));
        }
      }
    }
    matches.sort(Comparator.comparingDouble(Match::overlap).reversed());
    Map<CellId, Integer> places = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Match match : matches) {
      if (!places.containsKey(match.cell().id()) && taken.add(match.group())) {
        places.put(match.cell().id(), match.group());
      }
    }
    for (ReviewedCell cell : own) {
      Integer place = places.get(cell.id());
      if (place == null) {
        groups.add(new ReviewedCell[readings]);
        place = groups.size() - 1;
      }
      groups.get(place)[reading] = cell;
    }
  }

  /** With the nearest of the cells that are one already. */
  private static double overlap(@Nullable ReviewedCell[] group, ReviewedCell cell) {
    double best = 0;
    for (ReviewedCell other : group) {
      if (other != null && other.id().imageNumber() == cell.id().imageNumber()) {
        best = Math.max(best, other.box().overlap(cell.box()));
      }
    }
    return best;
  }
}
