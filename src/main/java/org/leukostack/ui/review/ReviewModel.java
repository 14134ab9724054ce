package org.leukostack.ui.review;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.leukostack.check.CheckedCells;
import org.leukostack.model.Blindness;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Act;
import org.leukostack.review.Change;
import org.leukostack.review.FilterContext;
import org.leukostack.review.History;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewDocument;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.SaveState;
import org.leukostack.review.Tally;
import org.leukostack.review.ViewState;
import org.leukostack.slides.OpenSlide;
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.work.UserFiles;

/**
 * The review of the open slide: opened with it, changed by acts that are saved at once, and left
 * only when all is saved. Used on the FX thread only.
 */
public final class ReviewModel {

  private static final Duration VIEW_SETTLES = Duration.millis(700);

  private final SlideModel slide;
  private final ReviewKeeper keeper;
  private final Settling settling;
  private final ReadingChoice reading;
  private final InstantSource clock;
  private final ViewMemory view;
  private final NoticeList notices = new NoticeList();
  private final PauseTransition viewSettles = new PauseTransition(VIEW_SETTLES);
  private final ReadOnlyObjectWrapper<ReviewState> state =
      new ReadOnlyObjectWrapper<>(new ReviewState.None());
  private final OtherPlace otherPlace;
  private @Nullable TestFolder ofImager;
  private Runnable beforeTheEnd = () -> {};
  private final NextActs nextActs = new NextActs();
  private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NOTHING);
  private final ObjectProperty<String> reviewer =
      new SimpleObjectProperty<>(System.getProperty("user.name", ""));

  /**
   * @param reading which one is opened
   * @param filtering what filters need to know
   */
  public ReviewModel(
      SlideModel slide, UserFiles files, ReadingChoice reading, Supplier<FilterContext> filtering) {
    this.slide = slide;
    this.reading = reading;
    this.clock = files.clock();
    state.addListener(
        o -> state.get()); // valid again, so that other listeners are called each time
    settling = new Settling(reviewer);
    var watch = new ReviewKeeper.Watch(notices::setAside, () -> beforeTheEnd.run());
    keeper = new ReviewKeeper(files, reading, settling, watch);
    otherPlace = new OtherPlace(keeper, state, notices);
    view = new ViewMemory(slide, filtering);
    reviewer.addListener((o, before, now) -> reviewAs(now));
    keeper.saveStateProperty().addListener((o, before, now) -> notices.saving(now));
    slide.spotProperty().addListener(o -> viewChanged());
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
    return session() != null;
  }

  /** Also while the slide is being left: it may stay open. */
  private void reviewAs(String name) {
    state.get().worker().ifPresent(session -> session.reviewAs(name));
  }

  /** Null unless the slide can be worked on. */
  private @Nullable ReviewSession session() {
    return state.get() instanceof ReviewState.Writable writable ? writable.session() : null;
  }

  /** The cells of the open slide as they are now, for a check of its planes. */
  public CheckedCells checkedCells() {
    return BoxesInForce.checked(slide.folder(), slide.reviewedProperty().get(), state.get());
  }

  /** Null while there is nothing to save. */
  public ReadOnlyObjectProperty<SaveState> saveStateProperty() {
    return keeper.saveStateProperty();
  }

  /** What stays on the screen until it is over or was read. */
  public ObservableList<Notice> notices() {
    return notices.all();
  }

  /** What undo would take back; null for nothing. */
  public ReadOnlyObjectProperty<Act> undoActProperty() {
    return nextActs.undoProperty();
  }

  /** What redo would do again; null for nothing. */
  public ReadOnlyObjectProperty<Act> redoActProperty() {
    return nextActs.redoProperty();
  }

  /** How far the review of the slide is. */
  public ReadOnlyObjectProperty<Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  /** Under whose name cells are judged. */
  public ObjectProperty<String> reviewerProperty() {
    return reviewer;
  }

  /** The zoom and pan; null if the whole image is fitted. */
  public ObjectProperty<@Nullable ZoomPan> zoomPanProperty() {
    return view.zoomPanProperty();
  }

  /** What was ever done to the slide, as far as it can be read. */
  public History history() {
    return state.get().known().map(ReviewDocument::history).orElse(History.EMPTY);
  }

  /**
   * Opens a slide with a reading of it, at the place where it was left.
   *
   * @param wanted the reading, and what it hides if it begins now; empty for the one that is chosen
   *     or was read last
   * @param shown runs once the slide is in the model
   * @param mustAsk runs if there are others' readings, and the reader has to say who reads
   */
  public void open(
      TestFolder folder, Optional<ReadingTerms> wanted, Runnable shown, Runnable mustAsk) {
    keeper.open(
        folder,
        wanted,
        (opened, terms, left) -> {
          show(opened, terms, left);
          shown.run();
        },
        mustAsk);
  }

  private void show(OpenSlide open, ReadingTerms terms, Optional<ViewState> left) {
    Opened opened = open.review();
    Blindness hidden = terms.blindness();
    TestFolder folder = hidden.hidesClasses() ? open.folder().withoutClasses() : open.folder();
    ofImager = open.folder();
    reading.opened(terms); // before anything of the slide is shown
    ReviewState next = ReviewState.of(opened, hidden, settling.opinions(), reviewer.get(), clock);
    // What cannot be read is shown as the instrument has it; the state keeps all else from it.
    ReviewDocument document = next.known().orElseGet(() -> ReviewDocument.fresh(folder, ""));
    // The session's own, so that it is evident later that no cell was added or removed.
    slide.open(
        folder, next.worker().map(ReviewSession::slide).orElseGet(() -> document.reviewed(hidden)));
    view.restore(left.orElse(document.view()));
    state.set(next);
    slide.addProblems(open.reviewProblems());
    notices.opened(opened, settling.notice());
    viewSettles.stop();
    nextActs.of(session());
  }

  /** The readings beside the adjudicated one. */
  public Settling settling() {
    return settling;
  }

  /** The open slide as the imager has it, whatever is hidden from the reader; null if none is. */
  public @Nullable TestFolder folder() {
    return ofImager;
  }

  /** Says in the reading's file that nothing is hidden from its reader any more. */
  public void endBlindness() {
    ReviewSession session = session();
    if (session != null) {
      session.endBlindness();
      keeper.save(session.document());
    }
  }

  public void dismiss(Notice notice) {
    notices.dismiss(notice);
  }

  /**
   * Waits until all is saved, and lets others open the slide.
   *
   * @param left runs when nothing is open any more
   * @param notSaved runs if something is not saved: then the slide stays open
   */
  public void leave(Runnable left, Runnable notSaved) {
    viewSettles.stop();
    saveView();
    if (state.get() instanceof ReviewState.Writable writable) {
      state.set(new ReviewState.Leaving(writable));
    }
    keeper.leave(
        () -> {
          closed();
          left.run();
        },
        () -> {
          stay();
          notSaved.run();
        });
  }

  private void stay() {
    if (state.get() instanceof ReviewState.Leaving(ReviewState.Writable before)) {
      state.set(before);
    }
  }

  /**
   * Gives up what is not saved.
   *
   * @param left runs once nothing of it can be found any more
   */
  public void abandon(Runnable left) {
    keeper.abandon(left);
    closed();
  }

  /** What is to be done when the process is told to end, on any thread, or the window is gone. */
  void beforeTheEnd(Runnable last) {
    beforeTheEnd = last;
  }

  private void closed() {
    ofImager = null;
    reading.opened(null);
    viewSettles.stop();
    state.set(new ReviewState.None());
    notices.clear();
    nextActs.of(session());
  }

  /** The window is gone: what waits gets a last moment. */
  public void shutDown() {
    beforeTheEnd.run();
    viewSettles.stop();
    saveView();
    state.set(new ReviewState.None());
    keeper.shutDown();
  }

  /** Tries to save again at once. */
  public void retrySaving() {
    keeper.retry();
  }

  /** Where else the review can be saved. */
  public OtherPlace otherPlace() {
    return otherPlace;
  }

  /** Does something to the review; empty if it changes nothing or is refused. */
  public Optional<Change> apply(Act act) {
    return act(session -> session.apply(act));
  }

  /**
   * Continues a gesture that edits a box, as {@link ReviewSession#goOn} says; each step is saved.
   *
   * @param before the step before this one; null for a gesture that begins
   */
  public Optional<Change> goOn(Act.@Nullable EditBox before, Act.EditBox act) {
    return act(session -> session.goOn(before, act));
  }

  /** Takes back the last act; empty if there is none, or nothing can be done. */
  public Optional<Change> undo() {
    return act(ReviewSession::undo);
  }

  /** Does again what was taken back last; empty if there is nothing, or nothing can be done. */
  public Optional<Change> redo() {
    return act(ReviewSession::redo);
  }

  private Optional<Change> act(Function<ReviewSession, Optional<Change>> how) {
    ReviewSession session = session();
    if (session == null) {
      return Optional.empty();
    }
    Optional<Change> change = how.apply(session);
    change.ifPresent(c -> changed(session));
    return change;
  }

  /** Does something to the review that nobody sees any more: the process ends. On any thread. */
  void applyUnseen(Act act) {
    ReviewSession session = session();
    if (session != null && session.apply(act).isPresent()) {
      keeper.save(session.document());
    }
  }

  private void changed(ReviewSession now) {
    now.setView(view.state());
    keeper.save(now.document());
    slide.review(now.slide());
    viewChanged();
    nextActs.of(session());
  }

  private void viewChanged() {
    if (!(state.get() instanceof ReviewState.None) && !view.isRestoring()) {
      viewSettles.playFromStart();
    }
  }

  /** Not in the review's file: that is written for what was done, and not for a look. */
  private void saveView() {
    if (!(state.get() instanceof ReviewState.None)) {
      keeper.remember(view.state());
    }
  }
}
