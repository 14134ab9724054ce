package org.leukostack.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which group is in which split: a group is never split, and the classes are spread as evenly as
 * that allows. The same groups, shares and seed give the same plan, whatever order they come in.
 *
 * @param splits by group; only groups that have cells
 * @param rows one a class, by its number
 * @param shares that were asked for
 */
public record SplitPlan(SortedMap<String, Split> splits, List<Row> rows, SplitShares shares) {

  /**
   * How the cells of a class are spread.
   *
   * @param classNumber the class
   * @param cells in each split
   * @param groups how many have it
   * @param deviation the part of its cells that would have to be in another split to have the
   *     shares that were asked for, from 0 to 1
   */
  public record Row(
      int classNumber, SortedMap<Split, Integer> cells, int groups, double deviation) {

    public Row {
      cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    public int all() {
      return cells.values().stream().mapToInt(n -> n).sum();
    }

    public int in(Split split) {
      return cells.getOrDefault(split, 0);
    }
  }

  public SplitPlan {
    splits = Collections.unmodifiableSortedMap(new TreeMap<>(splits));
    rows = List.copyOf(rows);
  }

  /**
   * Plans a split.
   *
   * @param seed chooses among plans as good as each other
   */
  public static SplitPlan of(GroupCells groups, SplitShares shares, long seed) {
    List<String> order = new ArrayList<>(new TreeMap<>(groups.counts()).keySet());
    Collections.shuffle(order, new Random(seed)); // the same on every Java
    SplitCost cost = new SplitCost(groups, order, shares);
    int[] found = new SplitSearch(cost, seed).find();
    SortedMap<String, Split> splits = new TreeMap<>();
    for (int g = 0; g < found.length; g++) {
      splits.put(order.get(g), Split.values()[found[g]]);
    }
    return new SplitPlan(splits, rows(groups, splits, shares), shares);
  }

  private static List<Row> rows(
      GroupCells groups, SortedMap<String, Split> splits, SplitShares shares) {
    SortedMap<Integer, SortedMap<Split, Integer>> cells = new TreeMap<>();
    SortedMap<Integer, Integer> having = new TreeMap<>();
    for (Map.Entry<String, Split> group : splits.entrySet()) {
      groups
          .counts()
          .getOrDefault(group.getKey(), Map.of())
          .forEach(
              (number, count) -> {
                cells
                    .computeIfAbsent(number, n -> new TreeMap<>())
                    .merge(group.getValue(), count, Integer::sum);
                having.merge(number, 1, Integer::sum);
              });
    }
    return cells.entrySet().stream()
        .map(
            row ->
                new Row(
                    row.getKey(),
                    row.getValue(),
                    having.getOrDefault(row.getKey(), 0),
                    deviation(row.getValue(), shares)))
        .toList();
  }

  private static double deviation(Map<Split, Integer> cells, SplitShares shares) {
    int all = cells.values().stream().mapToInt(n -> n).sum();
    double sum = 0;
    for (Split split : Split.values()) {
      sum += Math.abs((double) cells.getOrDefault(split, 0) / all - shares.of(split));
    }
    return sum / 2;
  }

  /** The mean over the classes, from 0 to 1. */
  public double deviation() {
    return rows.stream().mapToDouble(Row::deviation).average().orElse(0);
  }

  /** All cells of a split. */
  public int cells(Split split) {
    return rows.stream().mapToInt(row -> row.in(split)).sum();
  }

  /** The groups of a split, by name. */
  public List<String> groups(Split split) {
    return splits.entrySet().stream()
        .filter(group -> group.getValue() == split)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The splits that were to have something and have nothing. */
  public List<Split> empty() {
    return List.of(Split.values()).stream()
        .filter(split -> shares.percent(split) > 0 && cells(split) == 0)
        .toList();
  }

  /** The classes that one group has alone, though there are several groups. */
  public List<Row> ofOneGroup() {
    return splits.size() < 2 ? List.of() : rows.stream().filter(row -> row.groups() == 1).toList();
  }
}
