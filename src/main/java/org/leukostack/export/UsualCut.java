package org.leukostack.export;

import java.util.List;
import java.util.function.Function;
import org.leukostack.check.CheckedCells;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.CellBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.review.ReviewedSlide;

/** What an export with the usual options cuts out, so that a check can say what that meets. */
public final class UsualCut {

  private UsualCut() {}

  /**
   * The cells of a slide for a check.
   *
   * @param boxes in force
   */
  public static CheckedCells of(ReviewedSlide slide, Function<Field, List<CellBox>> boxes) {
    return new CheckedCells(boxes, field -> boxes(field, slide), CropWindow.DEFAULT_SIZE);
  }

  private static List<BoundingBox> boxes(Field field, ReviewedSlide slide) {
    PlannedField planned =
        PlannedField.of(
            field,
            slide.cells(field.imageNumber()),
            ExportRequest.DEFAULT_WHICH,
            Field.LONGEST_STACK);
    return planned.isExported()
        ? planned.chosen().whiteCells().stream().map(Cell::box).toList()
        : List.of();
  }
}
