package org.leukostack.ui.gallery;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.review.CellMeasurements;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.slide.SlideModel;

/** The plane that each tile shows. Used on the FX thread only. */
final class TilePlanes {

  private final SlideModel slide;
  private final CellMeasurements.Source measurements;
  private final ObservableValue<Integer> cropSize;
  private final IntegerProperty offset = new SimpleIntegerProperty();

  TilePlanes(
      SlideModel slide, CellMeasurements.Source measurements, ObservableValue<Integer> cropSize) {
    this.slide = slide;
    this.measurements = measurements;
    this.cropSize = cropSize;
  }

  /** How many planes above its best one every tile shows. */
  IntegerProperty offsetProperty() {
    return offset;
  }

  /** Every tile at its best plane again. */
  void showBest() {
    offset.set(0);
  }

  /** Every tile one plane further up or down, as far as any stack goes. */
  void step(int by) {
    int most = 0;
    for (Field field : slide.allFields()) {
      most = Math.max(most, field.shownStackSize() - 1);
    }
    offset.set(Math.clamp(offset.get() + by, -most, most));
  }

  /**
   * The crop that a tile shows: at the plane that a person chose, else at the sharpest one if it is
   * known, else at the instrument's, and from there as many planes further as all tiles are.
   */
  Optional<TileRequest> request(ReviewedCell cell) {
    return slide
        .field(cell.id().imageNumber())
        .map(field -> new TileRequest(plane(field, cell), cell.box(), cropSize.getValue()));
  }

  private Plane plane(Field field, ReviewedCell cell) {
    int best = best(cell).orElse(field.shownStackSize() / 2);
    int last = Math.max(0, field.shownStackSize() - 1);
    return field.nearestPlane(Math.clamp((long) best + offset.get(), 0, last));
  }

  private OptionalInt best(ReviewedCell cell) {
    Integer sharpest = measurements.of(cell.id()).sharpest();
    return cell.chosenFocus().isEmpty() && sharpest != null
        ? OptionalInt.of(sharpest)
        : cell.focusInForce();
  }
}
