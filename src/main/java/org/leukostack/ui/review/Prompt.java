package org.leukostack.ui.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedSlide;

/** What the review asks or tells over the image. */
public sealed interface Prompt {

  /** Nothing. */
  record None() implements Prompt {}

  /**
   * Why were the cells rejected? The rejection is done already.
   *
   * @param noReason a digit that was pressed and is none; null before
   */
  record Reason(List<CellId> cells, @Nullable Integer noReason) implements Prompt {

    /** Nothing was pressed yet. */
    public Reason(CellId cell) {
      this(List.of(cell), null);
    }
  }

  /**
   * What is to be said of the cells?
   *
   * @param text what is said of them now
   * @param shown the cells that are shown, or selected in the gallery
   * @param judged those that were judged just before, and left; none if there are none
   */
  record Comment(List<CellId> cells, String text, List<CellId> shown, List<CellId> judged)
      implements Prompt {

    /** Whether it is about cells that were left, to explain their verdict. */
    boolean isAboutJudged() {
      return !cells.equals(shown);
    }

    /** Of which the comment may be instead; none if there are no others. */
    List<CellId> others() {
      return isAboutJudged() ? shown : judged;
    }
  }

  /** What asks nothing, and goes away with the next step. */
  sealed interface Told extends Prompt {}

  /** One sentence that goes away with the next step. */
  record Tell(Message message) implements Told {}

  /**
   * An act on many cells, some of which may be out of sight.
   *
   * @param replaced how many of them had another verdict before
   */
  record Done(Act act, int replaced) implements Told {

    /** An act that replaced no verdict, or one of which that is known. */
    public Done(Act act) {
      this(act, 0);
    }

    /** With the verdicts that are others now. */
    static Done of(Act act, @Nullable ReviewedSlide before, @Nullable ReviewedSlide now) {
      return before == null || now == null
          ? new Done(act)
          : new Done(
              act,
              (int)
                  before.cells().stream()
                      .filter(cell -> cell.review().isJudged())
                      .filter(cell -> now.cell(cell.id()).isPresent())
                      .filter(cell -> now.cell(cell.id()).orElseThrow().verdict() != cell.verdict())
                      .count());
    }
  }

  /** The same, when it was undone. */
  record TakenBack(Act act) implements Told {}

  /** A cell was drawn, and has this class until a person gives it another one. */
  record CellAdded(PreClass preClass) implements Told {}

  /** The focal plane of a cell was chosen: nothing else on the image shows it. */
  record FocusTaken(CellId cell, int stackNumber) implements Told {}

  /** The box of a judged cell has changed, so that it is unreviewed again. */
  record VerdictWithdrawn(CellId cell) implements Told {}

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

  /** Whether there is nothing in it that Esc would take back. */
  default boolean asksNothing() {
    return this instanceof None || (this instanceof Told && !(this instanceof ClassAgain));
  }

  /** Whether Enter means it. */
  default boolean isAnsweredByEnter() {
    return this instanceof Reason || this instanceof ClassAgain;
  }

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
    /** A box that would be drawn. */
    BOX_OUTSIDE,
    BOX_TOO_SMALL,
    NOTHING_TO_UNDO,
    NOTHING_TO_REDO,
    KEPT_WITHOUT_REASON,
    ALL_REVIEWED,
    /** The only unreviewed cell is the one that is shown. */
    LAST_UNREVIEWED,
    /** The opinion that was taken has no verdict. */
    NO_VERDICT_TAKEN,
    /** No unreviewed tile of the group has been seen. */
    NOTHING_SEEN,
    READ_ONLY,
    UNREADABLE,
    NOT_OPEN
  }
}
