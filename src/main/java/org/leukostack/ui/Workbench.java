package org.leukostack.ui;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.leukostack.check.Depth;
import org.leukostack.check.FolderCheck;
import org.leukostack.files.IoFault;
import org.leukostack.home.AppLog;
import org.leukostack.home.UserFolders;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.CellFilter;
import org.leukostack.review.FilterContext;
import org.leukostack.text.Words;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.classes.ClassKeeper;
import org.leukostack.ui.facts.SlideFacts;
import org.leukostack.ui.filter.FilterModel;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.open.SlideReader;
import org.leukostack.ui.planes.LoadedPlane;
import org.leukostack.ui.planes.PlaneDecoder;
import org.leukostack.ui.planes.PlaneStore;
import org.leukostack.ui.planes.Prefetch;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.settings.Settings;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.leukostack.ui.stack.CellStack;
import org.leukostack.ui.start.FirstLook;
import org.leukostack.ui.work.Background;

/**
 * Opens slides and keeps the planes coming: what the parts of the window share. Used on the FX
 * thread only.
 */
final class Workbench implements AutoCloseable {

  /** How far the look at a slide's planes is. */
  record Scan(int done, int all) {}

  /**
   * So much of the memory may hold decoded planes; the rest is for an export and the window. With
   * more, the heap would always be so full that the garbage collector never rests: from 45 percent
   * on, each large picture starts it.
   */
  private static final long PLANE_BYTES = Runtime.getRuntime().maxMemory() / 3;

  private final SlideModel model = new SlideModel();
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final BoxEditor editor;
  private final SlideFacts facts;
  private final FilterModel filter;
  private final ClassKeeper classes;
  private final Background background = new Background();
  private final CellStack cellStack = new CellStack(background);
  private final Background.Latest opening = background.latest();
  private final Background.Latest scanning = background.latest();
  private final SettingsStore settings;
  private final Words words;
  private final SlideReader reader;
  private final PlaneStore planes;
  private final FirstLook firstLook;
  private BiConsumer<Runnable, Runnable> leaving = (left, stayed) -> left.run();
  private boolean reading;

  /**
   * Whether the window has all its parts; until then all but a look at the first plane would only
   * delay them.
   */
  private boolean windowWhole;

  /** Whether any plane has been: from then on the JVM knows how, and nobody needs a first look. */
  private boolean decoded;

  private final List<Runnable> onceWhole = new ArrayList<>();
  private final List<Consumer<LoadedPlane>> planeListeners = new ArrayList<>();
  private final ReadOnlyObjectWrapper<OpenState> state =
      new ReadOnlyObjectWrapper<>(new OpenState.Nothing());
  private final ReadOnlyObjectWrapper<Scan> scan = new ReadOnlyObjectWrapper<>();

  Workbench(SettingsStore settings, Words words, SlideReader reader, FirstLook.Reader look) {
    this.settings = settings;
    this.words = words;
    this.reader = reader;
    firstLook = new FirstLook(background, look);
    planes = new PlaneStore(PlaneDecoder::decodeFile, PLANE_BYTES, this::planeLoaded);
    Settings remembered = settings.get();
    facts = new SlideFacts(model, background, () -> settings.get().cropSize());
    review =
        new ReviewModel(
            model,
            background,
            () -> UserFolders.ofThisUser().data(),
            InstantSource.system(),
            this::filtering);
    loop = new ReviewLoop(model, review);
    editor = new BoxEditor(model, review, loop);
    filter = new FilterModel(model, facts, this::filtering);
    filter
        .recentProperty()
        .set(remembered.recentFilters().stream().map(CellFilter::ofJson).toList());
    filter.onRemember(f -> settings.change(s -> s.withRecentFilter(f.toJson())));
    classes =
        new ClassKeeper(
            background,
            () -> UserFolders.ofThisUser().data(),
            InstantSource.system(),
            loop.classesProperty());
    classes.load();
    rememberReview(remembered);
    model.redCellsShownProperty().set(remembered.redCellsShown());
    model.plateletsShownProperty().set(remembered.plateletsShown());
    model.redCellsShownProperty().addListener(o -> rememberBoxes());
    model.plateletsShownProperty().addListener(o -> rememberBoxes());
    model.spotProperty().addListener(o -> spotChanged());
    model.queueProperty().addListener((o, before, now) -> prefetch());
  }

