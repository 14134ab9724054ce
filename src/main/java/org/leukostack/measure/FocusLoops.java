package org.leukostack.measure;

/** The inner loops of {@link Sharpness}, simple enough for the JIT compiler to vectorise. */
final class FocusLoops {

  private FocusLoops() {}

  /** A row of grey samples, from the second place on. */
  static void widen(byte[] samples, int from, int[] grey, int width) {
    for (int x = 0; x < width; x++) {
      grey[x + 1] = samples[from + x] & 0xFF;
    }
  }

  /** OpenCV's integer RGB to grey of a row of pixels, from the second place on. */
  static void grey(byte[] samples, int from, int[] grey, int width) {
    int at = from;
    for (int x = 1; x <= width; x++) {
      int red = samples[at] & 0xFF;
      int green = samples[at + 1] & 0xFF;
      int blue = samples[at + 2] & 0xFF;
      grey[x] = (9798 * red + 19235 * green + 3735 * blue + 16384) >> 15;
      at += 3;
    }
  }

  static void laplacian(int[] above, int[] row, int[] below, int[] laplacian) {
    for (int x = 0; x < laplacian.length; x++) {
      laplacian[x] = above[x + 1] + below[x + 1] + row[x] + row[x + 2] - 4 * row[x + 1];
    }
  }

  static int sum(int[] values, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }

  static int squares(int[] values, int from, int to) {
    int squares = 0;
    for (int i = from; i < to; i++) {
      squares += values[i] * values[i];
    }
    return squares;
  }
}
