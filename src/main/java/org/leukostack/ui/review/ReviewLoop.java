package org.leukostack.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.model.ReadingName;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
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
  private final FocusActs focus;
  private final CommentActs comments;
  private final StepsBack stepsBack;
  private final ViewedActs viewed;
  private final TimeToRead timeToRead = new TimeToRead(prompt);
  private final BooleanProperty advances = new SimpleBooleanProperty(true);
  private ActTargets targets;
  private boolean judgedBefore;

  public ReviewLoop(SlideModel slide, ReviewModel review) {
    this.slide = slide;
    this.review = review;
    targets = new SelectedCell(slide);
    classActs = new ClassActs(slide, this, review, prompt::set);
    focus = new FocusActs(slide, this, review, prompt::set);
    comments = new CommentActs(slide, review, prompt);
    viewed = new ViewedActs(slide, this, review);
    stepsBack = new StepsBack(slide, this, review, prompt::set);
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

  /** As {@link #end}, but leaves what takes a verdict away until it can have been read. */
  public void makeWay() {
    if (!hasToStay()) {
      end();
    }
  }

  private void somethingWasDone() {
    comments.forgetJudged();
    if (prompt.get() instanceof Prompt.Told) {
      makeWay();
    }
  }

  private boolean hasToStay() {
    return prompt.get() instanceof Prompt.VerdictWithdrawn(CellId cell)
        && now(cell).filter(c -> !c.review().isJudged()).isPresent()
        && timeToRead.isRunning();
  }

  /** Judges the selected cell, and moves on. */
  public void accept() {
    judgeAndMoveOn(cells -> new Act.Judge(cells, Verdict.ACCEPTED, null));
  }

  /** Says of the selected cell what a reader says, in an adjudicated reading, and moves on. */
  public void takeOpinion(ReadingName reader) {
    judgeAndMoveOn(cells -> new Act.TakeOpinion(cells, reader));
  }

  /** Flags the selected cell, and moves on; while a reason is asked for, in place of rejecting. */
  public void flag() {
    if (prompt.get() instanceof Prompt.Reason(var cells, Integer _)) {
      prompt.set(new Prompt.None());
      Act act = new Act.Judge(cells, Verdict.FLAGGED, null);
      boolean changed = review.apply(act).isPresent();
      moveOn(cells);
      if (changed && prompt.get() instanceof Prompt.None) {
        prompt.set(new Prompt.Done(act)); // X was seen, and F came in its place
      }
    } else {
      judgeAndMoveOn(cells -> new Act.Judge(cells, Verdict.FLAGGED, null));
    }
  }

  private void judgeAndMoveOn(Function<List<CellId>, Act> how) {
    if (prompt.get() instanceof Prompt.Reason) {
      skipReason(); // in the rhythm of the keys, this was meant to go on
      return;
    }
    List<CellId> cells = targetsForAct();
    if (cells.isEmpty()) {
      return;
    }
    judgedBefore = allJudged(cells);
    Act act = how.apply(cells);
    ReviewedSlide before = slide.reviewedProperty().get();
    boolean changed = review.apply(act).isPresent();
    if (!allJudged(cells)) {
      tell(Prompt.Message.NO_VERDICT_TAKEN);
      return;
    }
    boolean accepts = act instanceof Act.Judge judge && judge.verdict() == Verdict.ACCEPTED;
    moveOn(accepts ? List.of() : cells); // a comment explains why not
    if (changed && cells.size() > 1) {
      prompt.set(Prompt.Done.of(act, before, slide.reviewedProperty().get()));
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
      moveOn(cells);
    }
  }

  /** Leaves the rejection without a reason, and moves on. */
  public void skipReason() {
    if (prompt.get() instanceof Prompt.Reason(var cells, Integer _)) {
      prompt.set(new Prompt.None());
      moveOn(cells);
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
      case Prompt.CellAdded _ -> end();
      case Prompt.ClassAgain(var cells, PreClass preClass, int _) -> classActs.set(cells, preClass);
      default -> focus.takeShown();
    }
  }

  /** Chooses the best focus of the selected cell. */
  public FocusActs focus() {
    return focus;
  }

  /** Asks for a comment on the cells; right after a verdict that moved on, on those it was on. */
  public void askForComment() {
    comments.ask(targetsForAct());
  }

  /** Asks for a comment on the cells that are shown; if it is asked for, on those just judged. */
  public void turnComment() {
    comments.turn(targetsForAct());
  }

  /** Goes to the next unreviewed cell. */
  public void goToUnreviewed() {
    List<CellId> here = targets.cells();
    if (!targets.goToUnreviewed()) {
      tell(
          here.isEmpty() || allJudged(here)
              ? Prompt.Message.ALL_REVIEWED
              : Prompt.Message.LAST_UNREVIEWED);
    }
  }

  /** The comments on cells. */
  public CommentActs comments() {
    return comments;
  }

  /** What is done to all that was looked at. */
  public ViewedActs viewed() {
    return viewed;
  }

  /** Undo and redo. */
  public StepsBack stepsBack() {
    return stepsBack;
  }

  /**
   * @param explained the cells whose verdict a comment may explain
   */
  private void moveOn(List<CellId> explained) {
    if (!advances.get() || !review.isWritable()) {
      return;
    }
    if (!targets.moveOn(judgedBefore)) {
      tell(Prompt.Message.ALL_REVIEWED);
    }
    comments.wasJudged(explained);
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

  /** Whether the slide can be worked on now; if not, it says why. */
  public boolean canAct() {
    Optional<Prompt.Message> obstacle = obstacle();
    obstacle.ifPresent(this::tell);
    return obstacle.isEmpty();
  }

  /** Why the slide cannot be worked on now; empty if it can. */
  public Optional<Prompt.Message> obstacle() {
    return review.stateProperty().get().obstacle();
  }

  /** Says one sentence, until the next step. */
  public void tell(Prompt.Message message) {
    tell(new Prompt.Tell(message));
  }

  /** Says something, until the next step. */
  public void tell(Prompt.Told told) {
    prompt.set(told);
  }

  /** A prompt about cells ends when others are selected. */
  public void targetsChanged() {
    comments.forgetJudged();
    List<CellId> here = targets.cells();
    boolean over =
        switch (prompt.get()) {
          case Prompt.None _ -> false;
          case Prompt.Reason(var cells, Integer _) -> !cells.equals(here);
          case Prompt.Comment comment -> !comment.shown().equals(here);
          case Prompt.Told _ -> !hasToStay();
        };
    if (over) {
      prompt.set(new Prompt.None());
    }
  }
}
