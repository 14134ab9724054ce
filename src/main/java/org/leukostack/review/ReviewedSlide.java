package org.leukostack.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.TestFolder;

/**
 * The cells of a slide joined with their reviews, in the order of the slide: fields by image
 * number; in a field the instrument's cells as its file has them, then those that annotators added,
 * in the order of adding.
 */
public final class ReviewedSlide {

  private final List<ReviewedCell> cells;
  private final Places places;
  private final Set<Integer> viewed;

  private ReviewedSlide(List<ReviewedCell> cells, Places places, Set<Integer> viewed) {
    this.cells = Collections.unmodifiableList(cells);
    this.places = places;
    this.viewed = viewed;
  }

  /** Where cells stand in the order of the slide: as long as none is added or removed, the same. */
  private static final class Places {

    /** The cells of a field, from the first to the one behind the last. */
    private record Range(int from, int to) {}

    private final Map<CellId, Integer> ofCells = new HashMap<>();
    private final Map<Integer, Range> ofFields = new HashMap<>();

    void add(ReviewedCell cell) {
      ofCells.put(cell.id(), ofCells.size());
    }
  }

  /** Joins a slide and a review of it. */
  public static ReviewedSlide of(TestFolder folder, Review review) {
    return of(SlideCells.of(folder), review);
  }

  static ReviewedSlide of(SlideCells slide, Review review) {
    Map<Integer, List<CellId>> added = new HashMap<>();
    review.added().keySet().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(id -> added.computeIfAbsent(id.imageNumber(), i -> new ArrayList<>()).add(id));
    Places places = new Places();
    List<ReviewedCell> cells = new ArrayList<>();
    for (Field field : slide.fields()) {
      int image = field.imageNumber();
      int from = cells.size();
      for (CellId id : slide.ids(image)) {
        Cell cell = Objects.requireNonNull(slide.cell(id));
        cells.add(new ReviewedCell(id, cell, review.of(id)));
      }
      for (CellId id : added.getOrDefault(image, List.of())) {
        DrawnCell drawn = Objects.requireNonNull(review.added().get(id));
        cells.add(ReviewedCell.added(id, drawn, review.of(id)));
      }
      places.ofFields.put(image, new Places.Range(from, cells.size()));
    }
    cells.forEach(places::add);
    return new ReviewedSlide(cells, places, review.viewed());
  }

  /**
   * The same after a change, of which only the changed cells are made anew.
   *
   * @param review after it
   * @return empty if cells were added or removed: then all have other places
   */
  Optional<ReviewedSlide> after(Change change, Review review) {
    List<ReviewedCell> next = new ArrayList<>(cells);
    for (Change.OfCell changed : change.cells()) {
      Integer place = places.ofCells.get(changed.cell());
      if (changed.before() == null || changed.after() == null || place == null) {
        return Optional.empty();
      }
      next.set(place, next.get(place).with(review.of(changed.cell())));
    }
    return Optional.of(new ReviewedSlide(next, places, review.viewed()));
  }

  /** Whether it has the cells of another one, in the same order; false if that is not evident. */
  boolean hasEvidentlyTheCellsOf(ReviewedSlide other) {
    return places == other.places;
  }

  /** All cells of the slide. */
  public List<ReviewedCell> cells() {
    return cells;
  }

  /** The cells of one field; empty if it has none, or there is no such field. */
  public List<ReviewedCell> cells(int imageNumber) {
    Places.Range range = places.ofFields.get(imageNumber);
    return range == null ? List.of() : cells.subList(range.from(), range.to());
  }

  public Optional<ReviewedCell> cell(CellId id) {
    Integer place = places.ofCells.get(id);
    return place == null ? Optional.empty() : Optional.of(cells.get(place));
  }

  /** Whether the field is marked as viewed. */
  public boolean isViewed(int imageNumber) {
    return viewed.contains(imageNumber);
  }
}
