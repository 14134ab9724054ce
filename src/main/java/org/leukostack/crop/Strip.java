package org.leukostack.crop;

import java.util.Arrays;
import org.leukostack.jpeg.Picture;

/** The crops of one cell side by side in stack order, in colour; a missing plane is black. */
public final class Strip {

  private static final int CHANNELS = 3;

  private final int stackSize;
  private final int size;
  private final Picture picture;

  /**
   * A strip of black tiles.
   *
   * @param stackSize how many tiles
   * @param size edge length of a tile in pixels
   */
  public Strip(int stackSize, int size) {
    this.stackSize = stackSize;
    this.size = size;
    picture = Picture.black(Math.multiplyExact(stackSize, size), size, CHANNELS);
  }

  /** The memory that a strip takes, in bytes. */
  public static long byteCount(int stackSize, int size) {
    return (long) stackSize * size * size * CHANNELS;
  }

  /** How many tiles there are. */
  public int stackSize() {
    return stackSize;
  }

  /** Makes a tile black again. */
  public void remove(int stackNumber) {
    int left = stackNumber * size * CHANNELS;
    for (int y = 0; y < size; y++) {
      int from = y * picture.width() * CHANNELS + left;
      Arrays.fill(picture.samples(), from, from + size * CHANNELS, (byte) 0);
    }
  }

  /**
   * Puts a crop in its place.
   *
   * @param crop of the strip's size, grey or in colour
   */
  public void put(int stackNumber, Picture crop) {
    if (crop.width() != size || crop.height() != size) {
      throw new IllegalArgumentException(
          "A crop of %d x %d for tiles of %d".formatted(crop.width(), crop.height(), size));
    }
    int left = stackNumber * size * CHANNELS;
    for (int y = 0; y < size; y++) {
      int to = y * picture.width() * CHANNELS + left;
      if (crop.channels() == CHANNELS) {
        System.arraycopy(
            crop.samples(), y * size * CHANNELS, picture.samples(), to, size * CHANNELS);
      } else {
        putGreyRow(crop.samples(), y * size, to);
      }
    }
  }

  private void putGreyRow(byte[] grey, int from, int to) {
    byte[] samples = picture.samples();
    for (int x = 0; x < size; x++) {
      for (int c = 0; c < CHANNELS; c++) {
        samples[to + x * CHANNELS + c] = grey[from + x];
      }
    }
  }

  /** The strip as it is now; later crops show in it. */
  public Picture picture() {
    return picture;
  }
}
