package org.leukostack.model;

/**
 * The instrument's pre-classification of a cell: 0 is a red blood cell, 1 a platelet, any other
 * number a kind of white cell.
 *
 * @param number as the instrument gives it
 */
public record PreClass(int number) implements Comparable<PreClass> {

  public static final PreClass RED_BLOOD_CELL = new PreClass(0);
  public static final PreClass PLATELET = new PreClass(1);

  /** That of a white cell whose class is not told; no file has it. */
  public static final PreClass HIDDEN = new PreClass(Integer.MIN_VALUE);

  public boolean isHidden() {
    return equals(HIDDEN);
  }

  /** The same without saying which kind of white cell it is. */
  public PreClass hidden() {
    return isWhiteCell() ? HIDDEN : this;
  }

  /** White cells are exported; red cells and platelets never are. */
  public boolean isWhiteCell() {
    return !isRedBloodCell() && !isPlatelet();
  }

  public boolean isRedBloodCell() {
    return number == RED_BLOOD_CELL.number;
  }

  public boolean isPlatelet() {
    return number == PLATELET.number;
  }

  @Override
  public int compareTo(PreClass other) {
    return Integer.compare(number, other.number);
  }
}
