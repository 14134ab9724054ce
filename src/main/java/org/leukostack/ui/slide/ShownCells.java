package org.leukostack.ui.slide;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.review.QueueWalk;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;

/**
 * The cells that are shown, in the slide and in the queue. Several parts of the window ask for them
 * after each act, and a slide has thousands: they are gone through once.
 */
final class ShownCells {

  /**
   * What they depend on.
   *
   * @param slide null if none is open
   * @param queue null if no slide is open
   */
  record Of(
      @Nullable ReviewedSlide slide,
      @Nullable ReviewQueue queue,
      boolean redCells,
      boolean platelets) {}

  private final Of of;
  private final List<ReviewedCell> inSlide;

  private final @Nullable QueueWalk inQueue;

  /**
   * @param isShown whether a cell's class is shown now
   */
  ShownCells(Of of, Predicate<ReviewedCell> isShown) {
    this.of = of;
    ReviewedSlide slide = of.slide();
    ReviewQueue queue = of.queue();
    inSlide = slide == null ? List.of() : slide.cells().stream().filter(isShown).toList();
    inQueue = slide == null || queue == null ? null : new QueueWalk(queue, slide, isShown);
  }

  Of of() {
    return of;
  }

  /** Whether or not the queue has them. */
  List<ReviewedCell> inSlide() {
    return inSlide;
  }

  int countInQueue() {
    return inQueue == null ? 0 : inQueue.size();
  }

  /** The place of a cell among those of the queue, from 1; 0 for none. */
  int position(CellId id) {
    return inQueue == null ? 0 : inQueue.position(id);
  }

  Optional<CellId> first() {
    return inQueue == null ? Optional.empty() : inQueue.first();
  }
}
