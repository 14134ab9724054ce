package org.leukostack.review;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.leukostack.model.Cell;

/**
 * The name of a cell on its slide. The order is by field, then by number of the cellKey, cells that
 * the annotator added last, in the order of adding.
 *
 * @param imageNumber of its field, from 1
 * @param cellKey for a cell of the instrument the cellKey in its file; for one that an annotator
 *     added {@code added-1}, {@code added-2}, ..., counted over the whole slide and never used
 *     again. An instrument's cellKey that looks like that gets a plus before it, and so does one
 *     that begins with a plus: the two never meet.
 */
public record CellId(int imageNumber, String cellKey) implements Comparable<CellId> {

  /** No number, not even to a spreadsheet, which would take it for the instrument's. */
  private static final String ADDED_PREFIX = "added-";

  private static final Pattern ADDED = Pattern.compile(ADDED_PREFIX + "[1-9][0-9]{0,8}");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private static final Comparator<CellId> ORDER =
      Comparator.comparingInt(CellId::imageNumber)
          .thenComparing(CellId::isAdded)
          .thenComparingLong(CellId::number)
          .thenComparing(CellId::cellKey);

  /**
   * The name of a cell that the instrument found. Not for an added cell, whose id differs: use
   * {@link ReviewedCell#id}.
   */
  static CellId ofInstrument(Cell cell) {
    String cellKey = cell.cellKey();
    boolean looksAdded = cellKey.startsWith("+") || ADDED.matcher(cellKey).matches();
    return new CellId(cell.imageNumber(), looksAdded ? "+" + cellKey : cellKey);
  }

  /**
   * The name of a cell that an annotator added.
   *
   * @param number from 1
   */
  static CellId added(int imageNumber, int number) {
    return new CellId(imageNumber, ADDED_PREFIX + number);
  }

  /** Whether an annotator added it, and the instrument knows nothing of it. */
  public boolean isAdded() {
    return ADDED.matcher(cellKey).matches();
  }

  /** By which it is ordered; keys that are no numbers come after those that are. */
  private long number() {
    if (isAdded()) {
      return Long.parseLong(cellKey.substring(ADDED_PREFIX.length()));
    }
    return NUMBER.matcher(cellKey).matches() ? Long.parseLong(cellKey) : Long.MAX_VALUE;
  }

  /** The number of a cell that an annotator added. */
  int addedNumber() {
    return (int) number();
  }

  @Override
  public int compareTo(CellId other) {
    return ORDER.compare(this, other);
  }
}
