package org.leukostack.readings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.leukostack.model.ReadingName;

/**
 * How far readers agree in what they say of the cells that all of them judged: a verdict or a
 * class.
 *
 * @param readings at least two
 * @param said of each cell what each reader said, in the order of the readings
 */
public record Agreement<L extends Comparable<L>>(List<ReadingName> readings, List<List<L>> said) {

  /** With fewer cells the figures say little. */
  public static final int FEW = 30;

  public Agreement {
    readings = List.copyOf(readings);
    said = said.stream().map(List::copyOf).toList();
  }

  /**
   * Two of the readers.
   *
   * @param first whose labels are the rows
   * @param second whose labels are the columns
   */
  public record Pair<L extends Comparable<L>>(
      ReadingName first, ReadingName second, ConfusionTable<L> table) {}

  /** How many cells all of them judged. */
  public int n() {
    return said.size();
  }

  /** The share of cells of which all said the same; empty if there is none. */
  public OptionalDouble agreement() {
    long same = said.stream().filter(labels -> labels.stream().distinct().count() == 1).count();
    return said.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) same / n());
  }

  /** Each two of the readers, in the order of the readings. */
  public List<Pair<L>> pairs() {
    List<Pair<L>> pairs = new ArrayList<>();
    for (int a = 0; a < readings.size(); a++) {
      for (int b = a + 1; b < readings.size(); b++) {
        pairs.add(
            new Pair<>(readings.get(a), readings.get(b), ConfusionTable.of(said(a), said(b))));
      }
    }
    return pairs;
  }

  private List<L> said(int reading) {
    return said.stream().map(labels -> labels.get(reading)).toList();
  }

  /** Krippendorff's alpha of all readers. */
  public OptionalDouble alpha() {
    return alpha(said);
  }

  /** Whether there are so few cells that the figures say little. */
  public boolean isWeak() {
    return n() < FEW;
  }

  /** Whether all said one and the same of all cells, so that there is nothing beyond chance. */
  public boolean isOfOneLabel() {
    return said.stream().flatMap(List::stream).distinct().count() == 1;
  }

  /** The same readers on more cells. */
  Agreement<L> and(Agreement<L> others) {
    List<List<L>> all = new ArrayList<>(said);
    all.addAll(others.said);
    return new Agreement<>(readings, all);
  }

  /**
   * Krippendorff's alpha for nominal data, any number of readers and missing values: {@code 1 - (n
   * - 1) (n - sum of o_cc) / (n^2 - sum of n_c^2)} over the coincidences {@code o}, by K.
   * Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C.
   *
   * @param units what was said of each cell, by those who said anything
   * @return empty where it is not defined: nothing was said twice, or always one and the same
   */
  static <L> OptionalDouble alpha(List<List<L>> units) {
    Map<L, Double> totals = new HashMap<>();
    double all = 0;
    double same = 0;
    for (List<L> unit : units) {
      int readers = unit.size();
      if (readers < 2) {
        continue;
      }
      Map<L, Integer> times = new HashMap<>();
      unit.forEach(label -> times.merge(label, 1, Integer::sum));
      for (Map.Entry<L, Integer> one : times.entrySet()) {
        same += one.getValue() * (one.getValue() - 1.0) / (readers - 1);
        totals.merge(one.getKey(), (double) one.getValue(), Double::sum);
      }
      all += readers;
    }
    double squares = totals.values().stream().mapToDouble(total -> total * total).sum();
    double expected = all * all - squares;
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (all - 1) * (all - same) / expected);
  }
}
