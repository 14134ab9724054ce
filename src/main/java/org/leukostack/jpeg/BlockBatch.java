package org.leukostack.jpeg;

import java.util.Arrays;

/**
 * Blocks of 8 x 8 samples that are transformed together. What is at one place of all blocks lies
 * side by side in one array, so that a plain loop does one step for many blocks: the JIT compiler
 * makes vector instructions of such loops, if they are short.
 */
final class BlockBatch {

  /** The most blocks in a batch: those of 64 MCUs in colour. They fit a core's cache. */
  static final int MOST = 384;

  /** For each place in the rows of a block: what is there, block by block. */
  final int[][] values = new int[64][MOST];

  /** For each block: which of its first 32 coefficients in zigzag order are not zero. */
  final int[] firstNonZero = new int[MOST];

  /** For each block: which of its last 32 coefficients in zigzag order are not zero. */
  final int[] lastNonZero = new int[MOST];

  private int size;

  /** How many blocks there are now. */
  int size() {
    return size;
  }

  /**
   * Empties the batch for other blocks, the values of which are still to be set.
   *
   * @param size 1 to {@link #MOST}
   */
  void start(int size) {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException(size + " blocks");
    }
    this.size = size;
    Arrays.fill(firstNonZero, 0);
    Arrays.fill(lastNonZero, 0);
  }

  /** Which coefficients of a block are not zero: bit k stands for the k-th in zigzag order. */
  long nonZero(int block) {
    return (firstNonZero[block] & 0xFFFF_FFFFL) | (long) lastNonZero[block] << 32;
  }
}
