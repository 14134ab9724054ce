package org.leukostack.measure;

import org.leukostack.jpeg.Picture;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;

/**
 * A small vector of measures of a cell, of its crop at one plane. Only the pixels of the ellipse in
 * the box count. The nucleus is what is darker in green than the threshold of Otsu (A threshold
 * selection method from gray-level histograms, IEEE Trans. SMC 9, 1979) between all pixels; what of
 * the others is darker than the threshold between the others is the cytoplasm. Colours are optical
 * densities, {@code -ln((v + 1) / 256)}, so that a stain counts by how much there is of it.
 *
 * @param values {@link #SIZE} of them, in the order of {@link Measure}; all finite
 */
public record CellFeatures(double[] values) {

  /** What is measured. */
  public enum Measure {
    /** Logarithm of the longer side of the box, in pixels. */
    SIZE,
    /** Logarithm of the number of pixels of the nucleus. */
    NUCLEUS_AREA,
    /** Its share of the cell, from 0 to 1. */
    NUCLEUS_SHARE,
    NUCLEUS_DENSITY,
    NUCLEUS_RED,
    NUCLEUS_BLUE,
    CYTOPLASM_DENSITY,
    CYTOPLASM_RED,
    CYTOPLASM_BLUE,
    /** Logarithm of the mean step of green between neighbours in the cytoplasm. */
    GRANULARITY,
    /** The border of the nucleus, against that of a disc of its area. */
    NUCLEUS_OUTLINE
  }

  /** How many values there are. */
  public static final int SIZE = Measure.values().length;

  public CellFeatures {
    if (values.length != SIZE) {
      throw new IllegalArgumentException(values.length + " measures");
    }
    values = values.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  double value(int measure) {
    return values[measure];
  }

  /**
   * Measures a cell.
   *
   * @param crop of the window
   * @param window in the plane
   * @param box of the cell, in the plane
   */
  public static CellFeatures of(Picture crop, CropWindow window, BoundingBox box) {
    return new CellPixels(crop, window, box).features();
  }
}
