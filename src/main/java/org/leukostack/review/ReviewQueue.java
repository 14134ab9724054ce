package org.leukostack.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The queue of cells to review. It is fixed at its start: a verdict neither removes nor moves a
 * cell. Only added cells come in where they lie, and removed ones drop out; {@link QueueWalk} goes
 * along it. Immutable.
 */
public final class ReviewQueue {

  private final CellFilter filter;
  private final CellOrder order;

  /** With the places of those that were removed, to which they come back. */
  private final List<CellId> places;

  /** All of the slide at the start, and those that were added since. */
  private final Set<CellId> known;

  private final List<CellId> cells;

  /** The queue as it was started. */
  private final @Nullable ReviewQueue first;

  private final Map<CellId, Integer> indices = new HashMap<>();

  /** The slide whose cells it was started with; null if some were added or removed since. */
  private final @Nullable ReviewedSlide started;

  /** The last slide that has all of {@link #known} and no others, so that it is not searched. */
  private @Nullable ReviewedSlide followed;

  private ReviewQueue(
      CellFilter filter,
      CellOrder order,
      List<CellId> places,
      Set<CellId> known,
      List<CellId> cells,
      @Nullable ReviewedSlide started,
      @Nullable ReviewQueue first) {
    this.first = first;
    this.filter = filter;
    this.order = order;
    this.places = places;
    this.known = known;
    this.cells = List.copyOf(cells);
    this.started = started;
    for (CellId cell : cells) {
      indices.put(cell, indices.size());
    }
  }

  /** The cells of a slide that a filter lets through, in an order. */
  public static ReviewQueue start(
      ReviewedSlide slide, CellFilter filter, CellOrder order, FilterContext context) {
    List<ReviewedCell> chosen = new ArrayList<>();
    Set<CellId> known = new HashSet<>();
    for (ReviewedCell cell : slide.cells()) {
      known.add(cell.id());
      if (filter.matches(cell, context)) {
        chosen.add(cell);
      }
    }
    List<CellId> cells =
        QueueOrder.sorted(chosen, order, context).stream().map(ReviewedCell::id).toList();
    return new ReviewQueue(filter, order, cells, known, cells, slide, null);
  }

  /**
   * The same queue after cells were added or removed; itself if none were. In the order of the
   * slide an added cell has its place there. The other orders are of measures that it may not have
   * yet: there it comes after the cell from which it was come to, or last.
   *
   * @param from the cell that was selected last; null for none
   */
  public ReviewQueue follow(ReviewedSlide slide, @Nullable CellId from) {
    if (hasItsCells(slide, followed == null ? started : followed)) {
      return this;
    }
    List<CellId> nextPlaces = new ArrayList<>(places);
    Set<CellId> nextKnown = new HashSet<>(known);
    Set<CellId> placed = new HashSet<>(places);
    boolean inSlideOrder = order == CellOrder.SLIDE;
    int at = inSlideOrder ? 0 : after(from, nextPlaces);
    for (ReviewedCell cell : slide.cells()) {
      if (nextKnown.add(cell.id())) {
        nextPlaces.add(at++, cell.id());
      } else if (inSlideOrder && placed.contains(cell.id())) {
        at = placeAfter(cell.id(), at, nextPlaces);
      }
    }
    List<CellId> present = nextPlaces.stream().filter(id -> slide.cell(id).isPresent()).toList();
    ReviewQueue next =
        present.equals(cells)
            ? this
            : new ReviewQueue(filter, order, nextPlaces, nextKnown, present, null, beginning());
    next.followed = slide;
    return next;
  }

  private static int after(@Nullable CellId cell, List<CellId> places) {
    int index = cell == null ? -1 : places.indexOf(cell);
    return index < 0 ? places.size() : index + 1;
  }

  /** The place after a cell that is there at a place or later: cells that were removed have one. */
  private static int placeAfter(CellId cell, int from, List<CellId> places) {
    int at = from;
    while (!places.get(at).equals(cell)) {
      at++;
    }
    return at + 1;
  }

  private static boolean hasItsCells(ReviewedSlide slide, @Nullable ReviewedSlide before) {
    return before != null && slide.hasEvidentlyTheCellsOf(before);
  }

  private ReviewQueue beginning() {
    return first == null ? this : first;
  }

  /** Whether it and another are one queue, and were not started each for itself. */
  @SuppressWarnings("ReferenceEquality") // two may have the same cells
  public boolean continues(ReviewQueue other) {
    return beginning() == other.beginning();
  }

  /** Whether starting again would make another queue. */
  public boolean isStale(ReviewedSlide slide, FilterContext context) {
    if (filter.equals(CellFilter.ALL) && order == CellOrder.SLIDE && hasItsCells(slide, started)) {
      return false;
    }
    return !start(slide, filter, order, context).cells.equals(cells);
  }

  public CellFilter filter() {
    return filter;
  }

  public CellOrder order() {
    return order;
  }

  /** In the order of the queue. */
  public List<CellId> cells() {
    return cells;
  }

  /** Where a cell is in {@link #cells}; -1 if it is not in the queue. */
  int indexOf(CellId cell) {
    return indices.getOrDefault(cell, -1);
  }

  /**
   * The first of {@link #cells} that is in a field or in a later one; 0 if the queue does not
   * follow the slide.
   */
  int indexOfField(int imageNumber) {
    if (order != CellOrder.SLIDE) {
      return 0;
    }
    int low = 0;
    int high = cells.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (cells.get(middle).imageNumber() < imageNumber) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
