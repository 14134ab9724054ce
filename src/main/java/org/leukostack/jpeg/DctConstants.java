package org.leukostack.jpeg;

/**
 * What both directions of the accurate integer DCT of libjpeg multiply with, with 13 bits of
 * fraction. Source: C. Loeffler, A. Ligtenberg and G. Moschytz, Practical fast 1-D DCT algorithms
 * with 11 multiplications, ICASSP 1989.
 */
final class DctConstants {

  /** The bits of fraction. */
  static final int FRACTION = 13;

  /** The bits of fraction between the two passes, over rows and over columns. */
  static final int PASS1_BITS = 2;

  static final int C_0_298631336 = 2446;
  static final int C_0_390180644 = 3196;
  static final int C_0_541196100 = 4433;
  static final int C_0_765366865 = 6270;
  static final int C_0_899976223 = 7373;
  static final int C_1_175875602 = 9633;
  static final int C_1_501321110 = 12299;
  static final int C_1_847759065 = 15137;
  static final int C_1_961570560 = 16069;
  static final int C_2_053119869 = 16819;
  static final int C_2_562915447 = 20995;
  static final int C_3_072711026 = 25172;

  private DctConstants() {}
}
