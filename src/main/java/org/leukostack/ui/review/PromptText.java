package org.leukostack.ui.review;

import java.util.List;
import java.util.Optional;
import org.leukostack.classes.CellClass;
import org.leukostack.model.PreClass;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Keys;

/** What the review asks or tells, in words. */
public final class PromptText {

  private final ActText text;
  private final Keys keys;

  public PromptText(ActText text, Keys keys) {
    this.text = text;
    this.keys = keys;
  }

  /** In a sentence or two; empty for nothing. */
  public String of(Prompt prompt) {
    return switch (prompt) {
      case Prompt.None _ -> "";
      case Prompt.Reason reason -> reason(reason);
      case Prompt.Comment comment ->
          text.words()
              .get(
                  comment.isAboutJudged() ? "prompt.comment.judged" : "prompt.comment.title",
                  text.of(comment.cells()));
      case Prompt.Tell(Prompt.Message message) ->
          text.words().get("prompt." + message.name(), keyIn(message));
      case Prompt.Done(Act act, int replaced) ->
          replaced == 0
              ? text.words().get("prompt.done", text.of(act), undo())
              : text.words().get("prompt.done.replaced", text.of(act), undo(), replaced);
      case Prompt.TakenBack(Act act) ->
          text.words().get("prompt.takenBack", text.of(act), keys.text(Command.REDO));
      case Prompt.CellAdded(PreClass preClass) ->
          text.words().get("prompt.cellAdded", text.classNames().withNumber(preClass));
      case Prompt.FocusTaken(CellId cell, int plane) ->
          text.words().get("prompt.focusTaken", text.of(cell), Integer.toString(plane), undo());
      case Prompt.VerdictWithdrawn(CellId cell) ->
          text.words().get("prompt.verdictWithdrawn", text.of(cell));
      case Prompt.ClassSet(List<CellId> cells, PreClass preClass) -> set(cells, preClass);
      case Prompt.ClassKept(List<CellId> cells, PreClass preClass) ->
          text.words()
              .get("prompt.classKept", text.of(cells), text.classNames().withNumber(preClass));
      case Prompt.ClassAgain(List<CellId> cells, PreClass preClass, int digit) ->
          text.words()
              .get(
                  "prompt.classAgain",
                  text.of(cells),
                  text.classNames().withNumber(preClass),
                  digit);
      case Prompt.NoClass(int digit) -> noClass(digit);
    };
  }

  /** How a comment ends, and how it is said of other cells instead. */
  String keys(Prompt.Comment comment) {
    String ends = text.words().get("prompt.comment.keys");
    return comment.others().isEmpty()
        ? ends
        : ends
            + " "
            + text.words()
                .get(
                    "prompt.comment.turn",
                    keys.text(Command.COMMENT_SHOWN),
                    text.of(comment.others()));
  }

  private String undo() {
    return keys.text(Command.UNDO);
  }

  private String reason(Prompt.Reason asked) {
    String title = text.words().get("prompt.reason.title", text.of(asked.cells()));
    Integer digit = asked.noReason();
    return digit == null
        ? title
        : text.words().get("prompt.reason.none", digit, RejectReason.values().length) + " " + title;
  }

  private String set(List<CellId> cells, PreClass preClass) {
    String wordKey = preClass.isWhiteCell() ? "prompt.classSet" : "prompt.classSet.notExported";
    return text.words()
        .get(wordKey, text.of(cells), text.classNames().withNumber(preClass), undo());
  }

  /** A digit does nothing only if the class of its number has another one, or none. */
  private String noClass(int digit) {
    Optional<Integer> other =
        text.classNames()
            .listProperty()
            .getValue()
            .find(digit)
            .map(CellClass::digit); // empty for none
    return text.words()
        .get(
            other.isPresent() ? "prompt.noClass.other" : "prompt.noClass",
            digit,
            text.classNames().withNumber(new PreClass(digit)),
            other.orElse(0),
            keys.text(Command.CHOOSE_CLASS));
  }

  /** The key that a message names; empty if it names none. */
  private String keyIn(Prompt.Message message) {
    return switch (message) {
      case NO_CELL -> keys.text(Command.NEXT_CELL);
      case KEPT_WITHOUT_REASON -> undo();
      default -> "";
    };
  }
}
