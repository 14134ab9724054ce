package org.leukostack.ui.export;

import org.leukostack.export.ExportPlan;
import org.leukostack.review.Verdict;

/**
 * How many cells are going to be exported.
 *
 * @param cells all of them
 * @param fields that have them
 * @param unreviewed those that nobody has judged
 * @param flagged those that somebody doubts
 */
record ExportedCells(int cells, int fields, int unreviewed, int flagged) {

  static final ExportedCells NONE = new ExportedCells(0, 0, 0, 0);

  static ExportedCells of(ExportPlan plan) {
    return new ExportedCells(
        plan.cellsPerClass().values().stream().mapToInt(Integer::intValue).sum(),
        plan.exportedFields().size(),
        plan.countExported(Verdict.UNREVIEWED),
        plan.countExported(Verdict.FLAGGED));
  }

  ExportedCells and(ExportedCells more) {
    return new ExportedCells(
        cells + more.cells,
        fields + more.fields,
        unreviewed + more.unreviewed,
        flagged + more.flagged);
  }
}
