package org.leukostack.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Turns pixels into samples of luma and, halved in both directions, chroma. Source: ITU-T T.871
 * (JFIF), with 16 bits of fraction, as libjpeg rounds it.
 */
final class ForwardColours {

  /** Pixels across and down an MCU. */
  static final int MCU = 16;

  /** Blocks of an MCU: four of luma, row by row, one of blue, one of red chroma. */
  static final int BLOCKS = 6;

  /** The most MCUs at once. */
  static final int MOST = BlockBatch.MOST / BLOCKS;

  private static final int FRACTION = 16;
  private static final int LUMA_ROUND = 1 << (FRACTION - 1);

  /** Chroma is around 128, and an exact half of it is rounded down. */
  private static final int CHROMA_ROUND = (128 << FRACTION) + (1 << (FRACTION - 1)) - 1;

  private static final int RED_TO_LUMA = fixed(0.29900);
  private static final int GREEN_TO_LUMA = fixed(0.58700);
  private static final int BLUE_TO_LUMA = fixed(0.11400);
  private static final int RED_TO_CB = fixed(0.16874);
  private static final int GREEN_TO_CB = fixed(0.33126);
  private static final int GREEN_TO_CR = fixed(0.41869);
  private static final int BLUE_TO_CR = fixed(0.08131);
  private static final int HALF = fixed(0.5);

  private static final int UPPER = 0xFFFF_0000;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** Pixels of a line, with room behind for reading the last of them as an int. */
  private final byte[] line = new byte[MOST * MCU * 3 + 1];

  /** The same, in an int each: red at the bottom, then green and blue, then nothing of use. */
  private final int[] pixels = new int[MOST * MCU];

  private final int[] luma = new int[MOST * MCU];

  /** Sums over two lines: of blue in the lower, of red chroma in the upper half. */
  private final int[] chroma = new int[MOST * MCU];

  private static int fixed(double x) {
    return (int) (x * (1 << FRACTION) + 0.5);
  }

  /**
   * Fills a batch: first the first block of all MCUs, then the second of all, and so on.
   *
   * @param mcus the picture in squares of 16 x 16 pixels
   * @param first the first MCU
   * @param count how many, at most {@link #MOST}
   */
  void read(PixelLines mcus, int first, int count, BlockBatch batch) {
    batch.start(BLOCKS * count);
    for (int y = 0; y < MCU; y++) {
      readLine(mcus, first, count, y, batch);
    }
    for (int i = 0; i < count; i++) {
      repeatChroma(batch.values, (mcus.rowsInside(first + i) + 1) / 2, 4 * count + i);
      repeatChroma(batch.values, (mcus.rowsInside(first + i) + 1) / 2, 5 * count + i);
    }
  }

  /**
   * A call for each line, so that it is soon compiled, and not many times in the loop around it.
   */
  private void readLine(PixelLines mcus, int first, int count, int y, BlockBatch batch) {
    mcus.copy(first, count, y, line);
    gather(line, pixels, count * MCU);
    luma(pixels, luma, count * MCU);
    for (int x = 0; x < MCU; x++) {
      int block = (y / 8) * 2 + x / 8;
      spread(luma, x, batch.values[(y % 8) * 8 + x % 8], block * count, count);
    }
    if (y % 2 == 0) {
      Arrays.fill(chroma, 0);
    }
    addChroma(pixels, chroma, count * MCU);
    if (y % 2 == 1) {
      for (int x = 0; x < 8; x++) {
        halve(chroma, 2 * x, batch.values[y / 2 * 8 + x], 4 * count, count);
      }
    }
  }

  private static void gather(byte[] line, int[] pixels, int count) {
    for (int i = 0; i < count; i++) {
      pixels[i] = (int) INTS.get(line, 3 * i);
    }
  }

  private static void luma(int[] pixels, int[] out, int count) {
    for (int i = 0; i < count; i++) {
      int red = pixels[i] & 0xFF;
      int green = pixels[i] >> 8 & 0xFF;
      int blue = pixels[i] >> 16 & 0xFF;
      int sum = red * RED_TO_LUMA + green * GREEN_TO_LUMA + blue * BLUE_TO_LUMA + LUMA_ROUND;
      out[i] = sum >> FRACTION;
    }
  }

  private static void addChroma(int[] pixels, int[] sums, int count) {
    for (int i = 0; i < count; i++) {
      int red = pixels[i] & 0xFF;
      int green = pixels[i] >> 8 & 0xFF;
      int blue = pixels[i] >> 16 & 0xFF;
      int cb = blue * HALF - red * RED_TO_CB - green * GREEN_TO_CB + CHROMA_ROUND;
      int cr = red * HALF - green * GREEN_TO_CR - blue * BLUE_TO_CR + CHROMA_ROUND;
      sums[i] += (cb >> FRACTION) + (cr & UPPER);
    }
  }

  /** Moves one column of all MCUs to where its place in the blocks is. */
  private static void spread(int[] from, int x, int[] out, int block, int count) {
    for (int i = 0; i < count; i++) {
      out[block + i] = from[i * MCU + x] << ForwardDct.PASS1_BITS;
    }
  }

  /** The same for two columns of sums over two lines, which become their mean. */
  private static void halve(int[] sums, int x, int[] out, int block, int count) {
    int bias = x % 4 == 0 ? 1 : 2; // libjpeg's: halves are rounded down and up by turns
    for (int i = 0; i < count; i++) {
      int sum = sums[i * MCU + x] + sums[i * MCU + x + 1];
      out[block + i] = (((sum & ~UPPER) + bias) >> 2) << ForwardDct.PASS1_BITS;
      out[block + count + i] = (((sum >> FRACTION) + bias) >> 2) << ForwardDct.PASS1_BITS;
    }
  }

  /**
   * Below the picture libjpeg repeats the last row of chroma, which is not the chroma of the last
   * row of pixels repeated.
   */
  private static void repeatChroma(int[][] places, int rows, int block) {
    for (int at = rows * 8; at < 64; at++) {
      places[at][block] = places[at - 8][block];
    }
  }
}
