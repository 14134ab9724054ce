package org.leukostack.ui.review;

import org.leukostack.review.CellId;

/** What the review asks or tells over the image. */
public sealed interface Prompt {

  /** Nothing. */
  record None() implements Prompt {}

  /** Why was the cell rejected? The rejection is done already. */
  record Reason(CellId cell) implements Prompt {}

  /** What is to be said of the cell? */
  record Comment(CellId cell, String text) implements Prompt {}

  /** One sentence that goes away with the next step. */
  record Tell(Message message) implements Prompt {}

  /** The focal plane of a cell was chosen: nothing else on the image shows it. */
  record FocusTaken(CellId cell, int stackNumber) implements Prompt {}

  /** Whether it goes away with the next step, and asks nothing. */
  default boolean isTold() {
    return switch (this) {
      case Tell _, FocusTaken _ -> true;
      case None _, Reason _, Comment _ -> false;
    };
  }

  /** What there is to tell. */
  enum Message {
    NO_CELL,
    NO_SUCH_CLASS,
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
