package org.leukostack.readings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How often one reader said this where another one said that.
 *
 * @param labels what either of them said, in their order; each has a row and a column
 * @param counts by row (what the first reader said) and column (what the second one said)
 */
public record ConfusionTable<L extends Comparable<L>>(List<L> labels, List<List<Integer>> counts) {

  public ConfusionTable {
    labels = List.copyOf(labels);
    counts = counts.stream().map(List::copyOf).toList();
  }

  /**
   * Counts what two readers said of the same cells.
   *
   * @param first of each cell
   * @param second of each cell, in the same order
   */
  static <L extends Comparable<L>> ConfusionTable<L> of(List<L> first, List<L> second) {
    SortedSet<L> said = new TreeSet<>(first);
    said.addAll(second);
    List<L> labels = List.copyOf(said);
    int[][] counts = new int[labels.size()][labels.size()];
    for (int i = 0; i < first.size(); i++) {
      counts[labels.indexOf(first.get(i))][labels.indexOf(second.get(i))]++;
    }
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : counts) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return new ConfusionTable<>(labels, rows);
  }

  /** How many cells both judged. */
  public int n() {
    return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  /** The share of cells of which both said the same; empty if there is none. */
  public OptionalDouble agreement() {
    int n = n();
    int same = 0;
    for (int i = 0; i < labels.size(); i++) {
      same += counts.get(i).get(i);
    }
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) same / n);
  }

  /** One label against all others: whether each reader said it. */
  public ConfusionTable<Boolean> against(L label) {
    int of = labels.indexOf(label);
    int[][] two = new int[2][2];
    for (int row = 0; row < labels.size(); row++) {
      for (int column = 0; column < labels.size(); column++) {
        two[row == of ? 1 : 0][column == of ? 1 : 0] += counts.get(row).get(column);
      }
    }
    return new ConfusionTable<>(
        List.of(false, true),
        List.of(List.of(two[0][0], two[0][1]), List.of(two[1][0], two[1][1])));
  }

  /**
   * Whether a reader said one and the same of all cells. Kappa is 0 then whatever the other one
   * said, and its standard error too, which says nothing of how far they agree.
   */
  public boolean isOneSided() {
    int n = n();
    for (int i = 0; i < labels.size(); i++) {
      int row = 0;
      int column = 0;
      for (int j = 0; j < labels.size(); j++) {
        row += counts.get(i).get(j);
        column += counts.get(j).get(i);
      }
      if (row == n || column == n) {
        return true;
      }
    }
    return false;
  }

  /** How far the two agree beyond chance, as R has it; 0 where {@link #isOneSided}. */
  public Kappa kappa() {
    return Kappa.of(counts);
  }
}
