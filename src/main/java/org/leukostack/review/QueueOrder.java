package org.leukostack.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Sorts cells; the order of the slide decides among equals. */
final class QueueOrder {

  /** A cell and what it is sorted by; NaN is not known yet, and comes last. */
  private record Key(ReviewedCell cell, double value) {}

  private QueueOrder() {}

  /**
   * @param cells in the order of the slide
   */
  static List<ReviewedCell> sorted(
      List<ReviewedCell> cells, CellOrder order, FilterContext context) {
    List<Key> keys = new ArrayList<>(cells.size());
    for (ReviewedCell cell : cells) {
      keys.add(new Key(cell, value(cell, order, context)));
    }
    keys.sort(Comparator.comparingDouble(Key::value)); // stable, and NaN is the greatest
    return keys.stream().map(Key::cell).toList();
  }

  private static double value(ReviewedCell cell, CellOrder order, FilterContext context) {
    return switch (order) {
      case SLIDE -> 0;
      case CLASS -> cell.preClass().number();
      case SHARPNESS -> {
        Double sharpness = context.measurements().of(cell.id()).sharpness();
        yield sharpness == null ? Double.NaN : sharpness;
      }
      case FOCUS_DISAGREEMENT -> {
        OptionalInt planes = CellCriteria.focusDisagreement(cell, context);
        yield planes.isEmpty() ? Double.NaN : -planes.getAsInt();
      }
      case ODD_FIRST -> -context.measurements().oddness(cell.id()).orElse(Double.NaN);
      case LIKE_PINNED -> context.measurements().unlikeness(cell.id()).orElse(Double.NaN);
      case BOX_SIZE -> CellCriteria.longerSide(cell);
    };
  }
}
