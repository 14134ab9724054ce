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
 * Requests a preview of the shown plane until the first plane is decoded: by then the JVM has
 * compiled the decoder, and previews save nothing. Used on the FX thread only.
 */
public final class FirstPlane {

  private final SlideModel model;
  private final PlanePreview preview;
  private final PlaneStore planes;
  private final ObservableBooleanValue whole;
  private boolean decoded;

  /**
   * @param whole whether the window has all its parts; until then no other part has planes decoded
   */
  public FirstPlane(
      SlideModel model, PlaneStore planes, PlanePreview preview, ObservableBooleanValue whole) {
    this.model = model;
    this.preview = preview;
    this.planes = planes;
    this.whole = whole;
    model.spotProperty().addListener((o, before, now) -> preview(now));
    planes.onLoaded(this::loaded);
  }

  /** A slide was read, and its review is next. */
  public void comes(TestFolder folder) {
    if (model.folder() != null) {
      preview.end();
    }
    preview(Prefetch.ofStart(folder.fields()));
  }

  /** Whether the shown plane is on the screen, or can be at once. */
  public boolean isThere() {
    Spot spot = model.spot();
    return spot.field() != null
        && spot.field()
            .plane(spot.stackNumber())
            .filter(p -> preview.of(p).isPresent() || planes.get(p).isPresent())
            .isPresent();
  }

  private void preview(Spot spot) {
    if (!decoded) {
      preview(Prefetch.order(spot, List.of()));
    }
  }

  private void preview(List<Plane> wanted) {
    if (!decoded && !wanted.isEmpty()) {
      Plane first = wanted.getFirst();
      preview.at(first, () -> decodeAtOnce(first));
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
    if (preview.isAt(plane.plane())) {
      preview.end();
    }
  }
}
