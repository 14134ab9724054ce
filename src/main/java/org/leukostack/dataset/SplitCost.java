package org.leukostack.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far splits are from the shares that were asked for. The deviation of a class is the part of
 * its cells that would have to be in another split, from 0 to 1; that of a data set is the mean
 * over its classes, so that a rare class counts as much as a common one.
 */
final class SplitCost {

  private static final int SPLITS = Split.values().length;

  private final double[] shares;
  private final int[] totals;

  /** By group and class. */
  private final int[][] cells;

  /**
   * @param order of the groups
   */
  SplitCost(GroupCells groups, List<String> order, SplitShares shares) {
    this.shares = Stream.of(Split.values()).mapToDouble(shares::of).toArray();
    TreeSet<Integer> classes = new TreeSet<>();
    groups.counts().values().forEach(of -> classes.addAll(of.keySet()));
    List<Integer> numbers = List.copyOf(classes);
    cells = new int[order.size()][numbers.size()];
    totals = new int[numbers.size()];
    for (int g = 0; g < order.size(); g++) {
      Map<Integer, Integer> of = groups.counts().getOrDefault(order.get(g), Map.of());
      for (int c = 0; c < numbers.size(); c++) {
        cells[g][c] = of.getOrDefault(numbers.get(c), 0);
        totals[c] += cells[g][c];
      }
    }
  }

  int groups() {
    return cells.length;
  }

  /** All cells of a group. */
  int size(int group) {
    return Arrays.stream(cells[group]).sum();
  }

  /** What is in each split. */
  final class Filled {

    private final int[][] inSplit = new int[SPLITS][totals.length];
    private final int[] groupsIn = new int[SPLITS];

    void add(int group, int split) {
      change(group, split, 1);
    }

    void remove(int group, int split) {
      change(group, split, -1);
    }

    private void change(int group, int split, int sign) {
      groupsIn[split] += sign;
      int[] into = inSplit[split];
      for (int c = 0; c < into.length; c++) {
        into[c] += sign * cells[group][c];
      }
    }

    /** How many splits that are to have something have nothing. */
    int empty() {
      int empty = 0;
      for (int s = 0; s < SPLITS; s++) {
        if (groupsIn[s] == 0 && shares[s] > 0) {
          empty++;
        }
      }
      return empty;
    }

    double deviation() {
      double sum = 0;
      for (int c = 0; c < totals.length; c++) {
        for (int s = 0; s < SPLITS; s++) {
          sum += Math.abs((double) inSplit[s][c] / totals[c] - shares[s]);
        }
      }
      return totals.length == 0 ? 0 : sum / 2 / totals.length;
    }
  }

  /** The splits that are to have something. */
  int[] used() {
    return IntStream.range(0, SPLITS).filter(s -> shares[s] > 0).toArray();
  }
}
