package org.leukostack.ui.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;

/** What the review asks or tells over the image. */
public sealed interface Prompt {

  /** Nothing. */
  record None() implements Prompt {}

  /**
   * Why was the cell rejected? The rejection is done already.
   *
   * @param noReason a digit that was pressed and is none; null before
   */
  record Reason(CellId cell, @Nullable Integer noReason) implements Prompt {

    /** Nothing was pressed yet. */
    public Reason(CellId cell) {
      this(cell, null);
    }
  }

  /** What is to be said of the cell? */
  record Comment(CellId cell, String text) implements Prompt {}

  /** What asks nothing, and goes away with the next step. */
  sealed interface Told extends Prompt {}

  /** One sentence that goes away with the next step. */
  record Tell(Message message) implements Told {}

  /** The focal plane of a cell was chosen: nothing else on the image shows it. */
  record FocusTaken(CellId cell, int stackNumber) implements Told {}

  /** Cells have a class now that a person gave them. */
  record ClassSet(List<CellId> cells, PreClass preClass) implements Told {}

  /** All of the cells had the class before; nothing was changed. */
  record ClassKept(List<CellId> cells, PreClass preClass) implements Told {}

  /**
   * A digit would give cells a class that is never exported. Nothing was changed: only the same
   * digit once more gives it.
   */
  record ClassAgain(List<CellId> cells, PreClass preClass, int digit) implements Told {}

  /** A digit that sets no class. */
  record NoClass(int digit) implements Told {}

  /** What there is to tell. */
  enum Message {
    NO_CELL,
    FOCUS_IS_CHOSEN,
    /** An Enter that may have been meant for a dialog. */
    ENTER_AGAIN,
    /** In the box editor. */
    EDITING,
    DRAWING,
    NO_BOX,
    NO_IMAGE,
    BOX_IS_ORIGINAL,
    ONLY_ADDED_CELLS,
    CELL_REMOVED,
    CELL_ADDED,
    EDIT_WITHDREW_VERDICT,
    NOTHING_TO_UNDO,
    NOTHING_TO_REDO,
    KEPT_WITHOUT_REASON,
    ALL_REVIEWED,
    READ_ONLY,
    UNREADABLE,
    NOT_OPEN
  }
}
