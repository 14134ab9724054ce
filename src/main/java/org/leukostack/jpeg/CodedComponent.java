package org.leukostack.jpeg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One component of a picture: its layout, and its coefficients as far as they are decoded. Source:
 * ITU-T T.81, annex A.
 */
final class CodedComponent {

  static final int BLOCK = 8;
  static final int COEFFICIENTS = BLOCK * BLOCK;

  /** In {@link #missingBits}: nothing is known of the coefficient yet. */
  static final int UNKNOWN = -1;

  /**
   * What the frame header says of it.
   *
   * @param identifier by which scans name it
   * @param across how many of its blocks a minimum coded unit has side by side, 1 to 4
   * @param down how many it has one above the other, 1 to 4
   * @param quantisation the number of its table
   */
  record Description(int identifier, int across, int down, int quantisation) {}

  final Description description;

  /** Its own samples, without those that only fill a block. */
  final int samplesAcross;

  final int samplesDown;

  /** How many pixels share a sample in each direction, as a quotient: most / own sampling. */
  final int mostAcross;

  final int mostDown;

  /** In blocks, with those that only complete a minimum coded unit. */
  final int stride;

  /** Block after block, row of blocks after row of blocks; those of a block in zigzag order. */
  final short[] coefficients;

  /** The steps in rows, as its first scan finds them; null before it. */
  int @Nullable [] steps;

  /** Of a progressive picture: how many low bits of each coefficient have not come yet. */
  final int[] missingBits = new int[COEFFICIENTS];

  /**
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   * @param mostAcross the largest sampling of all components
   * @param mostDown the largest sampling of all components
   */
  CodedComponent(Description description, int width, int height, int mostAcross, int mostDown) {
    this.description = description;
    this.mostAcross = mostAcross;
    this.mostDown = mostDown;
    samplesAcross = Math.ceilDiv(width * description.across, mostAcross);
    samplesDown = Math.ceilDiv(height * description.down, mostDown);
    stride = Math.ceilDiv(width, mostAcross * BLOCK) * description.across;
    int rows = Math.ceilDiv(height, mostDown * BLOCK) * description.down;
    coefficients = new short[Math.multiplyExact(Math.multiplyExact(stride, rows), COEFFICIENTS)];
    Arrays.fill(missingBits, UNKNOWN);
  }

  /** The memory that the coefficients of a component take, in bytes. */
  static long byteCount(
      Description description, int width, int height, int mostAcross, int mostDown) {
    return (long) Math.ceilDiv(width, mostAcross * BLOCK)
        * description.across
        * Math.ceilDiv(height, mostDown * BLOCK)
        * description.down
        * COEFFICIENTS
        * Short.BYTES;
  }

  int blocksAcross() {
    return Math.ceilDiv(samplesAcross, BLOCK);
  }

  int blocksDown() {
    return Math.ceilDiv(samplesDown, BLOCK);
  }

  /** Where the coefficients of a block begin. */
  int blockAt(int x, int y) {
    return (y * stride + x) * COEFFICIENTS;
  }

  /** Whether every bit of every coefficient has come, as those of a sequential picture have. */
  boolean isComplete() {
    return Arrays.stream(missingBits).allMatch(bits -> bits == 0);
  }
}
