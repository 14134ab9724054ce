package org.leukostack.review;

import org.leukostack.classes.ClassList;
import org.leukostack.model.CropWindow;

/**
 * What filters and orders need to know beside the cells.
 *
 * <p>A cell touches the edge if its box, or its crop window of {@code cropSize}, has a side on the
 * edge of the image or beyond it.
 *
 * @param measurements what only pixels tell
 * @param classes for the names of the classes
 * @param cropSize edge length of the crops in pixels, at least 1
 */
public record FilterContext(CellMeasurements.Source measurements, ClassList classes, int cropSize) {

  /** Nothing known, no names, crops of the default size. */
  public static final FilterContext NONE =
      new FilterContext(cell -> CellMeasurements.UNKNOWN, ClassList.EMPTY, CropWindow.DEFAULT_SIZE);
}
