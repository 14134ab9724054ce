package org.leukostack.ui.counts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leukostack.model.PreClass;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;

/**
 * How many white cells of a slide have a class in force; rejected cells are not counted.
 *
 * @param cells how many there are
 * @param reviewed how many of these somebody has judged
 * @param share of all counted cells of the slide, from 0 to 1
 */
record ClassCount(PreClass preClass, int cells, int reviewed, double share) {

  /** Those of some cells, by ascending number of the class. */
  static List<ClassCount> of(List<ReviewedCell> some) {
    Map<PreClass, int[]> counts = new TreeMap<>();
    int all = 0;
    for (ReviewedCell cell : some) {
      if (cell.isWhiteCell() && cell.verdict() != Verdict.REJECTED) {
        int[] count = counts.computeIfAbsent(cell.preClass(), c -> new int[2]);
        count[0]++;
        count[1] += cell.review().isJudged() ? 1 : 0;
        all++;
      }
    }
    double whole = all;
    return counts.entrySet().stream()
        .map(
            e ->
                new ClassCount(
                    e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[0] / whole))
        .toList();
  }
}
