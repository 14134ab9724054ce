package org.leukostack.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How numbers are spread. A quantile between two of them is interpolated linearly, as pandas and
 * NumPy do.
 */
public record Quantiles(double min, double lower, double median, double upper, double max) {

  /** Those of some numbers; empty if there is none. */
  public static Optional<Quantiles> of(DoubleStream numbers) {
    double[] sorted = numbers.sorted().toArray();
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(
            new Quantiles(
                sorted[0],
                at(sorted, 0.25),
                at(sorted, 0.5),
                at(sorted, 0.75),
                sorted[sorted.length - 1]));
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** In ascending order. */
  public double[] all() {
    return Arrays.copyOf(new double[] {min, lower, median, upper, max}, 5);
  }
}
