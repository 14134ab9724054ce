package org.leukostack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of plain text: the first column to the left, all others to the right. */
public final class TextTable {

  private static final String GAP = "   ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A table whose first row names the columns. */
  public TextTable(String... columns) {
    rows.add(List.of(columns));
  }

  /** Adds a row, with as many cells as there are columns. */
  public void row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + rows.getFirst().size() + " columns");
    }
    rows.add(List.of(cells));
  }

  /** A number with that many places after the point, in every locale. */
  public static String number(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }

  /** The aligned lines, indented, each with its end. */
  @Override
  public String toString() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int c = 0; c < columns; c++) {
        String pad = " ".repeat(widths[c] - row.get(c).length());
        line.append(c == 0 ? row.get(c) + pad : GAP + pad + row.get(c));
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }
}
