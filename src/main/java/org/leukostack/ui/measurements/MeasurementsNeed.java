package org.leukostack.ui.measurements;

import org.leukostack.review.CellFilter;
import org.leukostack.review.CellOrder;

/** How much of the pixels has to be known; each includes the ones before it. */
public enum MeasurementsNeed {
  NOTHING,
  /** The size of the planes, which their headers tell. */
  IMAGE_SIZE,
  /** How sharp the crops are, for which they have to be decoded. */
  SHARPNESS,
  /** The features of the cells, on their sharpest crops. */
  FEATURES;

  /** What a filter and an order ask for. */
  public static MeasurementsNeed of(CellFilter filter, CellOrder order) {
    if (order == CellOrder.ODD_FIRST || order == CellOrder.LIKE_PINNED) {
      return FEATURES;
    }
    boolean sorts = order == CellOrder.SHARPNESS || order == CellOrder.FOCUS_DISAGREEMENT;
    if (sorts || filter.pixels().focusDisagrees()) {
      return SHARPNESS;
    }
    return filter.pixels().touchesEdge() ? IMAGE_SIZE : NOTHING;
  }

  /** What both need. */
  public MeasurementsNeed and(MeasurementsNeed other) {
    return includes(other) ? this : other;
  }

  boolean includes(MeasurementsNeed other) {
    return compareTo(other) >= 0;
  }
}
