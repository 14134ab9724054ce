package org.leukostack.classes;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;

/**
 * A class of cells as a lab names and paints it.
 *
 * @param number the instrument's for the classes it knows, any other from 0 for a lab's own
 * @param name empty for a class that has only a colour or a digit of its own
 * @param colour as {@code #rrggbb}, in lower or upper case
 * @param digit from 0 to 9 that sets the class; null for none
 */
public record CellClass(int number, String name, String colour, @Nullable Integer digit) {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  public CellClass {
    if (number < 0) {
      throw new IllegalArgumentException("A class number of " + number);
    }
    name = name.strip();
    if (!isColour(colour)) {
      throw new IllegalArgumentException("A colour of " + colour);
    }
    if (digit != null && (digit < 0 || digit > 9)) {
      throw new IllegalArgumentException("A digit of " + digit);
    }
  }

  /** Whether a text is a colour: {@code #rrggbb}. */
  public static boolean isColour(String text) {
    return COLOUR.matcher(text).matches();
  }

  /** The digit of a class of which nobody says another: its number, if that is one. */
  public static @Nullable Integer ownDigit(int number) {
    return number <= 9 ? (Integer) number : null;
  }

  public boolean isNamed() {
    return !name.isEmpty();
  }

  CellClass withDigit(@Nullable Integer other) {
    return new CellClass(number, name, colour, other);
  }

  public PreClass preClass() {
    return new PreClass(number);
  }
}
