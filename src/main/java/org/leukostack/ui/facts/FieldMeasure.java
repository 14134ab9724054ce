package org.leukostack.ui.facts;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.measure.CropSharpness;
import org.leukostack.measure.StackMeasure;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.planes.FaultPolicy;
import org.leukostack.planes.StackSizes;
import org.leukostack.review.CellFacts;

/** Measures as much of the cells of a field as is needed. For one thread. */
final class FieldMeasure {

  private final StackMeasure measure = new StackMeasure();

  /**
   * Measures some cells of a field. A plane that cannot be read or decoded is passed over.
   *
   * @param boxes of the cells
   * @param cropSize edge length in pixels, at least 1
   * @param need without {@link FactsNeed#SHARPNESS} the planes' headers are read only
   * @return what is known of each cell, in their order
   * @throws InterruptedException if the thread is interrupted
   */
  List<CellFacts> measure(Field field, List<BoundingBox> boxes, int cropSize, FactsNeed need)
      throws InterruptedException {
    StackSizes stack = StackSizes.read(field, FaultPolicy.passOver());
    ImageSize image = stack.image().orElse(null);
    if (!need.includes(FactsNeed.SHARPNESS)) {
      return Collections.nCopies(boxes.size(), new CellFacts(null, null, image));
    }
    return measure.sharpest(stack, boxes, cropSize).stream()
        .map(sharpest -> facts(sharpest, image))
        .toList();
  }

  private static CellFacts facts(Optional<CropSharpness> sharpest, @Nullable ImageSize image) {
    return sharpest
        .map(crop -> new CellFacts(crop.stackNumber(), crop.variance(), image))
        .orElse(new CellFacts(null, null, image));
  }
}
