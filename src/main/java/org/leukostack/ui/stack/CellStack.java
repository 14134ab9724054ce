package org.leukostack.ui.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.leukostack.crop.Cropper;
import org.leukostack.home.AppLog;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.jpeg.Picture;
import org.leukostack.measure.CropSharpness;
import org.leukostack.measure.Sharpness;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.ui.planes.LoadedPlane;
import org.leukostack.ui.scale.ScreenImage;
import org.leukostack.ui.work.Background;

/**
 * The crops of the selected cell through its stack, filled in as the planes are decoded. Used on
 * the FX thread only; the crops are cut and measured in the background, so that the picture of a
 * field does not wait for its strip.
 */
public final class CellStack {

  /** Whether a tile of the strip has its crop. */
  public enum State {
    WAITING,
    READY,
    /** The folder has no such plane. */
    MISSING,
    /** The plane's file cannot be read now. */
    AWAY,
    /** The plane cannot be decoded. */
    FAILED
  }

  /**
   * One crop of the strip.
   *
   * @param stackNumber of its plane
   * @param state whether there is a crop
   * @param crop only if ready
   * @param image of the crop, at the size at which it is seen; only if ready
   * @param sharpness variance of the crop's Laplacian; 0 unless ready
   */
  public record Tile(
      int stackNumber,
      State state,
      @Nullable Picture crop,
      @Nullable Image image,
      double sharpness) {

    private static Tile without(int stackNumber, State state) {
      return new Tile(stackNumber, state, null, null, 0);
    }

    private Tile seenAt(int edge) {
      return crop == null
          ? this
          : new Tile(stackNumber, state, crop, ScreenImage.of(crop, edge), sharpness);
    }
  }

  private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
  private @Nullable Field field;
  private @Nullable BoundingBox box;
  private int cropSize = CropWindow.DEFAULT_SIZE;
  private int edge = CropWindow.DEFAULT_SIZE;
  private final Background.Latest measuring;
  private final Background.Latest scaling;
  private final List<LoadedPlane> unmeasured = new ArrayList<>();
  private boolean underWay;

  public CellStack(Background background) {
    measuring = background.latest();
    scaling = background.latest();
  }

  /** The tiles in stack order; none when no cell is selected. */
  public ReadOnlyObjectProperty<List<Tile>> tilesProperty() {
    return tiles.getReadOnlyProperty();
  }

  public List<Tile> tiles() {
    return tiles.get();
  }

  /**
   * Turns to another cell, with the planes that are there already.
   *
   * @param newBox of the cell; null for none
   */
  public void show(
      @Nullable Field newField,
      @Nullable BoundingBox newBox,
      int newCropSize,
      List<LoadedPlane> loaded) {
    if (Objects.equals(field, newField) && Objects.equals(box, newBox) && cropSize == newCropSize) {
      return;
    }
    measuring.drop();
    underWay = false;
    unmeasured.clear();
    field = newField;
    box = newBox;
    cropSize = newCropSize;
    if (newField == null || newBox == null) {
      tiles.set(List.of());
      return;
    }
    List<Tile> fresh = new ArrayList<>();
    for (int k = 0; k < newField.shownStackSize(); k++) {
      boolean there = newField.plane(k).isPresent();
      fresh.add(Tile.without(k, there ? State.WAITING : State.MISSING));
    }
    tiles.set(List.copyOf(fresh));
    unmeasured.addAll(loaded);
    measure();
  }

  /**
   * Says how large the crops are seen.
   *
   * @param newEdge in pixels of the screen, at least 1
   */
  public void seenAt(int newEdge) {
    if (newEdge != edge) {
      edge = newEdge;
      scale();
    }
  }

  private void scale() {
    List<Tile> now = tiles.get();
    int seen = edge;
    scaling.run(
        () -> now.stream().map(tile -> tile.seenAt(seen)).toList(),
        this::replace,
        e -> AppLog.error("Scaling the crops to " + seen + " pixels failed", e));
  }

  /** Those that another cell or another plane has taken the place of stay away. */
  private void replace(List<Tile> scaled) {
    List<Tile> next = new ArrayList<>(tiles.get());
    for (Tile tile : scaled) {
      int k = tile.stackNumber();
      if (k < next.size() && tile.crop() != null && tile.crop().equals(next.get(k).crop())) {
        next.set(k, tile);
      }
    }
    tiles.set(List.copyOf(next));
  }

  /** Fills in a plane if it belongs to the shown cell's field. */
  public void planeLoaded(LoadedPlane loaded) {
    if (field != null && box != null && field.planes().contains(loaded.plane())) {
      unmeasured.add(loaded);
      measure();
    }
  }

  /** Measures what has come so far in one piece of work; what comes meanwhile is the next one. */
  private void measure() {
    BoundingBox of = box;
    if (underWay || of == null || unmeasured.isEmpty()) {
      return;
    }
    List<LoadedPlane> planes = List.copyOf(unmeasured);
    unmeasured.clear();
    underWay = true;
    int size = cropSize;
    int seen = edge;
    measuring.run(
        () -> planes.stream().map(p -> measured(p, of, size).seenAt(seen)).toList(),
        cut -> fillIn(cut, seen),
        e -> {
          AppLog.error("Cutting the crops of " + of + " failed", e);
          fillIn(
              planes.stream()
                  .map(p -> Tile.without(p.plane().stackNumber(), State.FAILED))
                  .toList(),
              seen);
        });
  }

  private void fillIn(List<Tile> measured, int seen) {
    underWay = false;
    List<Tile> next = new ArrayList<>(tiles.get());
    for (Tile tile : measured) {
      if (tile.stackNumber() < next.size()) { // else a stray plane, far above the stack
        next.set(tile.stackNumber(), tile);
      }
    }
    tiles.set(List.copyOf(next));
    if (seen != edge) { // the window became larger or smaller meanwhile
      scale();
    }
    measure();
  }

  private static Tile measured(LoadedPlane loaded, BoundingBox of, int cropSize) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("another cell is shown");
    }
    int k = loaded.plane().stackNumber();
    ArgbPicture picture = loaded.picture();
    if (picture == null) {
      return Tile.without(k, loaded.isWorthARetry() ? State.AWAY : State.FAILED);
    }
    CropWindow window =
        CropWindow.of(of, cropSize, new ImageSize(picture.width(), picture.height()));
    Picture crop = Cropper.cut(picture, window);
    return new Tile(k, State.READY, crop, null, Sharpness.variance(crop));
  }

  /** The stack number of the sharpest crop, once all planes are there. */
  public OptionalInt sharpest() {
    List<Tile> all = tiles.get();
    if (all.stream().anyMatch(t -> t.state() == State.WAITING)) {
      return OptionalInt.empty();
    }
    return CropSharpness.sharpest(
            all.stream()
                .filter(tile -> tile.state() == State.READY)
                .map(tile -> new CropSharpness(tile.stackNumber(), tile.sharpness())))
        .map(sharpest -> OptionalInt.of(sharpest.stackNumber()))
        .orElse(OptionalInt.empty());
  }
}
