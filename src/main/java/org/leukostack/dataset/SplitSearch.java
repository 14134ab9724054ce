package org.leukostack.dataset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds the split of each group. Few groups are tried in every way; of many, groups are put where
 * they fit, and then moved and exchanged until nothing gets better.
 *
 * <p>Of the ways whose deviation is at most twice the least, those with the fewest empty splits are
 * taken, and of these the one with the least deviation: three patients rather fill three splits
 * than two.
 */
final class SplitSearch {

  /** Of 3^10 ways each can be tried in a moment. */
  static final int TRIED_IN_EVERY_WAY = 10;

  /** More would take too long to exchange with each other. */
  private static final int MOST_EXCHANGED = 200;

  private static final int STARTS = 8;
  private static final double MOST_TIMES_THE_LEAST = 2;
  private static final double TINY = 1e-9;

  private final SplitCost cost;
  private final int[] used;
  private final SplittableRandom random;

  SplitSearch(SplitCost cost, long seed) {
    this.cost = cost;
    used = cost.used();
    random = new SplittableRandom(seed);
  }

  /** The split of each group, by its number. */
  int[] find() {
    return cost.groups() <= TRIED_IN_EVERY_WAY ? new EveryWay().best() : best(starts());
  }

  /** Ways with no better one near, one for each start. */
  private List<int[]> starts() {
    return IntStream.range(0, STARTS).mapToObj(start -> climbed(start == 0)).toList();
  }

  private int[] best(List<int[]> ways) {
    return ways.stream()
        .min(Comparator.comparingDouble(way -> score(filled(way))))
        .orElseThrow(IllegalStateException::new);
  }

  private SplitCost.Filled filled(int[] way) {
    SplitCost.Filled filled = cost.new Filled();
    for (int g = 0; g < way.length; g++) {
      filled.add(g, way[g]);
    }
    return filled;
  }

  /** No deviation is as bad as an empty split. */
  private static double score(SplitCost.Filled filled) {
    return filled.deviation() + 2 * filled.empty();
  }

  private int[] climbed(boolean fromLargest) {
    int[] way = new int[cost.groups()];
    SplitCost.Filled filled = cost.new Filled();
    int[] order =
        fromLargest
            ? IntStream.range(0, way.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer g) -> -cost.size(g)))
                .mapToInt(g -> g)
                .toArray()
            : shuffled(way.length);
    for (int group : order) {
      way[group] = bestSplit(filled, group);
      filled.add(group, way[group]);
    }
    while (moves(way, filled) || exchanges(way, filled)) {}
    return way;
  }

  private int[] shuffled(int count) {
    int[] order = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
    return order;
  }

  private int bestSplit(SplitCost.Filled filled, int group) {
    int best = used[0];
    double least = Double.POSITIVE_INFINITY;
    for (int split : used) {
      filled.add(group, split);
      double score = score(filled);
      filled.remove(group, split);
      if (score < least - TINY) {
        best = split;
        least = score;
      }
    }
    return best;
  }

  /** Moves groups to where they fit better; tells whether any was. */
  private boolean moves(int[] way, SplitCost.Filled filled) {
    boolean moved = false;
    for (int group = 0; group < way.length; group++) {
      double before = score(filled);
      int from = way[group];
      filled.remove(group, from);
      int to = bestSplit(filled, group);
      filled.add(group, to);
      if (score(filled) < before - TINY) {
        way[group] = to;
        moved = true;
      } else {
        filled.remove(group, to);
        filled.add(group, from);
      }
    }
    return moved;
  }

  /** Exchanges two groups where that is better; tells whether any were. */
  private boolean exchanges(int[] way, SplitCost.Filled filled) {
    boolean exchanged = false;
    int most = Math.min(way.length, MOST_EXCHANGED);
    for (int one = 0; one < most; one++) {
      for (int other = one + 1; other < most; other++) {
        if (way[one] != way[other]) {
          double before = score(filled);
          exchange(way, filled, one, other);
          if (score(filled) < before - TINY) {
            exchanged = true;
          } else {
            exchange(way, filled, one, other);
          }
        }
      }
    }
    return exchanged;
  }

  private static void exchange(int[] way, SplitCost.Filled filled, int one, int other) {
    filled.remove(one, way[one]);
    filled.remove(other, way[other]);
    int first = way[one];
    way[one] = way[other];
    way[other] = first;
    filled.add(one, way[one]);
    filled.add(other, way[other]);
  }

  /** Tries every way; keeps the best one for each number of empty splits. */
  private final class EveryWay {

    private final int[] way = new int[cost.groups()];
    private final SplitCost.Filled filled = cost.new Filled();
    private final double[] least = new double[Split.values().length + 1];
    private final int[][] best = new int[least.length][];

    int[] best() {
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      put(0);
      double most = MOST_TIMES_THE_LEAST * Arrays.stream(least).min().orElseThrow() + TINY;
      int empty = 0;
      while (least[empty] > most) {
        empty++;
      }
      return best[empty];
    }

    private void put(int group) {
      if (group == way.length) {
        int empty = filled.empty();
        double deviation = filled.deviation();
        if (deviation < least[empty] - TINY) {
          least[empty] = deviation;
          best[empty] = way.clone();
        }
        return;
      }
      for (int split : used) {
        way[group] = split;
        filled.add(group, split);
        put(group + 1);
        filled.remove(group, split);
      }
    }
  }
}
