package org.leukostack.dataset;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of each class every split is to have, in percent; together they are the whole.
 *
 * @param train from 0 to 100
 * @param val from 0 to 100
 * @param test from 0 to 100
 */
public record SplitShares(int train, int val, int test) {

  /** The shares unless others are chosen. */
  public static final SplitShares USUAL = new SplitShares(70, 15, 15);

  private static final int WHOLE = 100;

  public SplitShares {
    if (train < 0 || val < 0 || test < 0 || train + val + test != WHOLE) {
      throw new IllegalArgumentException("Shares of " + train + ", " + val + ", " + test);
    }
  }

  /** The shares that are spelled so, as in {@code 70,15,15}; empty if they are none. */
  public static Optional<SplitShares> of(String spelled) {
    String[] parts = spelled.strip().split("\\s*,\\s*", -1);
    if (parts.length != Split.values().length
        || !Stream.of(parts).allMatch(part -> part.matches("[0-9]{1,3}"))) {
      return Optional.empty();
    }
    int train = Integer.parseInt(parts[0]);
    int val = Integer.parseInt(parts[1]);
    int test = Integer.parseInt(parts[2]);
    return train + val + test == WHOLE
        ? Optional.of(new SplitShares(train, val, test))
        : Optional.empty();
  }

  /** That of a split, in percent. */
  public int percent(Split split) {
    return switch (split) {
      case TRAIN -> train;
      case VAL -> val;
      case TEST -> test;
    };
  }

  /** The same from 0 to 1. */
  double of(Split split) {
    return (double) percent(split) / WHOLE;
  }
}
