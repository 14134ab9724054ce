package org.leukostack.readings;

import org.leukostack.model.BoundingBox;

/**
 * How far two readers may differ and still say the same.
 *
 * @param moved how far the centres of two boxes may lie apart, in pixels of the image, at least 0
 */
public record Tolerance(int moved) {

  /** That of a lab that chose none. */
  public static final Tolerance USUAL = new Tolerance(20);

  /** Below this overlap (intersection over union) two boxes are not of one opinion. */
  private static final double LEAST_OVERLAP = 0.5;

  /** From so many planes apart two choices of the best focus differ. */
  private static final int PLANES = 2;

  public Tolerance {
    if (moved < 0) {
      throw new IllegalArgumentException("Less than nothing: " + moved);
    }
  }

  boolean isSame(BoundingBox one, BoundingBox other) {
    return one.equals(other)
        || (one.overlap(other) >= LEAST_OVERLAP && distance(one, other) <= moved);
  }

  private static double distance(BoundingBox one, BoundingBox other) {
    return Math.hypot(
        one.x() + one.width() / 2.0 - other.x() - other.width() / 2.0,
        one.y() + one.height() / 2.0 - other.y() - other.height() / 2.0);
  }

  /** Planes by their stack numbers. */
  boolean isSame(int one, int other) {
    return Math.abs(one - other) < PLANES;
  }
}
