package org.leukostack.demo;

/** The few scalar functions that the painters share, all with the same result on every machine. */
final class Curves {

  private Curves() {}

  /** 0 below {@code from}, 1 above {@code to}, a smooth step between them. */
  static double step(double from, double to, double value) {
    double t = clamp((value - from) / (to - from), 0, 1);
    return t * t * (3 - 2 * t);
  }

  static double clamp(double value, double low, double high) {
    return value < low ? low : Math.min(value, high);
  }

  /** 1 at distance 0, like exp(-(distance / width)^2) but exactly 0 from two widths on. */
  static double bell(double distance, double width) {
    double t = distance / width;
    double b = Math.max(0, 1 - t * t / 4);
    return b * b * b * b;
  }

  /** The smaller of two distances, rounded where they are alike: lobes grow together. */
  static double softMin(double a, double b, double softness) {
    double h = Math.max(softness - Math.abs(a - b), 0) / softness;
    return Math.min(a, b) - h * h * softness / 4;
  }

  /**
   * The angle of (x, y) as a fraction of a full turn, 0 to 1. Good to 0.0003 turns, far below what
   * an outline resolves, and many times faster than {@link StrictMath#atan2}.
   */
  static double turn(double x, double y) {
    double ax = Math.abs(x);
    double ay = Math.abs(y);
    if (ax + ay == 0) {
      return 0;
    }
    double q = Math.min(ax, ay) / Math.max(ax, ay);
    double s = q * q;
    double eighth = q * (0.159155 + s * (-0.0529 + s * (0.0280 + s * -0.00925)));
    double quarter = ay > ax ? 0.25 - eighth : eighth;
    double half = x < 0 ? 0.5 - quarter : quarter;
    double turn = y < 0 ? 1 - half : half;
    return turn >= 1 ? 0 : Math.max(turn, 0);
  }
}
