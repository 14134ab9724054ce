package org.leukostack.ui.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.Change;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.ui.slide.SlideModel;

/**
 * The annotator's loop: the selected cell is judged, perhaps with a reason, and the next one comes.
 * Used on the FX thread only.
 */
public final class ReviewLoop {

  private final SlideModel slide;
  private final ReviewModel review;
  private final ReadOnlyObjectWrapper<Prompt> prompt =
      new ReadOnlyObjectWrapper<>(new Prompt.None());
  private final ClassActs classActs;
  private final BooleanProperty advances = new SimpleBooleanProperty(true);
  private boolean judgedBefore;

  /** Written after all that it depends on, so that the thread of the end sees that too. */
  private volatile @Nullable String typed;

  public ReviewLoop(SlideModel slide, ReviewModel review) {
    this.slide = slide;
    this.review = review;
    classActs = new ClassActs(slide, this, review, prompt::set);
    slide.spotProperty().addListener(o -> moved());
    slide.reviewedProperty().addListener(o -> somethingWasDone());
    review.stateProperty().addListener(o -> end());
    review.beforeTheEnd(this::keepTyped);
  }

  /** What is asked or told over the image. */
  public ReadOnlyObjectProperty<Prompt> promptProperty() {
    return prompt.getReadOnlyProperty();
  }

  /** The lab's classes, which decide what a digit sets. */
  public ObjectProperty<ClassList> classesProperty() {
    return classActs.classesProperty();
  }

  /** Sets the classes of cells. */
  public ClassActs classActs() {
    return classActs;
  }

  /** Whether a verdict moves on to the next unreviewed cell. */
  public BooleanProperty advancesProperty() {
    return advances;
  }

  /** Asks and tells nothing more; what is being typed is kept. */
  public void end() {
    if (!(prompt.get() instanceof Prompt.None)) {
      prompt.set(new Prompt.None());
    }
  }

  private void somethingWasDone() {
    if (prompt.get() instanceof Prompt.Told) {
      end();
    }
  }

  private boolean isThere(CellId cell) {
    return slide.reviewedProperty().get() != null
        && slide.reviewedProperty().get().cell(cell).isPresent();
  }

  /** Judges the selected cell, and moves on. */
  public void accept() {
    judgeAndMoveOn(Verdict.ACCEPTED);
  }

  /** Flags the selected cell, and moves on. */
  public void flag() {
    judgeAndMoveOn(Verdict.FLAGGED);
  }

  private void judgeAndMoveOn(Verdict verdict) {
    if (prompt.get() instanceof Prompt.Reason) {
      skipReason(); // in the rhythm of the keys, this was meant to go on
      return;
    }
    selectedForAct()
        .ifPresent(
            cell -> {
              judgedBefore = cell.review().isJudged();
              review.apply(new Act.Judge(List.of(cell.id()), verdict, null));
              moveOn();
            });
  }

  /** Rejects the selected cell, and then asks why. */
  public void reject() {
    if (prompt.get() instanceof Prompt.Reason) {
      return;
    }
    selectedForAct()
        .ifPresent(
            cell -> {
              judgedBefore = cell.review().isJudged();
              RejectReason known = cell.review().reason();
              review.apply(new Act.Judge(List.of(cell.id()), Verdict.REJECTED, known));
              prompt.set(new Prompt.Reason(cell.id()));
            });
  }

  /** Says why the cell that was just rejected was, and moves on. */
  public void giveReason(RejectReason reason) {
    if (prompt.get() instanceof Prompt.Reason(CellId cell, Integer _)) {
      prompt.set(new Prompt.None());
      review.apply(new Act.Judge(List.of(cell), Verdict.REJECTED, reason));
      moveOn();
    }
  }

  /** Leaves the rejection without a reason, and moves on. */
  public void skipReason() {
    if (prompt.get() instanceof Prompt.Reason) {
      prompt.set(new Prompt.None());
      moveOn();
    }
  }

  /** Closes what is asked over the image; a rejection stays as it is. */
  public void dismissPrompt() {
    prompt.set(
        prompt.get() instanceof Prompt.Reason
            ? new Prompt.Tell(Prompt.Message.KEPT_WITHOUT_REASON)
            : new Prompt.None());
  }

  /** A digit: a reason if one is asked for, and else the class of the selected cell. */
  public void digit(int digit) {
    if (prompt.get() instanceof Prompt.Reason(CellId cell, Integer _)) {
      if (digit >= 1 && digit <= RejectReason.values().length) {
        giveReason(RejectReason.values()[digit - 1]);
      } else {
        prompt.set(new Prompt.Reason(cell, digit));
      }
      return;
    }
    selectedForAct().ifPresent(cell -> classActs.byDigit(List.of(cell.id()), digit));
  }

  /**
   * Enter: skips a reason that is asked for, and else chooses the shown plane. Right after a cell
   * was added it only confirms that: after drawing with the mouse it may not be evident that the
   * cell is added already. A class that is asked about is set.
   */
  public void confirm() {
    switch (prompt.get()) {
      case Prompt.Reason _ -> skipReason();
      case Prompt.Tell(Prompt.Message message) when message == Prompt.Message.CELL_ADDED -> end();
      case Prompt.ClassAgain(var cells, PreClass preClass, int _) -> classActs.set(cells, preClass);
      default -> selectedForAct().ifPresent(c -> takeFocus(c.id(), slide.spot().stackNumber()));
    }
  }

