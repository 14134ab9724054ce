package org.leukostack.ui.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.Change;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.slide.SlideModel;

/** Undo and redo, which go to where it happened. Used on the FX thread only. */
public final class StepsBack {

  private final SlideModel slide;
  private final ReviewLoop loop;
  private final ReviewModel review;
  private final Consumer<Prompt> prompt;

  /** Which cell was selected before another was drawn; null for none. */
  private final Map<CellId, @Nullable CellId> drawnFrom = new HashMap<>();

  /**
   * @param prompt takes what is to be told
   */
  StepsBack(SlideModel slide, ReviewLoop loop, ReviewModel review, Consumer<Prompt> prompt) {
    this.slide = slide;
    this.loop = loop;
    this.review = review;
    this.prompt = prompt;
    slide.folderProperty().addListener((o, before, now) -> drawnFrom.clear());
  }

  /** Takes back the last act, and goes to where it happened. */
  public void undo() {
    if (loop.canAct()) {
      @Nullable Act act = review.undoActProperty().get();
      go(
          review.undo(),
          Prompt.Message.NOTHING_TO_UNDO,
          act == null ? null : new Prompt.TakenBack(act));
    }
  }

  /** Does again what was taken back last, and goes to where it happened. */
  public void redo() {
    if (loop.canAct()) {
      @Nullable Act act = review.redoActProperty().get();
      go(review.redo(), Prompt.Message.NOTHING_TO_REDO, act == null ? null : new Prompt.Done(act));
    }
  }

  /**
   * Remembers where to go when a drawn cell is gone.
   *
   * @param before the cell that was selected before; null for none
   */
  public void wasDrawn(CellId drawn, @Nullable CellId before) {
    drawnFrom.put(drawn, before);
  }

  /** The cell that is selected in place of a drawn one that is gone; empty for none. */
  public Optional<CellId> before(CellId drawn) {
    if (drawnFrom.containsKey(drawn)) {
      return Optional.ofNullable(drawnFrom.get(drawn)).filter(this::isThere);
    }
    return slide.field(drawn.imageNumber()).map(slide::shownCells).orElse(List.of()).stream()
        .map(ReviewedCell::id)
        .filter(id -> !id.equals(drawn))
        .reduce((one, last) -> last);
  }

  private boolean isThere(CellId cell) {
    return slide.reviewedProperty().get().cell(cell).isPresent();
  }

  /**
   * @param said where many cells changed, some of which may be out of sight
   */
  private void go(Optional<Change> change, Prompt.Message otherwise, @Nullable Prompt said) {
    prompt.accept(change.isEmpty() ? new Prompt.Tell(otherwise) : new Prompt.None());
    CellId here = slide.selected().map(ReviewedCell::id).orElse(null);
    change
        .filter(made -> made.cells().stream().noneMatch(c -> c.cell().equals(here)))
        .ifPresent(made -> slide.go(where(made)));
    if (said != null && change.filter(made -> made.cells().size() > 1).isPresent()) {
      prompt.accept(said);
    }
  }

  private CellId where(Change made) {
    return made.cell()
        .or(() -> made.cells().stream().findFirst().flatMap(gone -> before(gone.cell())))
        .orElseGet(() -> new CellId(made.imageNumber(), ""));
  }
}
