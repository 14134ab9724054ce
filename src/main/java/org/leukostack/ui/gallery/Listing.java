package org.leukostack.ui.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.settings.Grouping;

/**
 * The tiles in their groups. A cell stays in the group in which the list found it, whatever is done
 * to it, until the list is started again. Immutable.
 */
final class Listing {

  static final Listing EMPTY = new Listing(Grouping.NONE, List.of(), Map.of());

  private final Grouping grouping;
  private final List<Group> groups = new ArrayList<>();
  private final List<CellId> cells = new ArrayList<>();
  private final Map<CellId, Integer> places = new HashMap<>();

  /** Also of cells that were removed, which may come back. */
  private final Map<CellId, GroupKey> keys;

  private Listing(Grouping grouping, List<ReviewedCell> all, Map<CellId, GroupKey> known) {
    this.grouping = grouping;
    keys = new HashMap<>(known);
    Map<GroupKey, List<CellId>> sorted = new TreeMap<>(GroupKey.ORDER);
    for (ReviewedCell cell : all) {
      GroupKey key = keys.computeIfAbsent(cell.id(), id -> GroupKey.of(cell, grouping));
      sorted.computeIfAbsent(key, k -> new ArrayList<>()).add(cell.id());
    }
    sorted.forEach(
        (key, members) -> {
          groups.add(new Group(key, cells.size(), members));
          for (CellId cell : members) {
            places.put(cell, cells.size());
            cells.add(cell);
          }
        });
  }

  /**
   * Starts a list.
   *
   * @param cells in the order that they have within each group
   */
  static Listing start(List<ReviewedCell> cells, Grouping grouping) {
    return new Listing(grouping, cells, Map.of());
  }

  /** The same list after cells were changed, added or removed. */
  Listing follow(List<ReviewedCell> now) {
    return new Listing(grouping, now, keys);
  }

  Grouping grouping() {
    return grouping;
  }

  List<Group> groups() {
    return groups;
  }

  /** All tiles in their order. */
  List<CellId> cells() {
    return cells;
  }

  int size() {
    return cells.size();
  }

  /** The place of a cell among all, from 0; -1 if it has none. */
  int place(@Nullable CellId cell) {
    return cell == null ? -1 : places.getOrDefault(cell, -1);
  }

  /** All tiles, the nearest to a cell first; from the first one on if it has none. */
  List<CellId> nearest(@Nullable CellId to) {
    int here = Math.max(0, place(to));
    return IntStream.range(0, cells.size())
        .boxed()
        .sorted(Comparator.comparingInt(place -> Math.abs(place - here)))
        .map(cells::get)
        .toList();
  }

  /** The group that stands at a place. */
  Group groupAt(int place) {
    int low = 0;
    int high = groups.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (groups.get(middle).last() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return groups.get(low);
  }

  /** Whether a cell stands in a group to which it no longer belongs. */
  boolean hasMoved(ReviewedCell cell) {
    GroupKey key = keys.get(cell.id());
    return key instanceof GroupKey.OfClass && !key.equals(GroupKey.of(cell, grouping));
  }

  /** Whether starting again would put a cell into another group. */
  boolean isStale(List<ReviewedCell> now) {
    return now.stream().anyMatch(c -> !GroupKey.of(c, grouping).equals(keys.get(c.id())));
  }
}
