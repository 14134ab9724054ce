package org.leukostack.planes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.CellBox;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Problem;

/** What is wrong with the boxes of cells. */
public final class BoxProblems {

  private BoxProblems() {}

  /**
   * The problems of boxes, in their order; each box has one at most.
   *
   * @param image that they are in; empty if it is not known
   */
  public static List<Problem> of(List<CellBox> boxes, Optional<ImageSize> image) {
    return boxes.stream()
        .flatMap(box -> Optional.ofNullable(problem(box, image.orElse(null))).stream())
        .toList();
  }

  private static @Nullable Problem problem(CellBox box, @Nullable ImageSize image) {
    if (box.box().isNegative()) {
      return new Problem.NegativeBox(box.source(), box.cell());
    }
    if (image != null && box.box().isOutside(image)) {
      return new Problem.BoxOutsideImage(box.source(), box.cell(), image);
    }
    if (box.box().isEmpty()) {
      return new Problem.EmptyBox(box.source(), box.cell());
    }
    return image == null || box.box().isInside(image)
        ? null
        : new Problem.BoxLeavesImage(box.source(), box.cell(), image);
  }
}
