package org.leukostack.ui.slide;

import java.util.OptionalInt;
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
    return withCell(other, focusOf(other));
  }

  /**
   * Another cell of the same field.
   *
   * @param best the plane to look at, if it is in the stack
   */
  Spot withCell(@Nullable Cell other, OptionalInt best) {
    if (field == null || other == null) {
      return new Spot(field, null, stackNumber);
    }
    return new Spot(field, other, bestPlane(field, best, stackNumber));
  }

  /** The same place after the cell was changed. */
  Spot withChangedCell(@Nullable Cell changed) {
    return new Spot(field, changed, stackNumber);
  }

  /** A cell of a field, or the field alone, at the plane to look at first. */
  public static Spot of(Field field, @Nullable Cell cell) {
    return of(field, cell, focusOf(cell));
  }

  /**
   * A cell of a field, or the field alone.
   *
   * @param best the plane to look at, if it is in the stack
   */
  static Spot of(Field field, @Nullable Cell cell, OptionalInt best) {
    int number = bestPlane(field, best, field.shownStackSize() / 2);
    return new Spot(field, cell, 0).withStackNumber(field.nearestPlane(number).stackNumber());
  }

  private static OptionalInt focusOf(@Nullable Cell cell) {
    return cell == null ? OptionalInt.empty() : cell.focus();
  }

  private static int bestPlane(Field field, OptionalInt best, int otherwise) {
    int focus = best.orElse(otherwise);
    return focus >= 0 && focus < field.shownStackSize() ? focus : otherwise;
  }
}
