package org.leukostack.jpeg;

/**
 * The accurate integer forward DCT of libjpeg, bit for bit; the coefficients come out 8 times as
 * large as those of ITU-T T.81, annex A. Source: C. Loeffler, A. Ligtenberg and G. Moschytz,
 * Practical fast 1-D DCT algorithms with 11 multiplications, ICASSP 1989, with 13 bits of fraction
 * and 2 more between the passes.
 *
 * <p>It multiplies more often than they do, and gets the same integers: only of short loops, here
 * of two outputs each, does the JIT compiler make vector instructions.
 */
final class ForwardDct {

  private static final int CONST_BITS = 13;

  /** The fraction between the passes, which the samples bring with them. */
  static final int PASS1_BITS = 2;

  /** The sum over a row is this much above that of annex A, whose samples are around zero. */
  private static final int LEVEL = 8 * 128 << PASS1_BITS;

  private static final int C_0_298631336 = 2446;
  private static final int C_0_390180644 = 3196;
  private static final int C_0_541196100 = 4433;
  private static final int C_0_765366865 = 6270;
  private static final int C_0_899976223 = 7373;
  private static final int C_1_175875602 = 9633;
  private static final int C_1_501321110 = 12299;
  private static final int C_1_847759065 = 15137;
  private static final int C_1_961570560 = 16069;
  private static final int C_2_053119869 = 16819;
  private static final int C_2_562915447 = 20995;
  private static final int C_3_072711026 = 25172;

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

  private int[] spare0 = new int[BlockBatch.MOST];
  private int[] spare1 = new int[BlockBatch.MOST];

  /** Replaces samples, 0 to 255 with {@link #PASS1_BITS} of fraction, by coefficients. */
  void transform(BlockBatch batch) {
    for (int i = 0; i < 16; i++) {
      boolean row = i < 8;
      int at = row ? 8 * i : i - 8;
      pass(batch, at, row ? 1 : 8, row ? LEVEL : 0, row ? 0 : PASS1_BITS);
    }
  }

  /**
   * Transforms one row or column of all blocks.
   *
   * @param at its first place
   * @param step to its next
   * @param level what the sum of its inputs is above zero for a middle grey
   * @param shift how many bits of fraction go
   */
  private void pass(BlockBatch batch, int at, int step, int level, int shift) {
    int[][] places = batch.values;
    int blocks = batch.size();
    // First and last, second and last but one ...; then the sums of these alike. In a loop, as the
    // compiler would give up on a method with all of it side by side.
    for (int count = 8; count >= 4; count /= 2) {
      for (int k = 0; k < count / 2; k++) {
        fold(places[at + k * step], places[at + (count - 1 - k) * step], blocks);
      }
    }
    int[] v0 = places[at];
    int[] v1 = places[at + step];
    int[] v2 = places[at + 2 * step];
    int[] v3 = places[at + 3 * step];
    int[] v4 = places[at + 4 * step];
    int[] v5 = places[at + 5 * step];
    int[] v6 = places[at + 6 * step];
    int[] v7 = places[at + 7 * step];
    even0And4(v0, v1, blocks, level, shift);
    even2And6(v3, v2, blocks, CONST_BITS + shift);
    int[] out1 = spare0;
    int[] out7 = spare1;
    odd1And7(v4, v5, v6, v7, out1, out7, blocks, CONST_BITS + shift);
    odd3And5(v4, v5, v6, v7, blocks, CONST_BITS + shift);
    // The outputs are where inputs were: put each in its place, and keep the arrays left over.
    places[at + step] = out1;
    places[at + 2 * step] = v3;
    places[at + 3 * step] = v6;
    places[at + 4 * step] = v1;
    places[at + 5 * step] = v5;
    places[at + 6 * step] = v2;
    places[at + 7 * step] = out7;
    spare0 = v4;
    spare1 = v7;
  }

  /** Replaces two inputs by their sum and difference. */
  private static void fold(int[] a, int[] b, int blocks) {
    for (int i = 0; i < blocks; i++) {
      int x = a[i];
      int y = b[i];
      a[i] = x + y;
      b[i] = x - y;
    }
  }

  /** Replaces sums of sums by outputs 0 and 4. */
  private static void even0And4(int[] v0, int[] v1, int blocks, int level, int shift) {
    int round = 1 << shift >> 1;
    for (int i = 0; i < blocks; i++) {
      int a = v0[i];
      int b = v1[i];
      v0[i] = (a + b - level + round) >> shift;
      v1[i] = (a - b + round) >> shift;
    }
  }

  /** Replaces differences of sums by outputs 2 and 6. */
  private static void even2And6(int[] v3, int[] v2, int blocks, int shift) {
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
  private static void odd1And7(
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
  private static void odd3And5(int[] v4, int[] v5, int[] v6, int[] v7, int blocks, int shift) {
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
}
