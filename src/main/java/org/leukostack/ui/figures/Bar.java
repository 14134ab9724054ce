package org.leukostack.ui.figures;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.stats.StatCell;

/**
 * A bar of a chart, which stands for some cells.
 *
 * @param label below it
 * @param height in the chart's unit
 * @param said all that it says, in words
 * @param picked what its cells have in common, in words
 * @param css its colour; null for that of the chart
 */
record Bar(
    String label,
    double height,
    String said,
    String picked,
    @Nullable String css,
    List<StatCell> cells) {

  Bar {
    cells = List.copyOf(cells);
  }

  /** Whether its height is the number of its cells. */
  boolean isCount() {
    return height == cells.size();
  }

  /** The filter that shows its cells. */
  CellFilter.Picked filter() {
    Set<CellId> ids = cells.stream().map(c -> c.cell().id()).collect(Collectors.toSet());
    return new CellFilter.Picked(picked, ids);
  }
}
