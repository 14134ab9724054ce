package org.leukostack.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A field of view: a focal stack of planes and the cells that the instrument found in it.
 *
 * @param imageNumber from 1
 * @param stackSize how many planes the stack should have; a plane of number 0 to stackSize - 1 may
 *     be missing
 * @param planes one plane a stack number, ascending, at least one
 * @param duplicates planes that claim a stack number that another plane in {@code planes} has
 * @param analysed whether the analysis file has an entry for this field, and one that lists its
 *     cells
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

  /** The longest stack whose strip of crops of the default size is still a JPEG. */
  public static final int LONGEST_STACK = 65_500 / CropWindow.DEFAULT_SIZE;

  /** The longest strip of crops of any size; stack numbers beyond it are not listed as missing. */
  private static final int MAX_LISTED = 65_500;

  public Field {
    planes = List.copyOf(planes);
    duplicates = List.copyOf(duplicates);
    cells = List.copyOf(cells);
    unreadableCells = List.copyOf(unreadableCells);
    if (planes.isEmpty()) {
      throw new IllegalArgumentException("Field " + imageNumber + " has no plane");
    }
  }

  /** A slide has one field of a number; one of many cells must not be gone through for it. */
  @Override
  public int hashCode() {
    return Integer.hashCode(imageNumber);
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

  /**
   * The stack numbers that have no plane, ascending; only those below 65,500, so that an absurd
   * stack number makes no absurd list.
   */
  public List<Integer> missingStackNumbers() {
    Set<Integer> present = planes.stream().map(Plane::stackNumber).collect(Collectors.toSet());
    return IntStream.range(0, Math.min(stackSize, MAX_LISTED))
        .filter(k -> !present.contains(k))
        .boxed()
        .toList();
  }

  /** How much of the stack can be shown: a stray plane may claim any stack number. */
  public int shownStackSize() {
    return Math.min(stackSize, LONGEST_STACK);
  }

  /** Two planes claim one stack number: it is unknown which belongs to the stack. */
  public boolean isAmbiguous() {
    return !duplicates.isEmpty();
  }

  /**
   * The planes whose stage position is not that of the first one, the first of each position: they
   * show another place of the smear, and nobody knows which belong together.
   */
  public List<Plane> strayPlanes() {
    Plane first = planes.getFirst();
    List<Plane> strays = new ArrayList<>();
    for (Plane plane : planes) {
      if (!plane.isAtStageOf(first) && strays.stream().noneMatch(plane::isAtStageOf)) {
        strays.add(plane);
      }
    }
    return strays;
  }

  /** Its planes are of more than one stage position. */
  public boolean isOfSeveralPositions() {
    Plane first = planes.getFirst();
    return !planes.stream().allMatch(first::isAtStageOf);
  }

  /** The same without saying which kinds the white cells are of. */
  public Field withoutClasses() {
    List<Cell> hidden = cells.stream().map(Cell::withoutClass).toList();
    return new Field(imageNumber, stackSize, planes, duplicates, analysed, hidden, unreadableCells);
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
