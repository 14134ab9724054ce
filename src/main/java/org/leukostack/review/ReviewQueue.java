package org.leukostack.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells that are looked at, one after the other. It is fixed when it starts: whatever is said
 * of a cell, it neither vanishes nor moves. Only cells that people add come at the end, and those
 * that they remove drop out. Immutable.
 */
public final class ReviewQueue {

  /**
   * Where a cell stands: "37 of 243".
   *
   * @param number from 1
   * @param size of the queue
   */
  public record Position(int number, int size) {}

  private final CellFilter filter;
  private final CellOrder order;
  private final int undecided;

  /** With the places of those that were removed, to which they come back. */
  private final List<CellId> places;

  /** All of the slide at the start, and those that were added since. */
  private final Set<CellId> known;

  private final List<CellId> cells;
  private final Map<CellId, Integer> indices = new HashMap<>();

  private ReviewQueue(
      CellFilter filter,
      CellOrder order,
      int undecided,
      List<CellId> places,
      Set<CellId> known,
      List<CellId> cells) {
    this.filter = filter;
    this.order = order;
    this.undecided = undecided;
    this.places = places;
    this.known = known;
    this.cells = List.copyOf(cells);
    for (CellId cell : cells) {
      indices.put(cell, indices.size());
    }
  }

  /** The cells of a slide that a filter lets through, in an order. */
  public static ReviewQueue start(
      ReviewedSlide slide, CellFilter filter, CellOrder order, FilterContext context) {
    List<ReviewedCell> chosen = new ArrayList<>();
    Set<CellId> known = new HashSet<>();
    int undecided = 0;
    for (ReviewedCell cell : slide.cells()) {
      known.add(cell.id());
      if (filter.matches(cell, context)) {
        chosen.add(cell);
      } else if (filter.isUndecided(cell, context)) {
        undecided++;
      }
    }
    List<CellId> cells =
        QueueOrder.sorted(chosen, order, context).stream().map(ReviewedCell::id).toList();
    return new ReviewQueue(filter, order, undecided, cells, known, cells);
  }

  /** The same queue after cells were added or removed; itself if none were. */
  public ReviewQueue follow(ReviewedSlide slide) {
    List<CellId> nextPlaces = new ArrayList<>(places);
    Set<CellId> nextKnown = new HashSet<>(known);
    for (ReviewedCell cell : slide.cells()) {
      if (nextKnown.add(cell.id())) {
        nextPlaces.add(cell.id());
      }
    }
    List<CellId> present = nextPlaces.stream().filter(id -> slide.cell(id).isPresent()).toList();
    return present.equals(cells)
        ? this
        : new ReviewQueue(filter, order, undecided, nextPlaces, nextKnown, present);
  }

  /** Whether starting again would make another queue. */
  public boolean isStale(ReviewedSlide slide, FilterContext context) {
    return !start(slide, filter, order, context).cells.equals(cells);
  }

  public CellFilter filter() {
    return filter;
  }

  public CellOrder order() {
    return order;
  }

  /** In the order in which they are looked at. */
  public List<CellId> cells() {
    return cells;
  }

  /** How many cells were left out because the filter could not be decided for them yet. */
  public int undecided() {
    return undecided;
  }

  /** Where a cell stands; empty if it is not in the queue. */
  public Optional<Position> position(CellId cell) {
    return Optional.ofNullable(indices.get(cell)).map(i -> new Position(i + 1, cells.size()));
  }

  /**
   * The cell after another one.
   *
   * @param cell null, or one that is not in the queue: then the next is the first of its field or
   *     of a later one where the queue follows the slide, and else the first of all
   * @return empty at the end
   */
  public Optional<CellId> next(@Nullable CellId cell) {
    return at(indexAfter(cell));
  }

  /**
   * The cell before another one.
   *
   * @param cell null, or one that is not in the queue: see {@link #next}
   * @return empty at the start
   */
  public Optional<CellId> previous(@Nullable CellId cell) {
    Integer index = cell == null ? null : indices.get(cell);
    return at((index == null ? indexAfter(cell) : index) - 1);
  }

  /**
   * The next cell after another one that nobody has judged, from the start again after the end.
   *
   * @param cell as in {@link #next}
   * @return empty if all others are judged
   */
  public Optional<CellId> nextUnreviewed(@Nullable CellId cell, Review review) {
    int start = indexAfter(cell);
    for (int i = 0; i < cells.size(); i++) {
      CellId candidate = cells.get((start + i) % cells.size());
      if (!candidate.equals(cell) && !review.of(candidate).isJudged()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private Optional<CellId> at(int index) {
    return index >= 0 && index < cells.size() ? Optional.of(cells.get(index)) : Optional.empty();
  }

  private int indexAfter(@Nullable CellId cell) {
    Integer index = cell == null ? null : indices.get(cell);
    if (index != null) {
      return index + 1;
    }
    if (cell == null || order != CellOrder.SLIDE) {
      return 0;
    }
    int at = 0;
    while (at < cells.size() && cells.get(at).imageNumber() < cell.imageNumber()) {
      at++;
    }
    return at;
  }
}
