package org.leukostack.jpeg;

/**
 * A picture in the layout that a screen draws without conversion: one opaque {@code 0xFFRRGGBB} a
 * pixel, rows from top to bottom. The array is shared, not copied.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels width x height of them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying is expensive
public record ArgbPicture(int width, int height, int[] pixels) {

  /** The memory that it takes, in bytes. */
  public long byteCount() {
    return (long) Integer.BYTES * pixels.length;
  }
}
