package org.leukostack.ui.worklist;

import java.util.List;
import org.leukostack.slides.SlideGlance;

/**
 * A worklist in numbers.
 *
 * @param slides how many there are
 * @param looked of how many of them something is known
 * @param finished those of which every cell has a verdict
 * @param cells of all that were looked at
 * @param reviewed of these
 * @param withProblems slides that have some, or cannot be read
 * @param open slides that somebody has open
 */
record WorklistSums(
    int slides, int looked, int finished, int cells, int reviewed, int withProblems, int open) {

  static final WorklistSums NOTHING = new WorklistSums(0, 0, 0, 0, 0, 0, 0);

  static WorklistSums of(List<WorklistRow> rows) {
    int looked = 0;
    int finished = 0;
    int cells = 0;
    int reviewed = 0;
    int withProblems = 0;
    int open = 0;
    for (WorklistRow row : rows) {
      SlideGlance glance = row.glance();
      if (glance != null) {
        looked++;
        finished += glance.isFinished() ? 1 : 0;
        cells += glance.tally().cells();
        reviewed += glance.tally().reviewed();
        withProblems += glance.hasProblems() || glance.obstacle() != null ? 1 : 0;
        open += glance.holder() == null ? 0 : 1;
      }
    }
    return new WorklistSums(rows.size(), looked, finished, cells, reviewed, withProblems, open);
  }

  /** From 0 to 1; nothing is reviewed of no cells. */
  double fraction() {
    return cells == 0 ? 0 : (double) reviewed / cells;
  }
}
