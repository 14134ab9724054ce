package org.leukostack.ui.slide;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;

/**
 * A walk along the queue over those cells that can be gone to now.
 *
 * @param queue of the cells
 * @param slide what people say of them
 * @param passes the cells that are walked
 */
record CellWalk(ReviewQueue queue, ReviewedSlide slide, Predicate<ReviewedCell> passes) {

  /** In the order of the queue. */
  List<CellId> cells() {
    return queue.cells().stream().filter(this::isWalked).toList();
  }

  private boolean isWalked(CellId id) {
    return slide.cell(id).filter(passes).isPresent();
  }

  /**
   * The next cell, or the one before (by = -1).
   *
   * @param field the image number of the field to start from if no cell is selected
   */
  Optional<CellId> step(int field, Optional<CellId> selected, int by) {
    Optional<CellId> at = step(selected.orElseGet(() -> besides(field, by)), by);
    while (at.isPresent() && !isWalked(at.get())) {
      at = step(at.get(), by);
    }
    return at;
  }

  /**
   * The next cell that is in another field, or the one before (by = -1).
   *
   * @param field the image number of the field to start from
   */
  Optional<CellId> toOtherField(int field, Optional<CellId> selected, int by) {
    Optional<CellId> at = step(field, selected, by);
    while (at.isPresent() && at.get().imageNumber() == field) {
      at = step(field, at, by);
    }
    return at;
  }

  private Optional<CellId> step(CellId from, int by) {
    return by > 0 ? queue.next(from) : queue.previous(from);
  }

  /** No cell at all, but one that tells the queue where to look. */
  private static CellId besides(int field, int by) {
    return new CellId(by > 0 ? field : field + 1, "");
  }

  /** The next cell that nobody has judged, from the start again after the end. */
  Optional<CellId> nextUnreviewed(int field, Optional<CellId> selected) {
    CellId start = selected.orElseGet(() -> besides(field, 1));
    CellId at = start;
    for (int i = 0; i < queue.cells().size(); i++) {
      at = queue.next(at).orElseGet(() -> queue.cells().getFirst());
      if (!at.equals(start)
          && slide.cell(at).filter(passes).filter(c -> !c.review().isJudged()).isPresent()) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
