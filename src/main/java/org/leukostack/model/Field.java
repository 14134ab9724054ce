package org.leukostack.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A field of view: a focal stack of planes and the cells that the instrument found in it.
 *
 * @param imageNumber from 1
 * @param stackSize how many planes the stack should have; a plane of number 0 to stackSize - 1 may
 *     be missing
 * @param planes one plane a stack number, ascending, at least one
 * @param duplicates planes that claim a stack number that another plane in {@code planes} has
 * @param analysed whether the analysis file has an entry for this field
 * @param cells in the order of the analysis file
 * @param unreadableCells keys of the cells whose entry in the analysis file could not be read
 */
public record Field(
    int imageNumber,
    int stackSize,
    List<Plane> planes,
    List<Plane> duplicates,
    boolean analysed,
    List<Cell> cells,
    List<String> unreadableCells) {

  public Field {
    planes = List.copyOf(planes);
    duplicates = List.copyOf(duplicates);
    cells = List.copyOf(cells);
    unreadableCells = List.copyOf(unreadableCells);
    if (planes.isEmpty()) {
      throw new IllegalArgumentException("Field " + imageNumber + " has no plane");
    }
  }

  public Optional<Plane> plane(int stackNumber) {
    return planes.stream().filter(p -> p.stackNumber() == stackNumber).findFirst();
  }

  /** The plane with this stack number, or the one nearest to it (the lower of two as near). */
  public Plane nearestPlane(int stackNumber) {
    Plane nearest = planes.getFirst();
    for (Plane plane : planes) {
      if (Math.abs((long) plane.stackNumber() - stackNumber)
          < Math.abs((long) nearest.stackNumber() - stackNumber)) {
        nearest = plane;
      }
    }
    return nearest;
  }

  /** The stack numbers that have no plane, ascending. */
  public List<Integer> missingStackNumbers() {
    return IntStream.range(0, stackSize).filter(k -> plane(k).isEmpty()).boxed().toList();
  }

  /** Two planes claim one stack number: nobody can tell which belongs to the stack. */
  public boolean isAmbiguous() {
    return !duplicates.isEmpty();
  }

  public List<Cell> whiteCells() {
    return cells.stream().filter(Cell::isWhiteCell).toList();
  }

  public int stageX() {
    return planes.getFirst().stageX();
  }

  public int stageY() {
    return planes.getFirst().stageY();
  }
}
