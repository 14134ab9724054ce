package org.leukostack.review;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.ImageSize;

/**
 * Measurements of a cell's pixels; null is not known yet.
 *
 * @param sharpest the stack number of its sharpest crop
 * @param sharpness of that crop: the variance of its Laplacian
 * @param image the size of its field's planes
 */
public record CellMeasurements(
    @Nullable Integer sharpest, @Nullable Double sharpness, @Nullable ImageSize image) {

  /** Nothing is known yet. */
  public static final CellMeasurements UNKNOWN = new CellMeasurements(null, null, null);

  /** Where measurements come from; called for thousands of cells in a row, so it must not block. */
  @FunctionalInterface
  public interface Source {

    /** What is known of a cell now; {@link #UNKNOWN} if nothing is. */
    CellMeasurements of(CellId cell);

    /** How odd a cell is in its class, the greater the odder; empty while that is unknown. */
    default OptionalDouble oddness(CellId cell) {
      return OptionalDouble.empty();
    }

    /** How unlike the pinned cell a cell is; empty while that is unknown, or none is pinned. */
    default OptionalDouble unlikeness(CellId cell) {
      return OptionalDouble.empty();
    }
  }
}
