package org.leukostack.ui.review;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.CellClass;
import org.leukostack.review.CellId;
import org.leukostack.review.Change;
import org.leukostack.review.ClassList;
import org.leukostack.review.History;
import org.leukostack.review.Opened;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.SaveState;
import org.leukostack.review.Verdict;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Tally;
import org.leukostack.ui.work.Background;

/**
 * The review of the open slide: what the annotator does to it, step by step, each saved at once.
 * Used on the FX thread only.
 */
public final class ReviewModel {

  private static final Duration VIEW_SETTLES = Duration.millis(700);

  private final SlideModel slide;
  private final ReviewKeeper keeper;
  private final InstantSource clock;
  private final ViewMemory view;
  private final NoticeList notices = new NoticeList();
  private final PauseTransition viewSettles = new PauseTransition(VIEW_SETTLES);
  private final ReadOnlyObjectWrapper<ReviewState> state =
      new ReadOnlyObjectWrapper<>(new ReviewState.None());
  private final ReadOnlyObjectWrapper<Prompt> prompt =
      new ReadOnlyObjectWrapper<>(new Prompt.None());
  private final ReadOnlyObjectWrapper<Act> undoAct = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Act> redoAct = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NOTHING);
  private final ObjectProperty<ClassList> classes = new SimpleObjectProperty<>(ClassList.EMPTY);
  private final BooleanProperty advances = new SimpleBooleanProperty(true);
  private final ObjectProperty<String> reviewer =
      new SimpleObjectProperty<>(System.getProperty("user.name", ""));

  /** Null unless the slide can be worked on; also while it is being left. */
  private @Nullable ReviewSession session;

  /** What is shown of a review that cannot be worked on. */
  private @Nullable ReviewDocument readOnly;

  /**
   * @param userData gives the user's data folder; asked off the FX thread too
   */
  public ReviewModel(
      SlideModel slide, Background background, Supplier<Path> userData, InstantSource clock) {
    this.slide = slide;
    this.clock = clock;
    keeper = new ReviewKeeper(background, userData, clock);
    view = new ViewMemory(slide);
    reviewer.addListener(
        (o, before, now) -> {
          if (session != null) {
            session.reviewAs(now);
          }
        });
    keeper.saveStateProperty().addListener((o, before, now) -> notices.saving(now));
    slide.spotProperty().addListener(o -> moved());
    slide
        .reviewedProperty()
        .addListener(
            (o, before, now) -> tally.set(now == null ? Tally.NOTHING : Tally.of(now.cells())));
    view.zoomPanProperty().addListener(o -> viewChanged());
    slide.queueProperty().addListener(o -> viewChanged());
    viewSettles.setOnFinished(e -> saveView());
  }

  /** Whether the slide can be reviewed, and if not, why. */
  public ReadOnlyObjectProperty<ReviewState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public boolean isWritable() {
    return session != null;
  }

  /** Null while there is nothing to save. */
  public ReadOnlyObjectProperty<SaveState> saveStateProperty() {
    return keeper.saveStateProperty();
  }

  /** What is asked or told over the image. */
  public ReadOnlyObjectProperty<Prompt> promptProperty() {
    return prompt.getReadOnlyProperty();
  }

  /** What stays on the screen until it is over or was read. */
  public ObservableList<Notice> notices() {
    return notices.all();
  }

  /** What undo would take back; null for nothing. */
  public ReadOnlyObjectProperty<Act> undoActProperty() {
    return undoAct.getReadOnlyProperty();
  }

  /** What redo would do again; null for nothing. */
  public ReadOnlyObjectProperty<Act> redoActProperty() {
    return redoAct.getReadOnlyProperty();
  }

  /** How far the review of the slide is. */
  public ReadOnlyObjectProperty<Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  /** The lab's classes, which decide what a digit sets. */
  public ObjectProperty<ClassList> classesProperty() {
    return classes;
  }

  /** Whether a verdict moves on to the next unreviewed cell. */
  public BooleanProperty advancesProperty() {
    return advances;
  }

  /** Under whose name cells are judged. */
  public ObjectProperty<String> reviewerProperty() {
    return reviewer;
  }

  /** How the image is looked at; null for the whole image. */
  public ObjectProperty<@Nullable ZoomPan> zoomPanProperty() {
    return view.zoomPanProperty();
  }

  /** What is said of the slide, for an export. */
  public Review review() {
    if (session != null) {
      return session.review();
    }
    return readOnly == null ? Review.EMPTY : readOnly.review();
  }

  /** What was ever done to the slide. */
  public History history() {
    if (session != null) {
      return session.document().history();
    }
    return readOnly == null ? History.EMPTY : readOnly.history();
  }

  /**
   * Opens a slide with its review, at the place where it was left.
   *
   * @param shown runs once the slide is in the model
   */
  public void open(TestFolder folder, Runnable shown) {
    keeper.open(
        folder,
        opened -> {
          show(folder, opened);
          shown.run();
        });
  }

  private void show(TestFolder folder, Opened opened) {
    prompt.set(new Prompt.None());
    ReviewDocument document =
        switch (opened) {
          case Opened.Writable writable -> writable.document();
          case Opened.ReadOnly other -> other.document();
          case Opened.Unreadable _ -> ReviewDocument.fresh(folder, "");
        };
    slide.open(folder, document.reviewed());
    view.restore(document.view());
    session =
        opened instanceof Opened.Writable
            ? new ReviewSession(document, reviewer.get(), clock)
            : null;
    readOnly = session == null ? document : null;
    state.set(
        switch (opened) {
          case Opened.Writable writable -> new ReviewState.Writable(writable.place());
          case Opened.ReadOnly other -> new ReviewState.ReadOnly(other.holder());
          case Opened.Unreadable(var file, var reason) -> new ReviewState.Unreadable(file, reason);
        });
    slide.addProblems(NoticeList.problems(opened));
    notices.opened(opened);
    viewSettles.stop();
    nameActs();
  }

  public void dismiss(Notice notice) {
    notices.dismiss(notice);
  }

  /** Judges the selected cell, and moves on. */
  public void accept() {
    judgeAndMoveOn(Verdict.ACCEPTED);
  }

  /** Marks the selected cell to be looked at again, and moves on. */
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
              apply(new Act.Judge(List.of(cell.id()), verdict, null));
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
              RejectReason known = cell.review().reason();
              apply(new Act.Judge(List.of(cell.id()), Verdict.REJECTED, known));
              prompt.set(new Prompt.Reason(cell.id()));
            });
  }

  /** Says why the cell that was just rejected was, and moves on. */
  public void giveReason(RejectReason reason) {
    if (prompt.get() instanceof Prompt.Reason(CellId cell)) {
      prompt.set(new Prompt.None());
      apply(new Act.Judge(List.of(cell), Verdict.REJECTED, reason));
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
    if (prompt.get() instanceof Prompt.Reason) {
      if (digit >= 1 && digit <= RejectReason.values().length) {
        giveReason(RejectReason.values()[digit - 1]);
      }
      return;
    }
    ClassList list = classes.get();
    Optional<PreClass> named = list.byDigit(digit).map(CellClass::preClass);
    if (named.isEmpty() && list.find(digit).isPresent()) {
      tell(Prompt.Message.NO_SUCH_CLASS); // that class has another digit
    } else {
      classify(named.orElseGet(() -> new PreClass(digit)));
    }
  }

  /** Says what the selected cell is. */
  public void classify(PreClass preClass) {
    selectedForAct().ifPresent(c -> apply(new Act.Classify(List.of(c.id()), preClass)));
  }

  /** Enter: skips a reason that is asked for, and else takes the shown plane as the best. */
  public void confirm() {
    if (prompt.get() instanceof Prompt.Reason) {
      skipReason();
    } else {
      int shown = slide.spot().stackNumber();
      selectedForAct().ifPresent(c -> apply(new Act.ChooseFocus(List.of(c.id()), shown)));
    }
  }

  /** Asks for a comment on the selected cell. */
  public void askForComment() {
    selectedForAct().ifPresent(c -> prompt.set(new Prompt.Comment(c.id(), c.review().comment())));
  }

  /** Replaces the comment of a cell. */
  public void comment(CellId cell, String text) {
    if (prompt.get() instanceof Prompt.Comment(CellId asked, String _) && asked.equals(cell)) {
      prompt.set(new Prompt.None());
    }
    if (session != null && session.slide().cell(cell).isPresent()) {
      apply(new Act.Comment(List.of(cell), text.strip()));
    }
  }

  /** Marks the shown field as looked at, or takes the mark away. */
  public void toggleViewed() {
    var field = slide.spot().field();
    if (field != null && canAct() && session != null) {
      boolean viewed = session.slide().isViewed(field.imageNumber());
      apply(new Act.MarkViewed(List.of(field.imageNumber()), !viewed));
    }
  }

  /**
   * Waits until all is saved, and lets others open the slide.
   *
   * @param left runs when nothing is open any more
   * @param notSaved runs if something is not saved: then the review goes on
   */
  public void leave(Runnable left, Runnable notSaved) {
    prompt.set(new Prompt.None());
    viewSettles.stop();
    saveView();
    ReviewSession leaving = session;
    session = null;
    keeper.leave(
        () -> {
          closed();
          left.run();
        },
        () -> {
          session = leaving;
          notSaved.run();
        });
  }

  /** Gives up what is not saved. */
  public void abandon() {
    keeper.abandon();
    closed();
  }

  private void closed() {
    viewSettles.stop();
    session = null;
    readOnly = null;
    state.set(new ReviewState.None());
    prompt.set(new Prompt.None());
    notices.clear();
    nameActs();
  }

  /** The window is gone: what waits gets a last moment. */
  public void shutDown() {
    viewSettles.stop();
    saveView();
    session = null;
    keeper.shutDown();
  }

  /** Tries to save again at once. */
  public void retrySaving() {
    keeper.retry();
  }

  /** Where the review goes if the user's data folder is chosen; null if no slide is open. */
  public @Nullable Path fileInUserData() {
    return keeper.fileInUserData();
  }

  /** Saves to the user's data folder from now on. */
  public void saveInUserData(Runnable done) {
    Path file = keeper.fileInUserData();
    if (file != null) {
      saveElsewhere(new ReviewPlace(file, ReviewPlace.Where.USER_DATA), done);
    }
  }

  /** Saves to a folder that a person chose from now on. */
  public void saveIn(Path folder, Runnable done) {
    Path file = keeper.fileIn(folder);
    saveElsewhere(new ReviewPlace(file, ReviewPlace.Where.ELSEWHERE), done);
  }

  private void saveElsewhere(ReviewPlace place, Runnable done) {
    if (session == null) {
      return;
    }
    keeper.saveElsewhere(
        place.file(),
        session.document(),
        () -> {
          state.set(new ReviewState.Writable(place));
          notices.keptElsewhere(place.file());
          done.run();
        });
  }

  /** Does something to the review; empty if it changes nothing or is refused. */
  public Optional<Change> apply(Act act) {
    if (!canAct() || session == null) {
      return Optional.empty();
    }
    Optional<Change> change = session.apply(act);
    change.ifPresent(c -> changed());
    return change;
  }

  /** Takes back the last act, and goes to where it happened. */
  public void undo() {
    if (canAct() && session != null) {
      went(session.undo(), Prompt.Message.NOTHING_TO_UNDO);
    }
  }

  /** Does again what was taken back last, and goes to where it happened. */
  public void redo() {
    if (canAct() && session != null) {
      went(session.redo(), Prompt.Message.NOTHING_TO_REDO);
    }
  }

  private void went(Optional<Change> change, Prompt.Message otherwise) {
    prompt.set(new Prompt.None());
    if (change.isEmpty()) {
      tell(otherwise);
      return;
    }
    changed();
    CellId cell = change.get().cell().orElseGet(() -> new CellId(change.get().imageNumber(), ""));
    if (slide.selected().filter(c -> c.id().equals(cell)).isEmpty()) {
      slide.go(cell);
    }
  }

  private void changed() {
    ReviewSession now = Objects.requireNonNull(session);
    if (prompt.get() instanceof Prompt.Tell) {
      prompt.set(new Prompt.None());
    }
    now.look(view.state());
    keeper.save(now.document());
    slide.review(now.slide());
    viewSettles.stop();
    nameActs();
  }

  private void nameActs() {
    undoAct.set(session == null ? null : session.nextUndo().orElse(null));
    redoAct.set(session == null ? null : session.nextRedo().orElse(null));
  }

  private void moveOn() {
    if (!advances.get() || session == null) {
      return;
    }
    slide.nextUnreviewed().ifPresentOrElse(slide::go, () -> tell(Prompt.Message.ALL_REVIEWED));
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

  private boolean canAct() {
    if (session != null) {
      return true;
    }
    tell(
        switch (state.get()) {
          case ReviewState.ReadOnly _ -> Prompt.Message.READ_ONLY;
          case ReviewState.Unreadable _ -> Prompt.Message.UNREADABLE;
          case ReviewState.None _, ReviewState.Writable _ -> Prompt.Message.NOT_OPEN;
        });
    return false;
  }

  private void tell(Prompt.Message message) {
    prompt.set(new Prompt.Tell(message));
  }

  /** A question about one cell is over when another one is looked at. */
  private void moved() {
    CellId here = slide.selected().map(ReviewedCell::id).orElse(null);
    boolean over =
        switch (prompt.get()) {
          case Prompt.None _ -> false;
          case Prompt.Reason(CellId cell) -> !cell.equals(here);
          case Prompt.Comment(CellId cell, String _) -> !cell.equals(here);
          case Prompt.Tell _ -> true;
        };
    if (over) {
      prompt.set(new Prompt.None());
    }
    viewChanged();
  }

  private void viewChanged() {
    if (session != null && !view.isRestoring()) {
      viewSettles.playFromStart();
    }
  }

  private void saveView() {
    if (session != null && !session.document().view().equals(view.state())) {
      session.look(view.state());
      keeper.save(session.document());
    }
  }
}
