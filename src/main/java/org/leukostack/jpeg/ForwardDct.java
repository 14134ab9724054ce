package org.leukostack.jpeg;

/**
 * The accurate integer forward DCT of libjpeg, bit for bit; the coefficients come out 8 times as
 * large as those of ITU-T T.81, annex A. Source: C. Loeffler, A. Ligtenberg and G. Moschytz,
 * Practical fast 1-D DCT algorithms with 11 multiplications, ICASSP 1989, with 13 bits of fraction
 * and 2 more between the passes.
 *
 * <p>It multiplies more often than they do, and gets the same integers: see {@link
 * CoefficientLoops}.
 */
final class ForwardDct {

  /** The sum over a row is this much above that of annex A, whose samples are around zero. */
  private static final int LEVEL = 8 * 128 << DctConstants.PASS1_BITS;

  private int[] spare0 = new int[BlockBatch.MOST];
  private int[] spare1 = new int[BlockBatch.MOST];

  /**
   * Replaces samples, 0 to 255 with {@link DctConstants#PASS1_BITS} of fraction, by coefficients.
   */
  void transform(BlockBatch batch) {
    for (int i = 0; i < 16; i++) {
      boolean row = i < 8;
      int at = row ? 8 * i : i - 8;
      pass(batch, at, row ? 1 : 8, row ? LEVEL : 0, row ? 0 : DctConstants.PASS1_BITS);
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
    // First and last, second and last but one ...; then the sums of these alike.
    for (int count = 8; count >= 4; count /= 2) {
      for (int k = 0; k < count / 2; k++) {
        CoefficientLoops.fold(places[at + k * step], places[at + (count - 1 - k) * step], blocks);
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
    CoefficientLoops.even0And4(v0, v1, blocks, level, shift);
    CoefficientLoops.even2And6(v3, v2, blocks, DctConstants.FRACTION + shift);
    int[] out1 = spare0;
    int[] out7 = spare1;
    CoefficientLoops.odd1And7(v4, v5, v6, v7, out1, out7, blocks, DctConstants.FRACTION + shift);
    CoefficientLoops.odd3And5(v4, v5, v6, v7, blocks, DctConstants.FRACTION + shift);
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
}
