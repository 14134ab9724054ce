package org.leukostack.ui.dataset;

import java.util.List;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.model.Problem;

/**
 * A data set that was made.
 *
 * @param problems of its slides, as far as they were looked at in this run
 */
record DataSetMade(DataSetReport report, List<Problem> problems) {

  DataSetMade {
    problems = List.copyOf(problems);
  }
}
