package org.leukostack.jpeg;

import javax.imageio.plugins.jpeg.JPEGQTable;

/** The quantisation tables of quality 75: half the steps of ITU-T T.81, annex K.1, rounded up. */
final class QuantisationSteps {

  private QuantisationSteps() {}

  /** 64 steps in rows. */
  static int[] luma() {
    return JPEGQTable.K1Div2Luminance.getTable();
  }

  /** 64 steps in rows. */
  static int[] chroma() {
    return JPEGQTable.K2Div2Chrominance.getTable();
  }
}
