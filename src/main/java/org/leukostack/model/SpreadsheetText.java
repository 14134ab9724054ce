package org.leukostack.model;

import java.util.regex.Pattern;

/** Text of people's, or of names, in a table that somebody will open in a spreadsheet. */
public final class SpreadsheetText {

  /** What spreadsheets begin a formula with; a tab or a line end before it is skipped. */
  private static final String FORMULA = "=+-@\t\r\n";

  private static final Pattern NUMBER = Pattern.compile("-[0-9][0-9.E-]*");

  private SpreadsheetText() {}

  /** The same text, with an apostrophe before it if a spreadsheet would run it as a formula. */
  public static String harmless(String text) {
    boolean isFormula =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
    return isFormula ? "'" + text : text;
  }
}
