package org.leukostack.ui.scale;

/**
 * Which pixels of a line of an image lie on which pixels of the screen, and with which part of
 * them: screen = offset + scale x image, with less than one screen pixel an image pixel.
 */
public final class PixelCover {

  /** The weight of an image pixel that lies within one screen pixel, before {@link #scaled}. */
  private static final double WHOLE = 1 << 16;

  private final int[] first;
  private final int[][] weights;

  /**
   * @param start the first screen pixel
   * @param count of screen pixels
   * @param offset of the image's edge, in screen pixels
   * @param scale screen pixels per image pixel, less than 1
   * @param length of the image's line, in pixels
   */
  public PixelCover(int start, int count, double offset, double scale, int length) {
    first = new int[count];
    weights = new int[count][];
    for (int i = 0; i < count; i++) {
      double from = Math.max(0, (start + i - offset) / scale);
      double to = Math.min(length, (start + i + 1 - offset) / scale);
      int begin = Math.clamp((int) Math.floor(from), 0, length - 1);
      int end = Math.clamp((int) Math.ceil(to), begin + 1, length);
      first[i] = begin;
      weights[i] = new int[end - begin];
      for (int k = begin; k < end; k++) {
        double part = Math.min(to, k + 1.0) - Math.max(from, k);
        weights[i][k - begin] = scaled(part * scale);
      }
    }
  }

  private static int scaled(double part) {
    return (int) Math.round(Math.max(0, part) * WHOLE);
  }

  int count() {
    return first.length;
  }

  /** The first image pixel on a screen pixel. */
  int first(int screen) {
    return first[screen];
  }

  /**
   * How much of a screen pixel is covered by each image pixel on it, in 1/65536: within the image
   * they are 65536 together, but for rounding.
   */
  int[] weights(int screen) {
    return weights[screen];
  }
}
