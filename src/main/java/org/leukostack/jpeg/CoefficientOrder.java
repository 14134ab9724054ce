package org.leukostack.jpeg;

/** Where coefficients go and how their bits are numbers, also those of damaged data. */
final class CoefficientOrder {

  private static final int LAST = CodedComponent.COEFFICIENTS - 1;

  private CoefficientOrder() {}

  /**
   * The place in a block of a coefficient in zigzag order; a run of zeros in damaged data may lead
   * beyond the last one, which then is meant, as in libjpeg.
   */
  static int place(int k) {
    return k > LAST ? LAST : Zigzag.ORDER[k];
  }

  /** A number of so many bits, the lower half of which are negative. Source: T.81, figure F.12. */
  static int extend(int bits, int length) {
    return bits < 1 << (length - 1) ? bits - (1 << length) + 1 : bits;
  }
}
