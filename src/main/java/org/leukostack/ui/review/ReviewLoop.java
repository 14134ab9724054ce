package org.leukostack.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
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
  private final CommentActs comments;
  private final BooleanProperty advances = new SimpleBooleanProperty(true);
  private ActTargets targets;
  private boolean judgedBefore;

  public ReviewLoop(SlideModel slide, ReviewModel review) {
    this.slide = slide;
    this.review = review;
    targets = new SelectedCell(slide);
    classActs = new ClassActs(slide, this, review, prompt::set);
    comments = new CommentActs(slide, review, prompt);
    slide.spotProperty().addListener(o -> targetsChanged());
    slide.reviewedProperty().addListener(o -> somethingWasDone());
    review.stateProperty().addListener(o -> end());
  }

  /** What is asked or told over the image. */
  public ReadOnlyObjectProperty<Prompt> promptProperty() {
    return prompt.getReadOnlyProperty();
  }

  /** The lab's classes, which decide what a digit sets. */
  public ObjectProperty<ClassList> classesProperty() {
    return classActs.classesProperty();
  }

  /** From now on the acts are about these cells, in place of the selected one. */
  public void actOn(ActTargets others) {
    targets = others;
    targetsChanged();
  }

  /** The acts are about the selected cell again. */
  public void actOnSelectedCell() {
    actOn(new SelectedCell(slide));
  }

  /** What the acts are about now. */
  public List<CellId> targets() {
    return targets.cells();
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
    List<CellId> cells = targetsForAct();
    if (!cells.isEmpty()) {
      judgedBefore = allJudged(cells);
      judge(cells, verdict);
    }
  }

  private void judge(List<CellId> cells, Verdict verdict) {
    Act act = new Act.Judge(cells, verdict, null);
    boolean changed = review.apply(act).isPresent();
    moveOn();
    if (changed && cells.size() > 1) {
      prompt.set(new Prompt.Done(act));
    }
  }

  /** Accepts cells in one act, whichever are selected. */
  public void accept(List<CellId> cells) {
    if (!canAct()) {
      return;
    }
    Act act = new Act.Judge(cells, Verdict.ACCEPTED, null);
    if (cells.isEmpty() || review.apply(act).isEmpty()) {
      tell(Prompt.Message.NOTHING_SEEN);
    } else {
      prompt.set(new Prompt.Done(act));
    }
  }

  private boolean allJudged(List<CellId> cells) {
    return cells.stream().allMatch(id -> now(id).filter(c -> c.review().isJudged()).isPresent());
  }

  private Optional<ReviewedCell> now(CellId id) {
    return Optional.ofNullable(slide.reviewedProperty().get()).flatMap(all -> all.cell(id));
  }

  /** Rejects the selected cell, and then asks why. */
  public void reject() {
    if (prompt.get() instanceof Prompt.Reason) {
      return;
    }
    List<CellId> cells = targetsForAct();
    if (!cells.isEmpty()) {
      judgedBefore = allJudged(cells);
      review.apply(new Act.Judge(cells, Verdict.REJECTED, null)); // reasons that are known stay
      prompt.set(new Prompt.Reason(cells, null));
    }
  }

  /** Says why the cell that was just rejected was, and moves on. */
  public void giveReason(RejectReason reason) {
    if (prompt.get() instanceof Prompt.Reason(var cells, Integer _)) {
      prompt.set(new Prompt.None());
      review.apply(new Act.Judge(cells, Verdict.REJECTED, reason));
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
    if (prompt.get() instanceof Prompt.Reason(var cells, Integer _)) {
      if (digit >= 1 && digit <= RejectReason.values().length) {
        giveReason(RejectReason.values()[digit - 1]);
      } else {
        prompt.set(new Prompt.Reason(cells, digit));
      }
      return;
    }
    List<CellId> cells = targetsForAct();
    if (!cells.isEmpty()) {
      classActs.byDigit(cells, digit);
    }
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

  /** Asks for a comment on the cells. */
  public void askForComment() {
    comments.ask(targetsForAct());
  }

  /** The comments on cells. */
  public CommentActs comments() {
    return comments;
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
    CellId here = slide.selected().map(ReviewedCell::id).orElse(null);
    if (change.get().cells().stream().noneMatch(c -> c.cell().equals(here))) {
      slide.go(change.get().cell().orElseGet(() -> new CellId(change.get().imageNumber(), "")));
    }
  }

  private void moveOn() {
    if (!advances.get() || !review.isWritable()) {
      return;
    }
    if (!targets.moveOn(judgedBefore)) {
      tell(Prompt.Message.ALL_REVIEWED);
    }
  }

  private List<CellId> targetsForAct() {
    if (!canAct()) {
      return List.of();
    }
    List<CellId> cells = targets.cells();
    if (cells.isEmpty()) {
      tell(Prompt.Message.NO_CELL);
    }
    return cells;
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

  /** A prompt about cells ends when others are selected. */
  public void targetsChanged() {
    List<CellId> here = targets.cells();
    boolean over =
        switch (prompt.get()) {
          case Prompt.None _ -> false;
          case Prompt.Reason(var cells, Integer _) -> !cells.equals(here);
          case Prompt.Comment(var cells, String _) -> !cells.equals(here);
          case Prompt.Told _ -> true;
        };
    if (over) {
      prompt.set(new Prompt.None());
    }
  }
}
