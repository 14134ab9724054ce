package org.leukostack.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.leukostack.home.UserFolders;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.model.Plane;
import org.leukostack.readings.Tolerance;
import org.leukostack.review.FilterContext;
import org.leukostack.text.Words;
import org.leukostack.ui.adjudication.OpinionsModel;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.classes.ClassKeeper;
import org.leukostack.ui.filter.FilterModel;
import org.leukostack.ui.gallery.GalleryModel;
import org.leukostack.ui.measurements.SlideMeasurements;
import org.leukostack.ui.open.SlideOpening;
import org.leukostack.ui.open.SlideReader;
import org.leukostack.ui.planes.PlaneDecoder;
import org.leukostack.ui.planes.PlaneFeed;
import org.leukostack.ui.planes.PlaneStore;
import org.leukostack.ui.problems.PlaneScan;
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.settings.Settings;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.stack.CellStack;
import org.leukostack.ui.stack.StackFeed;
import org.leukostack.ui.start.FirstPlane;
import org.leukostack.ui.start.PlanePreview;
import org.leukostack.ui.start.WholeWindow;
import org.leukostack.ui.work.Background;
import org.leukostack.ui.work.HeapWatch;
import org.leukostack.ui.work.LongRun;
import org.leukostack.ui.work.UserFiles;

/** Puts together what the parts of the window share. Used on the FX thread only. */
final class Workbench implements AutoCloseable {

  private final Background background = new Background();
  private final LongRun longRun = new LongRun(background);
  private final SlideModel model = new SlideModel();
  private final WholeWindow whole = new WholeWindow();
  private final HeapWatch heap = new HeapWatch();
  private final PlaneStore planes = new PlaneStore(this::decode);
  private final CellStack cellStack = new CellStack(background);
  private final SettingsStore settings;
  private final Words words;
  private final PlanePreview preview;
  private final FirstPlane firstPlane;
  private final SlideMeasurements measurements;
  private final ReadingChoice reading;
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final OpinionsModel opinions;
  private final BoxEditor editor;
  private final ClassKeeper classes;
  private final FilterModel filter;
  private final GalleryModel gallery;
  private final SlideOpening opening;
  private final PlaneScan scan;

  Workbench(SettingsStore settings, Words words, SlideReader reader, PlanePreview.Reader previews) {
    this.settings = settings;
    this.words = words;
    preview = new PlanePreview(background, previews);
    measurements = new SlideMeasurements(model, background, () -> settings.get().cropSize());
    UserFiles files = new UserFiles(background, userData(), InstantSource.system());
    reading = new ReadingChoice(files.data());
    review = new ReviewModel(model, files, reading, this::filtering);
    loop = new ReviewLoop(model, review);
    review.settling().within(() -> new Tolerance(settings.get().reviewing().boxMoved()));
    opinions =
        new OpinionsModel(
            model,
            review.settling().adjudicationProperty(),
            settings.observe(s -> s.reviewing().namesReaders()),
            words);
    editor = new BoxEditor(model, review, loop);
    filter =
        new FilterModel(
            model,
            measurements,
            Bindings.createObjectBinding(this::filtering, loop.classesProperty(), cropSize()));
    gallery = new GalleryModel(model, measurements, filter, cropSize());
    classes = new ClassKeeper(files, loop.classesProperty());
    classes.load();
    opening = new SlideOpening(model, review, background, reader);
    scan = new PlaneScan(model, opening.stateProperty(), background, review::checkedCells, whole);
    firstPlane = new FirstPlane(model, planes, preview, whole.wholeProperty());
    keepSettings();
    feedPlanes();
    whole.execute(heap::start);
  }

  /** For the largest part of the window's memory. */
  private ArgbPicture decode(Plane plane) throws IOException {
    heap.look();
    return PlaneDecoder.decodeFile(plane);
  }

  private FilterContext filtering() {
    return new FilterContext(measurements, loop.classesProperty().get(), settings.get().cropSize());
  }

  private void keepSettings() {
    SettingsKeeper keeper = new SettingsKeeper(settings);
    keeper.keep(filter);
    keeper.keep(review, loop);
    keeper.keep(model);
    keeper.keep(gallery);
    keeper.keep(opening.stateProperty());
  }

  private void feedPlanes() {
    PlaneFeed feed = new PlaneFeed(model, planes, whole);
    opening.onRead(feed::comes);
    opening.onRead(firstPlane::comes);
    new StackFeed(model, planes, cellStack, cropSize(), whole);
  }

  SlideModel model() {
    return model;
  }

  ReviewModel review() {
    return review;
  }

  ReadingChoice reading() {
    return reading;
  }

  /** Gives the user's data folder, also off the FX thread. */
  Supplier<Path> userData() {
    return () -> UserFolders.ofThisUser().data();
  }

  /** What readers say of the selected cell, while the adjudicated reading is open. */
  OpinionsModel opinions() {
    return opinions;
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

  GalleryModel gallery() {
    return gallery;
  }

  ClassKeeper classes() {
    return classes;
  }

  SlideOpening opening() {
    return opening;
  }

  PlaneScan scan() {
    return scan;
  }

  CellStack cellStack() {
    return cellStack;
  }

  /** The sharpest plane of the selected cell; until all planes are decoded, the instrument's. */
  OptionalInt bestPlane() {
    OptionalInt sharpest = cellStack.sharpest();
    return sharpest.isPresent() ? sharpest : model.spot().instrumentFocus();
  }

  PlaneStore planes() {
    return planes;
  }

  PlanePreview preview() {
    return preview;
  }

  FirstPlane firstPlane() {
    return firstPlane;
  }

  WholeWindow whole() {
    return whole;
  }

  Background background() {
    return background;
  }

  /** The export or the data set that is being written. */
  LongRun longRun() {
    return longRun;
  }

  SettingsStore settings() {
    return settings;
  }

  /** Edge length of the crops, in pixels. */
  ObservableValue<Integer> cropSize() {
    return settings.observe(Settings::cropSize);
  }

  Words words() {
    return words;
  }

  @Override
  public void close() {
    review.shutDown();
    model.close(); // a toolkit may hold a window that is gone; not its pictures too
    planes.close();
    heap.close();
    background.close();
    settings.close();
  }
}
