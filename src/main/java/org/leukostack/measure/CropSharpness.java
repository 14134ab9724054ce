package org.leukostack.measure;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How sharp a cell is on one plane.
 *
 * @param stackNumber of the plane
 * @param variance of the crop's Laplacian, see {@link Sharpness}
 */
public record CropSharpness(int stackNumber, double variance) {

  /** The sharpest of a cell's crops, the lowest plane of equals; empty if there is none. */
  public static Optional<CropSharpness> sharpest(Stream<CropSharpness> crops) {
    return crops.reduce(CropSharpness::sharper);
  }

  boolean isSharperThan(CropSharpness other) {
    return sharper(other).equals(this);
  }

  private CropSharpness sharper(CropSharpness other) {
    int order = Double.compare(variance, other.variance);
    boolean isThis = order > 0 || (order == 0 && stackNumber <= other.stackNumber);
    return isThis ? this : other;
  }
}
