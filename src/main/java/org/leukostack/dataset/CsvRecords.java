package org.leukostack.dataset;

import java.util.ArrayList;
import java.util.List;

/** Splits a table of comma-separated values, whose quoted values may have commas and line ends. */
final class CsvRecords {

  private static final int QUOTE = '"';
  private static final int END = -1;

  private final String text;
  private int at;
  private int line = 1;

  private CsvRecords(String text) {
    this.text = text;
  }

  /**
   * A record.
   *
   * @param line where it begins, from 1
   */
  record Row(int line, List<String> values) {

    boolean isBlank() {
      return values.stream().allMatch(String::isBlank);
    }
  }

  /** A quote has no end. */
  static final class OpenQuoteException extends Exception {

    private static final long serialVersionUID = 1L;

    final int line;

    OpenQuoteException(int line) {
      this.line = line;
    }
  }

  /** All records, empty lines without values. */
  static List<Row> of(String text) throws OpenQuoteException {
    CsvRecords records = new CsvRecords(text);
    List<Row> rows = new ArrayList<>();
    while (records.peek() != END) {
      rows.add(records.row());
    }
    return rows;
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private Row row() throws OpenQuoteException {
    int begin = line;
    List<String> values = new ArrayList<>();
    values.add(value());
    while (peek() == ',') {
      at++;
      values.add(value());
    }
    if (peek() == '\r') {
      at++;
    }
    if (peek() == '\n') {
      at++;
    }
    line++;
    return new Row(begin, values);
  }

  private String value() throws OpenQuoteException {
    StringBuilder value = new StringBuilder();
    while (peek() != ',' && peek() != '\r' && peek() != '\n' && peek() != END) {
      if (peek() == QUOTE) {
        quoted(value);
      } else {
        value.append(text.charAt(at++));
      }
    }
    return value.toString();
  }

  private void quoted(StringBuilder value) throws OpenQuoteException {
    int begin = line;
    at++;
    while (true) {
      int c = peek();
      if (c == END) {
        throw new OpenQuoteException(begin);
      }
      at++;
      if (c == QUOTE) {
        if (peek() != QUOTE) {
          return;
        }
        at++;
      }
      if (c == '\n') {
        line++;
      }
      value.append((char) c);
    }
  }
}
