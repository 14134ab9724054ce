package org.leukostack.jpeg;

/**
 * A rectangle of a picture, wholly inside it.
 *
 * @param x left edge in pixels, at least 0
 * @param y top edge in pixels, at least 0
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Region(int x, int y, int width, int height) {

  public Region {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "No region: " + width + " x " + height + " at " + x + ", " + y);
    }
  }

  boolean isInside(JpegHeader header) {
    return (long) x + width <= header.width() && (long) y + height <= header.height();
  }
}
