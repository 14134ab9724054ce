package org.leukostack.ui.settings;

/**
 * How the tiles of the gallery are shown.
 *
 * @param size edge length, in pixels of the screen
 */
public record TileChoice(Grouping grouping, int size) {

  public static final int SMALLEST = 64;
  public static final int LARGEST = 320;
  public static final int USUAL = 128;

  public static final TileChoice DEFAULT = new TileChoice(Grouping.CLASS, USUAL);

  /** A size that no tile can have is the usual one. */
  public TileChoice {
    size = size < SMALLEST || size > LARGEST ? USUAL : size;
  }
}