  private FilterContext filtering() {
    return new FilterContext(facts, loop.classesProperty().get(), settings.get().cropSize());
  }

  private void rememberReview(Settings remembered) {
    if (remembered.reviewer() != null) {
      review.reviewerProperty().set(remembered.reviewer());
    }
    loop.advancesProperty().set(!remembered.staysAfterVerdict());
    review
        .reviewerProperty()
        .addListener((o, before, now) -> settings.change(s -> s.withReviewer(now)));
    loop.advancesProperty()
        .addListener((o, before, now) -> settings.change(s -> s.withStaysAfterVerdict(!now)));
  }

  private void rememberBoxes() {
    settings.change(
        s ->
            s.withBoxes(model.redCellsShownProperty().get(), model.plateletsShownProperty().get()));
  }

  SlideModel model() {
    return model;
  }

  ReviewModel review() {
    return review;
  }

  ReviewLoop loop() {
    return loop;
  }

  BoxEditor editor() {
    return editor;
  }

  FilterModel filter() {
    return filter;
  }

  ClassKeeper classes() {
    return classes;
  }

  /** What has to be done before a slide is left for another one. */
  void beforeLeaving(BiConsumer<Runnable, Runnable> guard) {
    leaving = guard;
  }

  CellStack cellStack() {
    return cellStack;
  }

  Background background() {
    return background;
  }

  SettingsStore settings() {
    return settings;
  }

  Words words() {
    return words;
  }

  PlaneStore planes() {
    return planes;
  }

  FirstLook firstLook() {
    return firstLook;
  }

  /** Whether the shown plane is on the screen, or can be at once. */
  boolean isPictureThere() {
    Spot spot = model.spot();
    return spot.field() != null
        && spot.field()
            .plane(spot.stackNumber())
            .filter(p -> firstLook.of(p).isPresent() || planes.get(p).isPresent())
            .isPresent();
  }

  ReadOnlyObjectProperty<OpenState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Null when no look at the planes is under way. */
  ReadOnlyObjectProperty<Scan> scanProperty() {
    return scan.getReadOnlyProperty();
  }

  void onPlaneLoaded(Consumer<LoadedPlane> listener) {
    planeListeners.add(listener);
  }

  /** Opens a test folder; a file of one stands for its folder. */
  void open(Path chosen) {
    scanning.drop();
    scan.set(null);
    state.set(new OpenState.Opening(chosen));
    reading = true;
    if (model.folder() == null) {
      planes.clear();
    }
    opening.run(
        () -> reader.read(chosen),
        this::opened,
        e -> {
          AppLog.error("Opening " + chosen + " failed", e);
          opened(
              new TestFolder(
                  chosen,
                  TestFolder.testIdOf(chosen),
                  List.of(),
                  List.of(new Problem.Unreadable(chosen, IoFault.of(e)))));
        });
  }

  /** Gives up the folder that is being opened; what was open before stays. */
  void cancelOpening() {
    if (!reading) {
      return; // it is as good as open
    }
    opening.drop();
    backToWhatWasOpen();
  }

  private void backToWhatWasOpen() {
    reading = false;
    TestFolder open = model.folder();
    if (open == null) {
      state.set(new OpenState.Nothing());
    } else {
      state.set(new OpenState.Opened(open.path()));
      scan(open, Depth.HEADERS); // it was given up for the other folder
    }
  }

