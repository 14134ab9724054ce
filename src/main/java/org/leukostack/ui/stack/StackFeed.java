package org.leukostack.ui.stack;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Field;
import org.leukostack.ui.planes.LoadedPlane;
import org.leukostack.ui.planes.PlaneStore;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;

/** Gives the stack of the selected cell its planes. Used on the FX thread only. */
public final class StackFeed {

  private final SlideModel model;
  private final PlaneStore planes;
  private final CellStack stack;
  private final ObservableValue<Integer> cropSize;

  /**
   * @param cropSize edge length of the crops, in pixels
   * @param executor runs on the FX thread what turns to another cell
   */
  public StackFeed(
      SlideModel model,
      PlaneStore planes,
      CellStack stack,
      ObservableValue<Integer> cropSize,
      Executor executor) {
    planes.onLoaded(stack::planeLoaded);
    this.model = model;
    this.planes = planes;
    this.stack = stack;
    this.cropSize = cropSize;
    Runnable turn = this::turn;
    model.spotProperty().addListener(o -> executor.execute(turn));
    cropSize.addListener((o, before, now) -> executor.execute(turn));
  }

  private void turn() {
    Spot spot = model.spot();
    BoundingBox box = spot.cell() == null ? null : spot.cell().box();
    stack.show(spot.field(), box, cropSize.getValue(), loadedOf(spot.field()));
  }

  private List<LoadedPlane> loadedOf(@Nullable Field field) {
    return field == null
        ? List.of()
        : field.planes().stream().flatMap(p -> planes.get(p).stream()).toList();
  }
}
