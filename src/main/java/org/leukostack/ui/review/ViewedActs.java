package org.leukostack.ui.review;

import java.util.List;
import org.leukostack.model.Field;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Verdict;
import org.leukostack.ui.slide.SlideModel;

/** Marks fields of view as looked at, and accepts tiles that were. Used on the FX thread only. */
public final class ViewedActs {

  private final SlideModel slide;
  private final ReviewLoop loop;
  private final ReviewModel review;

  ViewedActs(SlideModel slide, ReviewLoop loop, ReviewModel review) {
    this.slide = slide;
    this.loop = loop;
    this.review = review;
  }

  /** Accepts cells in one act, whichever are selected. */
  public void accept(List<CellId> cells) {
    if (!loop.canAct()) {
      return;
    }
    Act act = new Act.Judge(cells, Verdict.ACCEPTED, null);
    ReviewedSlide before = slide.reviewedProperty().get();
    if (cells.isEmpty() || review.apply(act).isEmpty()) {
      loop.tell(Prompt.Message.NOTHING_SEEN);
    } else {
      loop.tell(Prompt.Done.of(act, before, slide.reviewedProperty().get()));
    }
  }

  /** Marks the shown field, or takes the mark away. */
  public void toggle() {
    Field field = slide.spot().field();
    if (field != null && loop.canAct()) {
      boolean marked = slide.reviewedProperty().get().isViewed(field.imageNumber());
      review.apply(new Act.MarkViewed(List.of(field.imageNumber()), !marked));
    }
  }
}
