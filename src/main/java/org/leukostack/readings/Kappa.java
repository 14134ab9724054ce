package org.leukostack.readings;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Cohen's kappa, which is the agreement beyond that of chance, with its asymptotic standard error
 * and its 95 % interval. Each is empty where it is not defined: of no cell, and where both readers
 * said one and the same of all.
 *
 * <p>Kappa as in J. Cohen, "A coefficient of agreement for nominal scales", Educational and
 * Psychological Measurement 20 (1960) 37-46. The standard error is the one that holds for any true
 * kappa, by J. L. Fleiss, J. Cohen and B. S. Everitt, "Large sample standard errors of kappa and
 * weighted kappa", Psychological Bulletin 72 (1969) 323-327, as {@code vcd::Kappa} and {@code
 * psych::cohen.kappa} of R compute it.
 *
 * @param low the lower end of the interval, not below -1
 * @param high the upper end of the interval, not above 1
 */
public record Kappa(
    OptionalDouble value, OptionalDouble standardError, OptionalDouble low, OptionalDouble high) {

  /** The 97.5 % quantile of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private static final Kappa UNDEFINED =
      new Kappa(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /**
   * @param counts a square confusion table
   */
  static Kappa of(List<List<Integer>> counts) {
    int size = counts.size();
    double[] rows = new double[size];
    double[] columns = new double[size];
    double n = 0;
    double same = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double count = counts.get(i).get(j);
        rows[i] += count;
        columns[j] += count;
        n += count;
        same += i == j ? count : 0;
      }
    }
    double byChance = 0;
    boolean oneLabel = n == 0;
    for (int i = 0; i < size; i++) {
      oneLabel |= rows[i] == n && columns[i] == n;
      byChance += rows[i] / n * (columns[i] / n);
    }
    if (oneLabel) {
      return UNDEFINED;
    }
    double kappa = (same / n - byChance) / (1 - byChance);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double off = (i == j ? 1 : 0) - (columns[i] + rows[j]) / n * (1 - kappa);
        sum += counts.get(i).get(j) / n * off * off;
      }
    }
    double mean = kappa - byChance * (1 - kappa);
    double variance = Math.max(0, sum - mean * mean) / ((1 - byChance) * (1 - byChance) * n);
    double error = Math.sqrt(variance);
    return new Kappa(
        OptionalDouble.of(kappa),
        OptionalDouble.of(error),
        OptionalDouble.of(Math.max(-1, kappa - Z * error)),
        OptionalDouble.of(Math.min(1, kappa + Z * error)));
  }
}
