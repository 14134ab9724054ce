package org.leukostack.jpeg;

/**
 * The inner loops of {@link WindowColours}. Each does so little that the compiler makes vector code
 * of it; together in one loop, or at offsets into arrays of integers, they would take several times
 * as long.
 *
 * <p>Chroma is kept in pairs: {@code Cr << 16 | Cb}. Sums of up to 16 samples fit a half, so that
 * one addition adds both.
 */
final class ColourLoops {

  private static final int FRACTION = 16;
  private static final int HALF = 1 << (FRACTION - 1);
  private static final int RED_OF_CR = fixed(1.40200);
  private static final int GREEN_OF_CR = fixed(0.71414);
  private static final int GREEN_OF_CB = fixed(0.34414);
  private static final int BLUE_OF_CB = fixed(1.77200);

  /** Takes the zero of chroma, 128, out of both. */
  private static final int GREEN_BIAS = HALF + 128 * (GREEN_OF_CB + GREEN_OF_CR);

  private static final int OPAQUE = 0xFF << 24;
  private static final int PAIR_OF_SAMPLES = 0x00FF00FF;
  private static final int PAIR_OF_ONES = 0x00010001;

  private ColourLoops() {}

  private static int fixed(double x) {
    return (int) (x * (1 << FRACTION) + 0.5);
  }

  /** Samples as integers from 0 to 255. */
  static void widen(byte[] samples, int from, int[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = samples[from + i] & 0xFF;
    }
  }

  static void pair(byte[] cb, byte[] cr, int from, int[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = (cr[from + i] & 0xFF) << 16 | (cb[from + i] & 0xFF);
    }
  }

  /** Three parts of a row and one of another. */
  static void weigh(int[] near, int[] far) {
    for (int i = 0; i < near.length; i++) {
      near[i] = 3 * near[i] + far[i];
    }
  }

  /**
   * Three parts of each sample and one of a neighbour; the samples that lack one stay as they are.
   *
   * @param step to the neighbour: 1 or -1
   * @param round is added before the sums are shifted
   */
  static void interpolate(int[] sums, int step, int round, int shift, int[] out) {
    int bias = round * PAIR_OF_ONES;
    int end = sums.length - Math.max(step, 0);
    for (int i = Math.max(-step, 0); i < end; i++) {
      out[i] = (3 * sums[i] + sums[i + step] + bias) >>> shift & PAIR_OF_SAMPLES;
    }
  }

  /** A sample beside which there is none: as if its neighbour were the same. */
  static int alone(int sum, int round, int shift) {
    return (4 * sum + round * PAIR_OF_ONES) >>> shift & PAIR_OF_SAMPLES;
  }

  static void interleave(int[] even, int[] odd, int[] out) {
    for (int i = 0; i < even.length; i++) {
      out[2 * i] = even[i];
      out[2 * i + 1] = odd[i];
    }
  }

  static void red(int[] luma, int[] chroma, int[] out) {
    for (int i = 0; i < out.length; i++) {
      int red = luma[i] + ((RED_OF_CR * ((chroma[i] >> 16) - 128) + HALF) >> FRACTION);
      out[i] = OPAQUE | Math.min(Math.max(red, 0), 255) << 16;
    }
  }

  static void addGreen(int[] luma, int[] chroma, int[] out) {
    for (int i = 0; i < out.length; i++) {
      int both = chroma[i];
      int less = GREEN_OF_CB * (both & 0xFFFF) + GREEN_OF_CR * (both >> 16);
      int green = luma[i] + ((GREEN_BIAS - less) >> FRACTION);
      out[i] |= Math.min(Math.max(green, 0), 255) << 8;
    }
  }

  static void addBlue(int[] luma, int[] chroma, int[] out) {
    for (int i = 0; i < out.length; i++) {
      int cb = (chroma[i] & 0xFFFF) - 128;
      int blue = luma[i] + ((BLUE_OF_CB * cb + HALF) >> FRACTION);
      out[i] |= Math.min(Math.max(blue, 0), 255);
    }
  }

  /** Red, green and blue of each pixel as bytes. */
  static void unpack(int[] row, byte[] out, int from) {
    int at = from;
    for (int rgb : row) {
      out[at] = (byte) (rgb >> 16);
      out[at + 1] = (byte) (rgb >> 8);
      out[at + 2] = (byte) rgb;
      at += 3;
    }
  }
}
