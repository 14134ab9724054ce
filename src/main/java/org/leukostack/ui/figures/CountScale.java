package org.leukostack.ui.figures;

import javafx.scene.chart.NumberAxis;

/**
 * The scale of an axis that counts: no line is between two whole numbers, as JavaFX's own scale has
 * them at 2.5 and 7.5.
 *
 * @param end of the axis, above all that is counted
 * @param step from one line to the next
 */
record CountScale(int end, int step) {

  /** So many lines have room for their numbers. */
  private static final int MOST_LINES = 8;

  /** The finest scale of steps of 1, 2 or 5 times a power of ten that has room. */
  static CountScale upTo(int most) {
    int step = 1;
    for (int power = 1; most / step >= MOST_LINES; power *= 10) {
      for (int factor : new int[] {1, 2, 5}) {
        if (most / step >= MOST_LINES) {
          step = factor * power;
        }
      }
    }
    return new CountScale((most / step + 1) * step, step);
  }

  NumberAxis axis() {
    return new NumberAxis(0, end, step);
  }
}
