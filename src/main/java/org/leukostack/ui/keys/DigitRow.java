package org.leukostack.ui.keys;

import java.util.Locale;
import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;

/**
 * The row of digits of keyboards that have other signs there, and the digits with Shift: French,
 * Belgian, Czech and Slovak ones. A digit that is written is a digit, with Shift or without. The
 * signs alone are digits once it is known that they are in that row: on other keyboards some have
 * keys elsewhere.
 */
final class DigitRow {

  /** The signs at the places of the digits from 1. */
  private static final String FRENCH = "&é\"'(-è_çà";

  private static final String BELGIAN = "&é\"'(§è!çà";
  private static final String CZECH = "+ěščřžýáíé";
  private static final String SLOVAK = "+ľščťžýáíé";

  /** No such row. */
  private static final String NONE = "";

  private String row;

  /**
   * @param locale the user's, which tells what keyboard is likely until a key has shown it
   */
  DigitRow(Locale locale) {
    row =
        switch (locale.getCountry()) {
          case "FR" -> FRENCH;
          case "BE" -> BELGIAN;
          case "CZ" -> CZECH;
          case "SK" -> SLOVAK;
          default -> NONE;
        };
  }

  /** The digit that a key stands for by what it writes, not by its code; empty if for none. */
  OptionalInt digit(KeyEvent event) {
    String text = event.getText();
    if (text.length() != 1
        || event.getCode().isKeypadKey()
        || event.isAltDown()
        || event.isMetaDown()) {
      return OptionalInt.empty();
    }
    char sign = Character.toLowerCase(text.charAt(0)); // Caps Lock makes capitals of é, è, ç, à
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      learn(sign, event);
    }
    if (sign >= '0' && sign <= '9') {
      return OptionalInt.of(sign - '0');
    }
    // With Ctrl, plus, minus and exclamation mark are what is written on their keys.
    boolean itself = event.isShiftDown() || (event.isControlDown() && "+-!".indexOf(sign) >= 0);
    int place = itself ? -1 : row.indexOf(sign);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of((place + 1) % 10);
  }

  private void learn(char sign, KeyEvent event) {
    boolean digit = sign >= '0' && sign <= '9';
    if (digit) {
      row = event.isShiftDown() || !event.getCode().isDigitKey() ? withShift(event) : NONE;
    } else if (!event.isShiftDown()) {
      row = without(sign);
    }
  }

  /**
   * A key that writes a digit with Shift, or with Caps Lock, only: its code is that of the sign
   * that it has without.
   */
  private String withShift(KeyEvent event) {
    return switch (event.getCode()) {
      case AMPERSAND, QUOTEDBL, QUOTE, LEFT_PARENTHESIS -> row.isEmpty() ? FRENCH : row;
      case MINUS, UNDERSCORE -> FRENCH;
      case EXCLAMATION_MARK -> BELGIAN;
      case PLUS -> row.isEmpty() ? CZECH : row;
      default -> row;
    };
  }

  /** Signs that need Shift where digits do not: without it, they are in the row of digits. */
  private String without(char sign) {
    return switch (sign) {
      case '&', '"', '(' -> row.isEmpty() ? FRENCH : row;
      case '_' -> FRENCH;
      case 'ě', 'ř' -> CZECH;
      case 'ľ', 'ť' -> SLOVAK;
      case '§' -> row.isEmpty() ? NONE : BELGIAN;
      default -> row;
    };
  }
}
