package org.leukostack.ui;

/**
 * What something in the window may take.
 *
 * @param millis at the 99th percentile
 * @param fxThreadOnly of the work on the FX thread alone, and not up to the painted frame
 */
record Target(double millis, boolean fxThreadOnly) {

  static Target painted(double millis) {
    return new Target(millis, false);
  }

  static Target onFxThread(double millis) {
    return new Target(millis, true);
  }

  /** The part of a frame that counts. */
  double of(Frame frame) {
    return fxThreadOnly ? frame.onFxThread() : frame.total();
  }
}
