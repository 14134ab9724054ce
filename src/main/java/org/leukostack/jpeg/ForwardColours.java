package org.leukostack.jpeg;

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

  /** Pixels of a line, with room behind for reading the last of them as an int. */
  private final byte[] line = new byte[MOST * MCU * 3 + 1];

  /** The same, in an int each: red at the bottom, then green and blue, then nothing of use. */
  private final int[] pixels = new int[MOST * MCU];

  private final int[] luma = new int[MOST * MCU];

  /** Sums over two lines: of blue in the lower, of red chroma in the upper half. */
  private final int[] chroma = new int[MOST * MCU];

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
    SampleLoops.gather(line, pixels, count * MCU);
    SampleLoops.luma(pixels, luma, count * MCU);
    for (int x = 0; x < MCU; x++) {
      int block = (y / 8) * 2 + x / 8;
      SampleLoops.spread(luma, x, batch.values[(y % 8) * 8 + x % 8], block * count, count);
    }
    if (y % 2 == 0) {
      Arrays.fill(chroma, 0);
    }
    SampleLoops.addChroma(pixels, chroma, count * MCU);
    if (y % 2 == 1) {
      for (int x = 0; x < 8; x++) {
        SampleLoops.halve(chroma, 2 * x, batch.values[y / 2 * 8 + x], 4 * count, count);
      }
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
