package org.leukostack.ui.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.slide.SlideModel;

/** The selected cell of the slide; a verdict leads to the next unreviewed one of the queue. */
record SelectedCell(SlideModel slide) implements ActTargets {

  @Override
  public List<CellId> cells() {
    return slide.selected().map(ReviewedCell::id).stream().toList();
  }

  /** When the cell had a verdict before, as in a queue of flagged cells, moves to the next cell. */
  @Override
  public boolean moveOn(boolean judgedBefore) {
    if (goToUnreviewed()) {
      return true;
    }
    List<CellId> here = cells();
    if (judgedBefore) {
      slide.walk().stepCell(1);
    }
    return !Objects.equals(here, cells());
  }

  @Override
  public boolean goToUnreviewed() {
    Optional<CellId> next = slide.walk().nextUnreviewed();
    next.ifPresent(slide::go);
    return next.isPresent();
  }
}
