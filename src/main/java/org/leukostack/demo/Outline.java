package org.leukostack.demo;

import java.util.random.RandomGenerator;

/** The outline of a cell: its radius, in pixels, as a function of the direction. */
final class Outline {

  private static final int DIRECTIONS = 128;
  private static final double[] COS = new double[DIRECTIONS];
  private static final double[] SIN = new double[DIRECTIONS];

  static {
    for (int i = 0; i < DIRECTIONS; i++) {
      COS[i] = StrictMath.cos(2 * StrictMath.PI * i / DIRECTIONS);
      SIN[i] = StrictMath.sin(2 * StrictMath.PI * i / DIRECTIONS);
    }
  }

  private final double[] radius = new double[DIRECTIONS];

  /**
   * An ellipse with a few random bulges.
   *
   * @param elongation long axis over short axis
   * @param bulge relative height of the bulges
   */
  Outline(double meanRadius, double elongation, double bulge, RandomGenerator random) {
    double a = meanRadius * StrictMath.sqrt(elongation);
    double b = meanRadius / StrictMath.sqrt(elongation);
    double axis = random.nextDouble(2 * StrictMath.PI);
    double[] height = new double[6];
    double[] phase = new double[6];
    for (int k = 2; k < 6; k++) {
      height[k] = bulge * random.nextDouble(-1, 1) / (k - 1);
      phase[k] = random.nextDouble(2 * StrictMath.PI);
    }
    for (int i = 0; i < DIRECTIONS; i++) {
      double angle = 2 * StrictMath.PI * i / DIRECTIONS;
      double c = StrictMath.cos(angle - axis) / a;
      double s = StrictMath.sin(angle - axis) / b;
      double bulges = 1;
      for (int k = 2; k < 6; k++) {
        bulges += height[k] * StrictMath.cos(k * angle + phase[k]);
      }
      radius[i] = bulges / StrictMath.sqrt(c * c + s * s);
    }
  }

  /** Draws the outline out to a point in one direction, as drying pulls red cells into leaves. */
  void pointTowards(double angle, double by) {
    for (int i = 0; i < DIRECTIONS; i++) {
      double c = StrictMath.cos(2 * StrictMath.PI * i / DIRECTIONS - angle);
      radius[i] *= 1 - 0.10 * by * (1 - c * c) + (c > 0 ? by * StrictMath.pow(c, 9) : 0);
    }
  }

  /** Raises short blunt spicules all around: a crenated cell. */
  void crenate(double by, RandomGenerator random) {
    int spicules = random.nextInt(11, 17);
    double phase = random.nextDouble();
    for (int i = 0; i < DIRECTIONS; i++) {
      double t = (double) i / DIRECTIONS * spicules + phase;
      double wave = 0.5 + 0.5 * StrictMath.cos(2 * StrictMath.PI * t);
      double uneven = 0.4 + 0.6 * (0.5 + 0.5 * StrictMath.sin(t * 2.3 + phase * 40));
      radius[i] *= 1 + by * uneven * (wave * wave - 0.4);
    }
  }

  /** Keeps the outline on this side of a straight line at {@code distance}, towards (dx, dy). */
  void flatten(double dx, double dy, double distance) {
    double length = StrictMath.sqrt(dx * dx + dy * dy);
    for (int i = 0; i < DIRECTIONS; i++) {
      double towards = (COS[i] * dx + SIN[i] * dy) / length;
      if (radius[i] * towards > distance) {
        radius[i] = distance / towards;
      }
    }
  }

  /** Rounds the corners that flattening left: a membrane has no edges. */
  void smooth(int passes) {
    for (int pass = 0; pass < passes; pass++) {
      double before = radius[DIRECTIONS - 1];
      double first = radius[0];
      for (int i = 0; i < DIRECTIONS; i++) {
        double here = radius[i];
        double after = i + 1 < DIRECTIONS ? radius[i + 1] : first;
        radius[i] = 0.25 * before + 0.5 * here + 0.25 * after;
        before = here;
      }
    }
  }

  /** The radius in the direction of (dx, dy). */
  double towards(double dx, double dy) {
    double t = Curves.turn(dx, dy) * DIRECTIONS;
    int i = (int) t;
    double f = t - i;
    return radius[i % DIRECTIONS] * (1 - f) + radius[(i + 1) % DIRECTIONS] * f;
  }

  double left() {
    return extent(COS, -1);
  }

  double right() {
    return extent(COS, 1);
  }

  double top() {
    return extent(SIN, -1);
  }

  double bottom() {
    return extent(SIN, 1);
  }

  private double extent(double[] direction, int sign) {
    double extent = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      extent = Math.max(extent, sign * direction[i] * radius[i]);
    }
    return extent;
  }
}
