package org.leukostack.ui.measurements;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.measure.CellFeatures;
import org.leukostack.measure.CropSharpness;
import org.leukostack.measure.MeasuredCell;
import org.leukostack.measure.StackMeasure;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.planes.FaultPolicy;
import org.leukostack.planes.StackSizes;
import org.leukostack.review.CellMeasurements;

/** Measures as much of the cells of a field as is needed. For one thread. */
final class FieldMeasure {

  /**
   * What is known of a cell.
   *
   * @param features null if they were not asked for, or no plane can be decoded
   */
  record Found(CellMeasurements measurements, @Nullable CellFeatures features) {}

  private final StackMeasure measure = new StackMeasure();

  /**
   * Measures some cells of a field. A plane that cannot be read or decoded is passed over.
   *
   * @param boxes of the cells
   * @param cropSize edge length in pixels, at least 1
   * @param need without {@link MeasurementsNeed#SHARPNESS} the planes' headers are read only
   * @return what is known of each cell, in their order
   * @throws InterruptedException if the thread is interrupted
   */
  List<Found> measure(Field field, List<BoundingBox> boxes, int cropSize, MeasurementsNeed need)
      throws InterruptedException {
    StackSizes stack = StackSizes.read(field, FaultPolicy.passOver());
    ImageSize image = stack.image().orElse(null);
    if (!need.includes(MeasurementsNeed.SHARPNESS)) {
      return Collections.nCopies(
          boxes.size(), new Found(new CellMeasurements(null, null, image), null));
    }
    if (need.includes(MeasurementsNeed.FEATURES)) {
      return measure.measured(stack, boxes, cropSize).stream()
          .map(
              cell ->
                  new Found(
                      measurements(cell.map(MeasuredCell::sharpest), image),
                      cell.map(MeasuredCell::features).orElse(null)))
          .toList();
    }
    return measure.sharpest(stack, boxes, cropSize).stream()
        .map(sharpest -> new Found(measurements(sharpest, image), null))
        .toList();
  }

  private static CellMeasurements measurements(
      Optional<CropSharpness> sharpest, @Nullable ImageSize image) {
    return sharpest
        .map(crop -> new CellMeasurements(crop.stackNumber(), crop.variance(), image))
        .orElse(new CellMeasurements(null, null, image));
  }
}