  private void opened(TestFolder folder) {
    reading = false;
    leaving.accept(() -> show(folder), this::backToWhatWasOpen);
  }

  private void show(TestFolder folder) {
    if (model.folder() != null) {
      planes.clear();
      firstLook.end();
    }
    if (folder.fields().isEmpty()) {
      model.close();
      state.set(new OpenState.Failed(folder.path(), folder.problems()));
      return;
    }
    want(Prefetch.ofStart(folder.fields()));
    review.open(
        folder,
        () -> {
          state.set(new OpenState.Opened(folder.path()));
          settings.change(
              s -> s.withRecentFolder(folder.path().toAbsolutePath().normalize().toString()));
          scan(folder, Depth.HEADERS);
        });
  }

  /** Decodes every plane of the slide to find the damaged ones. */
  void checkAllPlanes() {
    TestFolder folder = model.folder();
    if (folder != null) {
      scan(folder, Depth.DECODE);
    }
  }

  private void scan(TestFolder folder, Depth depth) {
    scan.set(new Scan(0, folder.fields().size()));
    if (windowWhole) {
      look(folder, depth);
    } else {
      onceWhole.add(() -> look(folder, depth));
    }
  }

  private void look(TestFolder folder, Depth depth) {
    scanning.run(
        () ->
            FolderCheck.run(
                folder,
                depth,
                1, // the other cores are the annotator's
                (field, found, done, all) ->
                    Platform.runLater(() -> scanned(folder, found, done, all))),
        problems -> scan.set(null),
        e -> {
          AppLog.error("Looking at the planes of " + folder.path() + " failed", e);
          scan.set(null);
        });
  }

  @SuppressWarnings(
      "ReferenceEquality") // whether it is still the open one; as large, equals is slow
  private void scanned(TestFolder folder, List<Problem> found, int done, int all) {
    if (folder == model.folder() && scan.get() != null) {
      model.addProblems(found);
      scan.set(new Scan(done, all));
    }
  }

  void cancelScan() {
    onceWhole.clear();
    scanning.drop();
    scan.set(null);
  }

  private void spotChanged() {
    prefetch();
    if (windowWhole) {
      showStack();
    }
  }

  private void showStack() {
    Spot spot = model.spot();
    BoundingBox box = spot.cell() == null ? null : spot.cell().box();
    cellStack.show(spot.field(), box, settings.get().cropSize(), loadedOf(spot.field()));
  }

  private void prefetch() {
    want(Prefetch.order(model.spot(), windowWhole ? model.walk().ahead() : List.of()));
  }

  private void want(List<Plane> order) {
    if (windowWhole) {
      planes.want(order);
    }
    if (!decoded && !order.isEmpty()) {
      Plane first = order.getFirst();
      firstLook.at(first, () -> decodeAtOnce(first));
    }
  }

  /** JavaFX cannot show it: then it comes as all others do. */
  private void decodeAtOnce(Plane plane) {
    if (!windowWhole) {
      planes.want(List.of(plane));
    }
  }

  /** The window has all its parts: what can wait may begin. */
  void windowIsWhole() {
    windowWhole = true;
    showStack();
    prefetch();
    onceWhole.forEach(Runnable::run);
    onceWhole.clear();
  }

  private List<LoadedPlane> loadedOf(@Nullable Field field) {
    if (field == null) {
      return List.of();
    }
    return field.planes().stream().flatMap(p -> planes.get(p).stream()).toList();
  }

  private void planeLoaded(LoadedPlane loaded) {
    decoded = true;
    cellStack.planeLoaded(loaded);
    planeListeners.forEach(l -> l.accept(loaded));
    if (firstLook.isAt(loaded.plane())) {
      firstLook.end();
    }
  }

  @Override
  public void close() {
    review.shutDown();
    model.close(); // a toolkit may hold a window that is gone; not its pictures too
    planes.close();
    background.close();
    settings.close();
  }
}
