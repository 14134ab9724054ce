package org.leukostack.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.slide.SlideModel;

/** Says which plane is the best focus of the selected cell. Used on the FX thread only. */
public final class FocusActs {

  private final SlideModel slide;
  private final ReviewLoop loop;
  private final ReviewModel review;
  private final Consumer<Prompt> prompt;

  /**
   * @param prompt takes what is to be told
   */
  FocusActs(SlideModel slide, ReviewLoop loop, ReviewModel review, Consumer<Prompt> prompt) {
    this.slide = slide;
    this.loop = loop;
    this.review = review;
    this.prompt = prompt;
  }

  /** Chooses the shown plane. */
  void takeShown() {
    selected().ifPresent(cell -> take(cell.id(), slide.spot().stackNumber()));
  }

  /** Chooses a plane by its stack number; the one that is chosen already is chosen no more. */
  public void turn(int stackNumber) {
    Optional<ReviewedCell> cell = selected();
    if (cell.isPresent() && cell.get().chosenFocus().orElse(-1) == stackNumber) {
      review.apply(new Act.ChooseFocus(List.of(cell.get().id()), null));
    } else {
      cell.ifPresent(c -> take(c.id(), stackNumber));
    }
  }

  private void take(CellId cell, int stackNumber) {
    boolean changed = review.apply(new Act.ChooseFocus(List.of(cell), stackNumber)).isPresent();
    prompt.accept(
        changed
            ? new Prompt.FocusTaken(cell, stackNumber)
            : new Prompt.Tell(Prompt.Message.FOCUS_IS_CHOSEN));
  }

  private Optional<ReviewedCell> selected() {
    if (!loop.canAct()) {
      return Optional.empty();
    }
    Optional<ReviewedCell> cell = slide.selected();
    if (cell.isEmpty()) {
      loop.tell(Prompt.Message.NO_CELL);
    }
    return cell;
  }
}
