package org.leukostack.milab;

import java.util.List;
import org.leukostack.model.Cell;
import org.leukostack.model.Problem;

/**
 * What the analysis says of one image.
 *
 * @param listsCells false if its cells cannot be read
 * @param cells in the order of the file
 * @param unreadableCells keys of the cells that could not be read
 * @param problems in the order of the file
 */
record AnalysisEntry(
    boolean listsCells, List<Cell> cells, List<String> unreadableCells, List<Problem> problems) {

  /** Whether it has white cells, or cells that cannot be read and may be white. */
  boolean mayHaveWhiteCells() {
    return !unreadableCells.isEmpty() || cells.stream().anyMatch(Cell::isWhiteCell);
  }
}
