package org.leukostack.review;

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
  }
}
