package org.leukostack.jpeg;

/**
 * Which coefficients of a block are meant and how their bits are numbers, also those of damaged
 * data.
 */
final class CoefficientOrder {

  private static final int LAST = CodedComponent.COEFFICIENTS - 1;

  private CoefficientOrder() {}

  /**
   * The coefficient behind a run of zeros, which in damaged data may lead beyond the last one: that
   * is meant then, as in libjpeg.
   */
  static int place(int k) {
    return Math.min(k, LAST);
  }

  /** A number of so many bits, the lower half of which are negative. Source: T.81, figure F.12. */
  static int extend(int bits, int length) {
    return bits < 1 << (length - 1) ? bits - (1 << length) + 1 : bits;
  }
}
