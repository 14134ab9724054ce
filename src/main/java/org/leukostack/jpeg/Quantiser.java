package org.leukostack.jpeg;

/**
 * Divides coefficients by the steps of a quantisation table and rounds half away from zero, as
 * libjpeg does. Source: ITU-T T.81, A.3.4. It multiplies by reciprocals, which is exact for every
 * coefficient of {@link ForwardDct} and the steps in use: a test tries them all.
 */
final class Quantiser {

  /**
   * No coefficient of {@link ForwardDct} is further from zero: the largest is that of 64 samples
   * 128 away from the middle, 8 times too large. The rest is for what the transform rounds.
   */
  static final int LARGEST = 8 * 8 * 128 + 64;

  private final int[] half = new int[64];
  private final int[] reciprocal = new int[64];

  /**
   * @param steps 64 of them in rows, of {@link QuantisationSteps}
   */
  Quantiser(int[] steps) {
    for (int i = 0; i < 64; i++) {
      int divisor = 8 * steps[i]; // the coefficients are 8 times too large
      half[i] = divisor / 2;
      reciprocal[i] = (1 << CoefficientLoops.RECIPROCAL_FRACTION) / divisor + 1;
    }
  }

  /**
   * Quantises blocks and notes which of their coefficients are not zero.
   *
   * @param from the first of the blocks
   * @param to after the last
   */
  void quantise(BlockBatch batch, int from, int to) {
    for (int k = 0; k < 64; k++) {
      int place = Zigzag.ORDER[k];
      int[] nonZero = k < 32 ? batch.firstNonZero : batch.lastNonZero;
      CoefficientLoops.quantise(
          batch.values[place], from, to, half[place], reciprocal[place], nonZero, 1 << k);
    }
  }
}
