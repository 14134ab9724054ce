package org.leukostack.ui.slide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;

/**
 * The cells that are shown, in the slide and in the queue. Several parts of the window ask for them
 * after each act, and a slide has thousands: they are gone through once.
 */
final class ShownCells {

  private final @Nullable ReviewedSlide slide;
  private final @Nullable ReviewQueue queue;
  private final List<ReviewedCell> inSlide;

  /** From 1, in the order of the queue. */
  private final Map<CellId, Integer> positions = new LinkedHashMap<>();

  /**
   * @param slide null if none is open
   * @param queue null if no slide is open
   * @param isShown a cell's class may be hidden
   */
  ShownCells(
      @Nullable ReviewedSlide slide, @Nullable ReviewQueue queue, Predicate<ReviewedCell> isShown) {
    this.slide = slide;
    this.queue = queue;
    inSlide = slide == null ? List.of() : slide.cells().stream().filter(isShown).toList();
    if (slide != null && queue != null) {
      for (CellId id : new CellWalk(queue, slide, isShown).cells()) {
        positions.put(id, positions.size() + 1);
      }
    }
  }

  /** Whether they are those of this slide and this queue. */
  boolean areOf(@Nullable ReviewedSlide otherSlide, @Nullable ReviewQueue otherQueue) {
    return Objects.equals(slide, otherSlide) && Objects.equals(queue, otherQueue);
  }

  /** Whether or not the queue has them. */
  List<ReviewedCell> inSlide() {
    return inSlide;
  }

  int countInQueue() {
    return positions.size();
  }

  /** The place of a cell among those of the queue, from 1; 0 for none. */
  int position(CellId id) {
    return positions.getOrDefault(id, 0);
  }

  Optional<CellId> first() {
    return positions.keySet().stream().findFirst();
  }
}
