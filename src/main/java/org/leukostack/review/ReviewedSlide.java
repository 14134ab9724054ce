package org.leukostack.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

  private final List<ReviewedCell> cells = new ArrayList<>();
  private final Map<Integer, List<ReviewedCell>> byField = new HashMap<>();
  private final Map<CellId, ReviewedCell> byId = new HashMap<>();
  private final Set<Integer> viewed;

  private ReviewedSlide(SlideCells slide, Review review) {
    Map<Integer, List<CellId>> added = new HashMap<>();
    review.added().keySet().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(id -> added.computeIfAbsent(id.imageNumber(), i -> new ArrayList<>()).add(id));
    for (Field field : slide.fields()) {
      int image = field.imageNumber();
      List<ReviewedCell> ofField = new ArrayList<>();
      for (CellId id : slide.ids(image)) {
        Cell cell = Objects.requireNonNull(slide.cell(id));
        ofField.add(new ReviewedCell(id, cell, review.of(id)));
      }
      for (CellId id : added.getOrDefault(image, List.of())) {
        DrawnCell drawn = Objects.requireNonNull(review.added().get(id));
        ofField.add(ReviewedCell.added(id, drawn, review.of(id)));
      }
      byField.put(image, Collections.unmodifiableList(ofField));
      cells.addAll(ofField);
      ofField.forEach(cell -> byId.put(cell.id(), cell));
    }
    viewed = new HashSet<>(review.viewed());
  }

  /** Joins a slide and a review of it. */
  public static ReviewedSlide of(TestFolder folder, Review review) {
    return of(SlideCells.of(folder), review);
  }

  static ReviewedSlide of(SlideCells slide, Review review) {
    return new ReviewedSlide(slide, review);
  }

  /** All cells of the slide. */
  public List<ReviewedCell> cells() {
    return Collections.unmodifiableList(cells);
  }

  /** The cells of one field; empty if it has none, or there is no such field. */
  public List<ReviewedCell> cells(int imageNumber) {
    return byField.getOrDefault(imageNumber, List.of());
  }

  public Optional<ReviewedCell> cell(CellId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether the field is marked as viewed. */
  public boolean isViewed(int imageNumber) {
    return viewed.contains(imageNumber);
  }
}
