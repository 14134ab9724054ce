package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.image.Viewport;
import org.leukostack.ui.planes.LoadedPlane;
import org.leukostack.ui.planes.Prefetch;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.leukostack.ui.stack.CellStack;

/** The tests' window with a clock. Used off the FX thread, where nothing else is said. */
final class BenchWindow implements AutoCloseable {

  private static final long NANOS_PER_FRAME = 1_000_000_000L / 60;

  /** So many pixels a row and a column tell one plane from another. */
  private static final int COMPARED = 24;

  /** So far the mean of pixels may be from the one that is shown, of 255. */
  private static final double ROUNDING = 1.5;

  /** The same moments in every run. */
  private static final Random MOMENTS = new Random(1);

  private final TestWindow window;
  private final FocalImageView view;
  private final ImageView image;
  private final FrameClock clock;

  private BenchWindow(TestWindow window) {
    this.window = window;
    view = (FocalImageView) Objects.requireNonNull(scene().getRoot().lookup(".focal-image"));
    image = (ImageView) view.getChildrenUnmodifiable().getFirst();
    clock = new FrameClock(scene(), image);
  }

  /** Starts the application without a slide and waits until it stands still. */
  static BenchWindow start(Path settings) throws TimeoutException {
    TestWindow window = TestWindow.start(settings);
    return onFx(() -> new BenchWindow(window));
  }

  @Override
  public void close() throws TimeoutException {
    onFx(() -> clock.dispose(scene()));
    window.close();
  }

  private Scene scene() {
    return window.scene();
  }

  double width() {
    return scene().getWidth();
  }

  double height() {
    return scene().getHeight();
  }

  /** On the FX thread. */
  Workbench bench() {
    return window.bench();
  }

  /** On the FX thread. */
  SlideModel model() {
    return window.model();
  }

  /**
   * Until all that the window wants is decoded and every crop is cut, and nothing is looked at in
   * the background.
   */
  void awaitRest() {
    await(
        "the window is at rest",
        () ->
            isStripCut()
                && Prefetch.order(model().spot(), model().walk().ahead()).stream()
                    .allMatch(this::isThere)
                && shows(model().spot()));
  }

  /** Until the crops of the selected cell are cut, whatever else is decoded meanwhile. */
  void awaitStrip() {
    await("the strip is there", this::isStripCut);
  }

  private boolean isStripCut() {
    return bench().scan().progressProperty().get() == null
        && bench().cellStack().tiles().stream()
            .noneMatch(t -> t.state() == CellStack.State.WAITING);
  }

  /** Whether a plane is decoded; on the FX thread. */
  boolean isThere(Plane plane) {
    return bench().planes().get(plane).isPresent();
  }

  /**
   * Times an event on the FX thread until {@code shown} is painted. It comes at any moment between
   * two pulses, as a person's do.
   */
  Frame time(Runnable event, BooleanSupplier shown) throws Exception {
    LockSupport.parkNanos(MOMENTS.nextLong(NANOS_PER_FRAME));
    return clock.time(event, shown);
  }

  /** Times a key until the field and plane that it leads to are painted. */
  Frame timeKey(KeyCode key, Spot expected) throws Exception {
    return time(() -> press(key), () -> shows(expected));
  }

  /** A key without modifiers; on the FX thread. */
  void press(KeyCode key) {
    Node focus = scene().getFocusOwner();
    Event.fireEvent(
        focus == null ? scene() : focus,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    Event.fireEvent(
        focus == null ? scene() : focus,
        new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
  }

  /**
   * Whether the image view has the pixels of a field's plane, not only its name; on the FX thread.
   */
  boolean shows(Spot spot) {
    Field field = spot.field();
    Spot now = model().spot();
    if (field == null || !field.equals(now.field()) || now.stackNumber() != spot.stackNumber()) {
      return false;
    }
    ArgbPicture picture =
        field
            .plane(spot.stackNumber())
            .flatMap(plane -> bench().planes().get(plane))
            .map(LoadedPlane::picture)
            .orElse(null);
    return picture != null && hasPixels(image.getImage(), picture);
  }

  /** The plane itself, or as it is seen at the size of the view. */
  private boolean hasPixels(@Nullable Image shown, ArgbPicture picture) {
    if (shown == null) {
      return false;
    }
    boolean whole = shown.getWidth() == picture.width() && shown.getHeight() == picture.height();
    return whole ? isOf(shown, picture) : isReducedOf(shown, picture);
  }

  private static boolean isOf(Image shown, ArgbPicture picture) {
    PixelReader reader = shown.getPixelReader();
    for (int row = 0; row < COMPARED; row++) {
      for (int column = 0; column < COMPARED; column++) {
        int x = column * picture.width() / COMPARED;
        int y = row * picture.height() / COMPARED;
        if (reader.getArgb(x, y) != picture.pixels()[y * picture.width() + x]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether each pixel is the mean of what lies below it, by where the view says that it lies. */
  private boolean isReducedOf(Image shown, ArgbPicture picture) {
    Viewport viewport = view.viewportProperty().getValue();
    int width = (int) shown.getWidth();
    int height = (int) shown.getHeight();
    for (int row = 0; row < COMPARED; row++) {
      for (int column = 0; column < COMPARED; column++) {
        int x = column * width / COMPARED;
        int y = row * height / COMPARED;
        Bounds inView = image.localToParent(new BoundingBox(x, y, 1, 1));
        Bounds below =
            new BoundingBox(
                (inView.getMinX() - viewport.offsetX()) / viewport.scale(),
                (inView.getMinY() - viewport.offsetY()) / viewport.scale(),
                inView.getWidth() / viewport.scale(),
                inView.getHeight() / viewport.scale());
        if (!isMean(shown.getPixelReader().getArgb(x, y), picture, below)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a colour is, but for rounding, the mean of a part of a plane. */
  private static boolean isMean(int argb, ArgbPicture picture, Bounds part) {
    double[] sums = new double[3];
    double all = 0;
    for (int y = (int) Math.max(0, part.getMinY());
        y < Math.min(picture.height(), part.getMaxY());
        y++) {
      for (int x = (int) Math.max(0, part.getMinX());
          x < Math.min(picture.width(), part.getMaxX());
          x++) {
        double weight =
            (Math.min(x + 1, part.getMaxX()) - Math.max(x, part.getMinX()))
                * (Math.min(y + 1, part.getMaxY()) - Math.max(y, part.getMinY()));
        all += weight;
        for (int i = 0; i < sums.length; i++) {
          sums[i] += weight * (picture.pixels()[y * picture.width() + x] >> 8 * i & 0xff);
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      if (all == 0 || Math.abs(sums[i] / all - (argb >> 8 * i & 0xff)) > ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /** What is said of each tile of the gallery that is in view; on the FX thread. */
  List<String> tiles() {
    return scene().getRoot().lookupAll(".gallery-tile").stream()
        .filter(Node::isVisible)
        .map(Node::getAccessibleText)
        .sorted()
        .toList();
  }

  /** Goes to a field without measuring, and waits until all around it is decoded. */
  void restAt(Field field) {
    onFx(() -> model().selectField(field));
    awaitRest();
  }

  List<Field> fields() {
    return onFx(() -> List.copyOf(model().fields()));
  }

  Spot spot() {
    return onFx(() -> model().spot());
  }
}