  private void takeFocus(CellId cell, int stackNumber) {
    if (review.apply(new Act.ChooseFocus(List.of(cell), stackNumber)).isPresent()) {
      prompt.set(new Prompt.FocusTaken(cell, stackNumber));
    } else {
      tell(Prompt.Message.FOCUS_IS_CHOSEN);
    }
  }

  /** Asks for a comment on the selected cell. */
  public void askForComment() {
    typed = null;
    selectedForAct().ifPresent(c -> prompt.set(new Prompt.Comment(c.id(), c.review().comment())));
  }

  /** What the comment that is asked for is so far. */
  void typed(String text) {
    typed = text;
  }

  /** Keeps what is being typed; shows nothing, for the process ends. On any thread. */
  private void keepTyped() {
    String text = typed;
    if (text != null
        && prompt.get() instanceof Prompt.Comment(CellId cell, String comment)
        && !text.strip().equals(comment)
        && isThere(cell)) {
      review.applyUnseen(new Act.Comment(List.of(cell), text.strip()));
    }
  }

  /** Replaces the comment of a cell. */
  public void comment(CellId cell, String text) {
    if (prompt.get() instanceof Prompt.Comment(CellId asked, String _) && asked.equals(cell)) {
      prompt.set(new Prompt.None());
    }
    if (review.isWritable() && isThere(cell)) {
      review.apply(new Act.Comment(List.of(cell), text.strip()));
    }
  }

  /** Marks the shown field as viewed, or not. */
  public void toggleViewed() {
    var field = slide.spot().field();
    if (field != null && canAct()) {
      boolean viewed = slide.reviewedProperty().get().isViewed(field.imageNumber());
      review.apply(new Act.MarkViewed(List.of(field.imageNumber()), !viewed));
    }
  }

  /** Takes back the last act, and goes to where it happened. */
  public void undo() {
    if (canAct()) {
      went(review.undo(), Prompt.Message.NOTHING_TO_UNDO);
    }
  }

  /** Does again what was taken back last, and goes to where it happened. */
  public void redo() {
    if (canAct()) {
      went(review.redo(), Prompt.Message.NOTHING_TO_REDO);
    }
  }

  private void went(Optional<Change> change, Prompt.Message otherwise) {
    prompt.set(new Prompt.None());
    if (change.isEmpty()) {
      tell(otherwise);
      return;
    }
    CellId cell = change.get().cell().orElseGet(() -> new CellId(change.get().imageNumber(), ""));
    if (slide.selected().filter(c -> c.id().equals(cell)).isEmpty()) {
      slide.go(cell);
    }
  }

  private void moveOn() {
    if (!advances.get() || !review.isWritable()) {
      return;
    }
    slide.walk().nextUnreviewed().ifPresentOrElse(slide::go, this::moveOnAmongJudged);
  }

  /** When the cell had a verdict before, as in a queue of flagged cells, moves to the next cell. */
  private void moveOnAmongJudged() {
    CellId here = selectedId();
    if (judgedBefore) {
      slide.walk().stepCell(1);
    }
    if (Objects.equals(here, selectedId())) {
      tell(Prompt.Message.ALL_REVIEWED);
    }
  }

  private @Nullable CellId selectedId() {
    return slide.selected().map(ReviewedCell::id).orElse(null);
  }

  private Optional<ReviewedCell> selectedForAct() {
    if (!canAct()) {
      return Optional.empty();
    }
    Optional<ReviewedCell> cell = slide.selected();
    if (cell.isEmpty()) {
      tell(Prompt.Message.NO_CELL);
    }
    return cell;
  }

  /** Whether the slide can be worked on now; if not, it says why. */
  public boolean canAct() {
    Optional<Prompt.Message> obstacle = obstacle();
    obstacle.ifPresent(this::tell);
    return obstacle.isEmpty();
  }

  /** Why the slide cannot be worked on now; empty if it can. */
  public Optional<Prompt.Message> obstacle() {
    return switch (review.stateProperty().get()) {
      case ReviewState.Writable _ -> Optional.empty();
      case ReviewState.ReadOnly _ -> Optional.of(Prompt.Message.READ_ONLY);
      case ReviewState.Unreadable _ -> Optional.of(Prompt.Message.UNREADABLE);
      case ReviewState.None _, ReviewState.Leaving _ -> Optional.of(Prompt.Message.NOT_OPEN);
    };
  }

  /** Says one sentence, until the next step. */
  public void tell(Prompt.Message message) {
    prompt.set(new Prompt.Tell(message));
  }

  /** A prompt about one cell ends when another one is selected. */
  private void moved() {
    CellId here = selectedId();
    boolean over =
        switch (prompt.get()) {
          case Prompt.None _ -> false;
          case Prompt.Reason(CellId cell, Integer _) -> !cell.equals(here);
          case Prompt.Comment(CellId cell, String _) -> !cell.equals(here);
          case Prompt.Told _ -> true;
        };
    if (over) {
      prompt.set(new Prompt.None());
    }
  }
}
