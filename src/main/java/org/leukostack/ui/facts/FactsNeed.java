package org.leukostack.ui.facts;

import org.leukostack.review.CellFilter;
import org.leukostack.review.CellOrder;

/** How much of the pixels has to be known; each includes the ones before it. */
public enum FactsNeed {
  NOTHING,
  /** The size of the planes, which their headers tell. */
  IMAGE_SIZE,
  /** How sharp the crops are, for which they have to be decoded. */
  SHARPNESS;

  /** What a filter and an order ask for. */
  public static FactsNeed of(CellFilter filter, CellOrder order) {
    boolean sorts = order == CellOrder.SHARPNESS || order == CellOrder.FOCUS_DISAGREEMENT;
    if (sorts || filter.pixels().focusDisagrees()) {
      return SHARPNESS;
    }
    return filter.pixels().touchesEdge() ? IMAGE_SIZE : NOTHING;
  }

  boolean includes(FactsNeed other) {
    return compareTo(other) >= 0;
  }
}
