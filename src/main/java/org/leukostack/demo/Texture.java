package org.leukostack.demo;

/** Smooth random relief (value noise): chromatin clumps, uneven cytoplasm, ragged edges. */
final class Texture {

  private final long seed;

  Texture(long seed) {
    this.seed = seed;
  }

  /** Relief of 0 to 1 with bumps about {@code size} pixels across. */
  double at(double x, double y, double size) {
    double u = x / size;
    double v = y / size;
    double fu = Math.floor(u);
    double fv = Math.floor(v);
    long iu = (long) fu;
    long iv = (long) fv;
    double a = ease(u - fu);
    double b = ease(v - fv);
    double top = corner(iu, iv) * (1 - a) + corner(iu + 1, iv) * a;
    double bottom = corner(iu, iv + 1) * (1 - a) + corner(iu + 1, iv + 1) * a;
    return top * (1 - b) + bottom * b;
  }

  /** Relief of 0 to 1 that has bumps within bumps: sizes {@code size}, its half and its quarter. */
  double rough(double x, double y, double size) {
    return 0.54 * at(x, y, size)
        + 0.30 * at(x + 31.7, y + 17.3, size / 2)
        + 0.16 * at(x + 73.1, y + 51.9, size / 4);
  }

  private double corner(long u, long v) {
    long h = seed ^ (u * 0x9E3779B97F4A7C15L) ^ (v * 0xC2B2AE3D27D4EB4FL);
    h = (h ^ (h >>> 29)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 32)) * 0x94D049BB133111EBL;
    return ((h ^ (h >>> 31)) >>> 40) * 0x1p-24;
  }

  private static double ease(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }
}
