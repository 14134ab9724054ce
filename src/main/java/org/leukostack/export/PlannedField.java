package org.leukostack.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.LeftOut.Cause;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.review.ReviewedCell;

/**
 * A field of view, and what of it is going to be exported.
 *
 * @param field as the instrument has it
 * @param cells all of the field, in the order of the export
 * @param obstacle why none of them can be exported whatever their verdict; null if they can
 */
public record PlannedField(Field field, List<PlannedCell> cells, @Nullable Cause obstacle) {

  /**
   * A cell of a field.
   *
   * @param isChosen whether it is to be exported, if its field can be
   */
  public record PlannedCell(ReviewedCell cell, boolean isChosen) {

    /** Whether the annotator classified it as no white cell, and the instrument as one. */
    boolean isWhiteNoMore() {
      return !cell.isWhiteCell() && cell.original().isWhiteCell();
    }
  }

  public PlannedField {
    cells = List.copyOf(cells);
  }

  /** A field with the cells that an export takes of it. */
  static PlannedField of(Field field, List<ReviewedCell> cells, Which which, int maxStackSize) {
    List<PlannedCell> planned =
        cells.stream()
            .map(cell -> new PlannedCell(cell, cell.isWhiteCell() && which.takes(cell.verdict())))
            .toList();
    return new PlannedField(field, planned, obstacle(field, maxStackSize));
  }

  private static @Nullable Cause obstacle(Field field, int maxStackSize) {
    if (field.isAmbiguous()) {
      return Cause.AMBIGUOUS_STACK;
    }
    if (field.isOfSeveralPositions()) {
      return Cause.SEVERAL_POSITIONS;
    }
    return field.stackSize() > maxStackSize ? Cause.STACK_TOO_LONG : null;
  }

  int chosenCells() {
    return (int) cells.stream().filter(PlannedCell::isChosen).count();
  }

  boolean isExported() {
    return obstacle == null && chosenCells() > 0;
  }

  /**
   * The field as it is exported: its white cells are those that are chosen, all cells have the
   * classes and boxes in force.
   */
  Field chosen() {
    List<Cell> effective = new ArrayList<>();
    for (PlannedCell planned : cells) {
      if (planned.isChosen() || !planned.cell().isWhiteCell()) {
        effective.add(planned.cell().effective());
      }
    }
    return new Field(
        field.imageNumber(),
        field.stackSize(),
        field.planes(),
        field.duplicates(),
        field.analysed(),
        effective,
        field.unreadableCells());
  }
}
