package org.leukostack.ui.slide;

import org.jspecify.annotations.Nullable;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;

/**
 * Where the annotator is looking: changed as one value, so that nobody sees a cell of one field
 * with the planes of another.
 *
 * @param field null when no slide is open or it has no fields
 * @param cell the selected cell of that field, if any
 * @param stackNumber the shown plane
 */
public record Spot(@Nullable Field field, @Nullable Cell cell, int stackNumber) {

  public static final Spot NOWHERE = new Spot(null, null, 0);

  /** The same field and cell at another plane, kept within the stack. */
  public Spot withStackNumber(int number) {
    return field == null
        ? this
        : new Spot(field, cell, Math.clamp(number, 0, field.shownStackSize() - 1));
  }

  /** Another cell of the same field, at the plane that the instrument found sharpest for it. */
  public Spot withCell(@Nullable Cell other) {
    if (field == null || other == null) {
      return new Spot(field, null, stackNumber);
    }
    return new Spot(field, other, bestPlane(field, other, stackNumber));
  }

  /** A cell of a field, or the field alone, at the plane to look at first. */
  public static Spot of(Field field, @Nullable Cell cell) {
    int middle = field.shownStackSize() / 2;
    int number = cell == null ? middle : bestPlane(field, cell, middle);
    return new Spot(field, cell, 0).withStackNumber(field.nearestPlane(number).stackNumber());
  }

  private static int bestPlane(Field field, Cell cell, int otherwise) {
    int focus = cell.focus().orElse(otherwise);
    return focus >= 0 && focus < field.shownStackSize() ? focus : otherwise;
  }
}
