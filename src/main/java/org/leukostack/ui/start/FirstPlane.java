package org.leukostack.ui.start;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import org.leukostack.model.Plane;
import org.leukostack.model.TestFolder;
import org.leukostack.ui.planes.LoadedPlane;
import org.leukostack.ui.planes.PlaneStore;
import org.leukostack.ui.planes.Prefetch;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;

/**
 * Has a first look at the shown plane, until any is decoded: from then on the JVM knows how, and
 * nobody needs one. Used on the FX thread only.
 */
public final class FirstPlane {

  private final SlideModel model;
  private final FirstLook look;
  private final PlaneStore planes;
  private final ObservableBooleanValue whole;
  private boolean decoded;

  /**
   * @param whole whether the window has all its parts; until then nobody else has planes decoded
   */
  public FirstPlane(
      SlideModel model, PlaneStore planes, FirstLook look, ObservableBooleanValue whole) {
    this.model = model;
    this.look = look;
    this.planes = planes;
    this.whole = whole;
    model.spotProperty().addListener(o -> look(Prefetch.order(model.spot(), List.of())));
    planes.onLoaded(this::loaded);
  }

  /** A slide was read, and its review is next. */
  public void comes(TestFolder folder) {
    if (model.folder() != null) {
      look.end();
    }
    look(Prefetch.ofStart(folder.fields()));
  }

  /** Whether the shown plane is on the screen, or can be at once. */
  public boolean isThere() {
    Spot spot = model.spot();
    return spot.field() != null
        && spot.field()
            .plane(spot.stackNumber())
            .filter(p -> look.of(p).isPresent() || planes.get(p).isPresent())
            .isPresent();
  }

  private void look(List<Plane> wanted) {
    if (!decoded && !wanted.isEmpty()) {
      Plane first = wanted.getFirst();
      look.at(first, () -> decodeAtOnce(first));
    }
  }

  /** JavaFX cannot show it: then it comes as all others do. */
  private void decodeAtOnce(Plane plane) {
    if (!whole.get()) {
      planes.want(List.of(plane));
    }
  }

  private void loaded(LoadedPlane plane) {
    decoded = true;
    if (look.isAt(plane.plane())) {
      look.end();
    }
  }
}
