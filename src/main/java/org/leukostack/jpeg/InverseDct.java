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
import static org.leukostack.jpeg.DctConstants.FRACTION;
import static org.leukostack.jpeg.DctConstants.PASS1_BITS;

/**
 * The accurate integer inverse DCT of libjpeg, bit for bit. Source: C. Loeffler, A. Ligtenberg and
 * G. Moschytz, Practical fast 1-D DCT algorithms with 11 multiplications, ICASSP 1989, with 13 bits
 * of fraction and 2 more between the passes.
 */
final class InverseDct {

  /**
   * Samples for results of 10 bits around zero: what leaves the range of samples is clamped, what
   * leaves these bits wraps, as in libjpeg.
   */
  private static final byte[] SAMPLES = new byte[1024];

  static {
    for (int i = 0; i < 1024; i++) {
      int value = i < 512 ? i : i - 1024;
      SAMPLES[i] = (byte) Math.clamp(value + 128, 0, 255);
    }
  }

  private final int[] work = new int[64];

  /**
   * Transforms one block.
   *
   * @param block 64 dequantised coefficients in rows
   * @param last the last place in zigzag order that is not zero
   * @param out gets 8 x 8 samples
   * @param at where the first of them goes
   * @param stride from row to row
   */
  void transform(int[] block, int last, byte[] out, int at, int stride) {
    if (last == 0) {
      flat(block[0], out, at, stride);
      return;
    }
    for (int c = 0; c < 8; c++) {
      column(block, c);
    }
    for (int r = 0; r < 8; r++) {
      row(8 * r, out, at + r * stride);
    }
  }

  private static void flat(int dc, byte[] out, int at, int stride) {
    byte sample = SAMPLES[(((dc << PASS1_BITS) + 16) >> 5) & 1023];
    for (int r = 0; r < 8; r++) {
      int row = at + r * stride;
      for (int c = 0; c < 8; c++) {
        out[row + c] = sample;
      }
    }
  }

  private void column(int[] in, int c) {
    int[] w = work;
    if ((in[c + 8] | in[c + 16] | in[c + 24] | in[c + 32] | in[c + 40] | in[c + 48] | in[c + 56])
        == 0) {
      int dc = in[c] << PASS1_BITS;
      for (int r = 0; r < 64; r += 8) {
        w[c + r] = dc;
      }
      return;
    }
    int z2 = in[c + 16];
    int z3 = in[c + 48];
    int z1 = (z2 + z3) * C_0_541196100;
    int tmp2 = z1 - z3 * C_1_847759065;
    int tmp3 = z1 + z2 * C_0_765366865;
    int tmp0 = (in[c] + in[c + 32]) << FRACTION;
    int tmp1 = (in[c] - in[c + 32]) << FRACTION;
    int tmp10 = tmp0 + tmp3;
    int tmp13 = tmp0 - tmp3;
    int tmp11 = tmp1 + tmp2;
    int tmp12 = tmp1 - tmp2;

    tmp0 = in[c + 56];
    tmp1 = in[c + 40];
    tmp2 = in[c + 24];
    tmp3 = in[c + 8];
    z1 = tmp0 + tmp3;
    z2 = tmp1 + tmp2;
    z3 = tmp0 + tmp2;
    int z4 = tmp1 + tmp3;
    int z5 = (z3 + z4) * C_1_175875602;
    tmp0 *= C_0_298631336;
    tmp1 *= C_2_053119869;
    tmp2 *= C_3_072711026;
    tmp3 *= C_1_501321110;
    z1 *= -C_0_899976223;
    z2 *= -C_2_562915447;
    z3 = z3 * -C_1_961570560 + z5;
    z4 = z4 * -C_0_390180644 + z5;
    tmp0 += z1 + z3;
    tmp1 += z2 + z4;
    tmp2 += z2 + z3;
    tmp3 += z1 + z4;

    int shift = FRACTION - PASS1_BITS;
    int round = 1 << (shift - 1);
    w[c] = (tmp10 + tmp3 + round) >> shift;
    w[c + 56] = (tmp10 - tmp3 + round) >> shift;
    w[c + 8] = (tmp11 + tmp2 + round) >> shift;
    w[c + 48] = (tmp11 - tmp2 + round) >> shift;
    w[c + 16] = (tmp12 + tmp1 + round) >> shift;
    w[c + 40] = (tmp12 - tmp1 + round) >> shift;
    w[c + 24] = (tmp13 + tmp0 + round) >> shift;
    w[c + 32] = (tmp13 - tmp0 + round) >> shift;
  }

  private void row(int r, byte[] out, int at) {
    int[] w = work;
    int z2 = w[r + 2];
    int z3 = w[r + 6];
    int z1 = (z2 + z3) * C_0_541196100;
    int tmp2 = z1 - z3 * C_1_847759065;
    int tmp3 = z1 + z2 * C_0_765366865;
    int tmp0 = (w[r] + w[r + 4]) << FRACTION;
    int tmp1 = (w[r] - w[r + 4]) << FRACTION;
    int tmp10 = tmp0 + tmp3;
    int tmp13 = tmp0 - tmp3;
    int tmp11 = tmp1 + tmp2;
    int tmp12 = tmp1 - tmp2;

    tmp0 = w[r + 7];
    tmp1 = w[r + 5];
    tmp2 = w[r + 3];
    tmp3 = w[r + 1];
    z1 = tmp0 + tmp3;
    z2 = tmp1 + tmp2;
    z3 = tmp0 + tmp2;
    int z4 = tmp1 + tmp3;
    int z5 = (z3 + z4) * C_1_175875602;
    tmp0 *= C_0_298631336;
    tmp1 *= C_2_053119869;
    tmp2 *= C_3_072711026;
    tmp3 *= C_1_501321110;
    z1 *= -C_0_899976223;
    z2 *= -C_2_562915447;
    z3 = z3 * -C_1_961570560 + z5;
    z4 = z4 * -C_0_390180644 + z5;
    tmp0 += z1 + z3;
    tmp1 += z2 + z4;
    tmp2 += z2 + z3;
    tmp3 += z1 + z4;

    int shift = FRACTION + PASS1_BITS + 3;
    int round = 1 << (shift - 1);
    out[at] = SAMPLES[((tmp10 + tmp3 + round) >> shift) & 1023];
    out[at + 7] = SAMPLES[((tmp10 - tmp3 + round) >> shift) & 1023];
    out[at + 1] = SAMPLES[((tmp11 + tmp2 + round) >> shift) & 1023];
    out[at + 6] = SAMPLES[((tmp11 - tmp2 + round) >> shift) & 1023];
    out[at + 2] = SAMPLES[((tmp12 + tmp1 + round) >> shift) & 1023];
    out[at + 5] = SAMPLES[((tmp12 - tmp1 + round) >> shift) & 1023];
    out[at + 3] = SAMPLES[((tmp13 + tmp0 + round) >> shift) & 1023];
    out[at + 4] = SAMPLES[((tmp13 - tmp0 + round) >> shift) & 1023];
  }
}
