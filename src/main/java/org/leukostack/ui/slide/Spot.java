package org.leukostack.ui.slide;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Field;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;

/**
 * The annotator's place on the slide: one value, so that no listener sees a cell of one field with
 * the planes of another.
 *
 * @param field null when no slide is open or it has no fields
 * @param cell the selected cell of that field, with what is said of it now; null for none
 * @param stackNumber the shown plane
 */
public record Spot(@Nullable Field field, @Nullable ReviewedCell cell, int stackNumber) {

  public static final Spot NOWHERE = new Spot(null, null, 0);

  /** The same field and cell at another plane, kept within the stack. */
  public Spot withStackNumber(int number) {
    return field == null
        ? this
        : new Spot(field, cell, Math.clamp(number, 0, field.shownStackSize() - 1));
  }

  /** Another cell of the same field, at its initial plane. */
  Spot withCell(ReviewedCell other) {
    return field == null
        ? this
        : new Spot(field, other, planeOr(field, other.focusInForce(), stackNumber));
  }

  /** The same field and plane without a cell. */
  Spot withoutCell() {
    return new Spot(field, null, stackNumber);
  }

  /** The same place after something was said of the cell; null if the cell is gone. */
  Spot withChangedCell(@Nullable ReviewedCell changed) {
    return new Spot(field, changed, stackNumber);
  }

  /** A cell of a field, at its initial plane. */
  public static Spot of(Field field, ReviewedCell cell) {
    return of(field, cell, cell.focusInForce());
  }

  /**
   * A field without a selected cell.
   *
   * @param focus the plane to show, if it is in the stack; else the middle one
   */
  public static Spot of(Field field, OptionalInt focus) {
    return of(field, null, focus);
  }

  private static Spot of(Field field, @Nullable ReviewedCell cell, OptionalInt focus) {
    int number = planeOr(field, focus, field.shownStackSize() / 2);
    return new Spot(field, cell, 0).withStackNumber(field.nearestPlane(number).stackNumber());
  }

  /** Whether both show the same plane of the same field, with the same cell at the same place. */
  public boolean showsSame(Spot other) {
    return Objects.equals(field, other.field)
        && stackNumber == other.stackNumber
        && hasSameCell(other)
        && (cell == null || other.cell == null || cell.box().equals(other.cell.box()));
  }

  /** Whether both have the same cell, whatever is said of it, or both have none. */
  public boolean hasSameCell(Spot other) {
    return cell == null || other.cell == null
        ? cell == other.cell
        : cell.id().equals(other.cell.id());
  }

  /** The selected cell; where there is none, another one. */
  @Nullable CellId cellOr(@Nullable CellId other) {
    return cell == null ? other : cell.id();
  }

  /** The stack number that the instrument found sharpest for the selected cell. */
  public OptionalInt instrumentFocus() {
    return cell == null ? OptionalInt.empty() : cell.original().focus();
  }

  /** The best focus that the annotator chose for the selected cell, a stack number. */
  public OptionalInt chosenFocus() {
    return cell == null ? OptionalInt.empty() : cell.chosenFocus();
  }

  private static int planeOr(Field field, OptionalInt focus, int otherwise) {
    int number = focus.orElse(otherwise);
    return number >= 0 && number < field.shownStackSize() ? number : otherwise;
  }
}
