package org.leukostack.jpeg;

import static org.leukostack.jpeg.DctConstants.C_0_298631336;
import static org.leukostack.jpeg.DctConstants.C_0_390180644;
import static org.leukostack.jpeg.DctConstants.C_0_541196100;
import static org.leukostack.jpeg.DctConstants.C_0_765366865;
import static org.leukostack.jpeg.DctConstants.C_0_899976223;
import static org.leukostack.jpeg.DctConstants.C_1_175875602;
import static org.leukostack.jpeg.DctConstants.C_1_501321110;
import static org.leukostack.jpeg.DctConstants.C_1_847759065;
import static org.leukostack.jpeg.DctConstants.C_1_961570560;
import static org.leukostack.jpeg.DctConstants.C_2_053119869;
import static org.leukostack.jpeg.DctConstants.C_2_562915447;
import static org.leukostack.jpeg.DctConstants.C_3_072711026;

/**
 * The inner loops of {@link ForwardDct} and {@link Quantiser}, over all blocks of a batch. Only of
 * short loops, here of two outputs each at most, does the JIT compiler make vector instructions.
 */
final class CoefficientLoops {

  /** The bits of fraction of reciprocals: with one more, products would need the sign bit. */
  static final int RECIPROCAL_FRACTION = 22;

  // What the differences weigh in the odd outputs once the sums of products are multiplied out.
  private static final int O17 = C_1_501321110 - C_0_899976223 - C_0_390180644 + C_1_175875602;
  private static final int O14 = C_1_175875602 - C_0_899976223;
  private static final int O15 = C_1_175875602 - C_0_390180644;
  private static final int O34 = C_1_175875602 - C_1_961570560;
  private static final int O35 = C_1_175875602 - C_2_562915447;
  private static final int O36 = C_3_072711026 - C_2_562915447 - C_1_961570560 + C_1_175875602;
  private static final int O55 = C_2_053119869 - C_2_562915447 - C_0_390180644 + C_1_175875602;
  private static final int O74 = C_0_298631336 - C_0_899976223 - C_1_961570560 + C_1_175875602;
  private static final int ALL = C_1_175875602;

  private CoefficientLoops() {}

  /** Replaces two inputs by their sum and difference. */
  static void fold(int[] a, int[] b, int blocks) {
    for (int i = 0; i < blocks; i++) {
      int x = a[i];
      int y = b[i];
      a[i] = x + y;
      b[i] = x - y;
    }
  }

  /** Replaces sums of sums by outputs 0 and 4. */
  static void even0And4(int[] v0, int[] v1, int blocks, int level, int shift) {
    int round = 1 << shift >> 1;
    for (int i = 0; i < blocks; i++) {
      int a = v0[i];
      int b = v1[i];
      v0[i] = (a + b - level + round) >> shift;
      v1[i] = (a - b + round) >> shift;
    }
  }

  /** Replaces differences of sums by outputs 2 and 6. */
  static void even2And6(int[] v3, int[] v2, int blocks, int shift) {
    int round = 1 << (shift - 1);
    for (int i = 0; i < blocks; i++) {
      int a = v3[i];
      int b = v2[i];
      int z1 = (a + b) * C_0_541196100 + round;
      v3[i] = (z1 + a * C_0_765366865) >> shift;
      v2[i] = (z1 - b * C_1_847759065) >> shift;
    }
  }

  /** Makes outputs 1 and 7 of the differences. */
  static void odd1And7(
      int[] v4, int[] v5, int[] v6, int[] v7, int[] out1, int[] out7, int blocks, int shift) {
    int round = 1 << (shift - 1);
    for (int i = 0; i < blocks; i++) {
      int d4 = v4[i];
      int d5 = v5[i];
      int d6 = v6[i];
      int d7 = v7[i];
      out1[i] = (d4 * O14 + d5 * O15 + d6 * ALL + d7 * O17 + round) >> shift;
      out7[i] = (d4 * O74 + d5 * ALL + d6 * O34 + d7 * O14 + round) >> shift;
    }
  }

  /** Replaces differences 6 and 5 by outputs 3 and 5. */
  static void odd3And5(int[] v4, int[] v5, int[] v6, int[] v7, int blocks, int shift) {
    int round = 1 << (shift - 1);
    for (int i = 0; i < blocks; i++) {
      int d4 = v4[i];
      int d5 = v5[i];
      int d6 = v6[i];
      int d7 = v7[i];
      v6[i] = (d4 * O34 + d5 * O35 + d6 * O36 + d7 * ALL + round) >> shift;
      v5[i] = (d4 * ALL + d5 * O55 + d6 * O35 + d7 * O15 + round) >> shift;
    }
  }

  /**
   * Divides one coefficient of blocks and rounds half away from zero.
   *
   * @param half of the divisor
   * @param reciprocal of the divisor, with {@link #RECIPROCAL_FRACTION}
   * @param nonZero gets the bit where the result is not zero
   */
  static void quantise(
      int[] values, int from, int to, int half, int reciprocal, int[] nonZero, int bit) {
    for (int i = from; i < to; i++) {
      int value = values[i];
      int sign = value >> 31;
      int size = (((value ^ sign) - sign + half) * reciprocal) >>> RECIPROCAL_FRACTION;
      values[i] = (size ^ sign) - sign;
      nonZero[i] |= (-size >> 31) & bit;
    }
  }
}
