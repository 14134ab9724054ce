package org.leukostack.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far cells are from what is usual in their class, or from one cell. An order in which to look
 * at them, and no judgement of what they are.
 *
 * <p>Each measure is counted in steps: its distance from the median m of the class, over the scale
 * s = 1.4826 times the median of all such distances of all cells (the median absolute deviation,
 * which is the standard deviation of what is normally distributed; common to all classes, since a
 * class may have few cells). No measure counts for more than {@value #MOST} steps. The distance is
 * the root of the mean square of the steps; the oddness of a cell is its distance from its own
 * class less half of that from the nearest other class: a cell that would be usual in another class
 * is odder than one that is odd in each.
 */
public final class Oddness {

  private static final double NORMAL = 1.4826;
  private static final int MOST = 8;
  private static final double OTHERS = 0.5;

  /** A class of fewer cells is no measure for others. */
  private static final int FEWEST = 4;

  private final double[] scale = new double[CellFeatures.SIZE];
  private final Map<Integer, double[]> medians = new HashMap<>();
  private final Map<Integer, Integer> sizes = new HashMap<>();

  /**
   * @param features of all cells; null of those that are not measured
   * @param classes the number of the class of each
   */
  public Oddness(List<@Nullable CellFeatures> features, int[] classes) {
    Map<Integer, List<CellFeatures>> byClass = new HashMap<>();
    for (int i = 0; i < classes.length; i++) {
      CellFeatures cell = features.get(i);
      if (cell != null) {
        byClass.computeIfAbsent(classes[i], c -> new ArrayList<>()).add(cell);
      }
    }
    byClass.forEach(
        (number, cells) -> {
          medians.put(number, medians(cells));
          sizes.put(number, cells.size());
        });
    for (int j = 0; j < scale.length; j++) {
      scale[j] = scale(byClass, j);
    }
  }

  private static double[] medians(List<CellFeatures> cells) {
    double[] middle = new double[CellFeatures.SIZE];
    for (int j = 0; j < middle.length; j++) {
      int measure = j;
      middle[j] = median(cells.stream().mapToDouble(c -> c.value(measure)).toArray());
    }
    return middle;
  }

  private double scale(Map<Integer, List<CellFeatures>> byClass, int measure) {
    double[] distances =
        byClass.entrySet().stream()
            .flatMapToDouble(
                e -> {
                  double middle = Objects.requireNonNull(medians.get(e.getKey()))[measure];
                  return e.getValue().stream()
                      .mapToDouble(c -> Math.abs(c.value(measure) - middle));
                })
            .toArray();
    return NORMAL * median(distances);
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  /**
   * The oddness of a cell; the greater, the odder.
   *
   * @param number of its class, which has cells that were measured
   */
  public double of(CellFeatures cell, int number) {
    double[] own = medians.get(number);
    if (own == null) {
      return 0;
    }
    double nearest = Double.POSITIVE_INFINITY;
    for (Map.Entry<Integer, double[]> other : medians.entrySet()) {
      if (other.getKey() != number && sizes.getOrDefault(other.getKey(), 0) >= FEWEST) {
        nearest = Math.min(nearest, distance(cell, other.getValue()));
      }
    }
    double distance = distance(cell, own);
    return Double.isInfinite(nearest) ? distance : distance - OTHERS * nearest;
  }

  /** How unlike two cells are; 0 for what is measured alike. */
  public double between(CellFeatures one, CellFeatures other) {
    return distance(one, other.values());
  }

  private double distance(CellFeatures cell, double[] from) {
    double sum = 0;
    for (int j = 0; j < scale.length; j++) {
      double far = Math.abs(cell.value(j) - from[j]);
      double steps = far == 0 ? 0 : scale[j] == 0 ? MOST : Math.min(MOST, far / scale[j]);
      sum += steps * steps;
    }
    return Math.sqrt(sum / scale.length);
  }
}
