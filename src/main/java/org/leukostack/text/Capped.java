package org.leukostack.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A row of a long list of which only the first of each kind are told one by one.
 *
 * @param <T> what is listed
 */
public sealed interface Capped<T> {

  /** One of the list. */
  record One<T>(T one) implements Capped<T> {}

  /** So many more of the kind of {@code last}, the row above. */
  record More<T>(T last, int count) implements Capped<T> {}

  /**
   * Caps a list; the order stays.
   *
   * @param kind tells which belong together
   * @param most how many of each kind are rows of their own, at least 1; one more is one too
   */
  static <T> List<Capped<T>> rows(List<? extends T> all, Function<T, Object> kind, int most) {
    Map<Object, Integer> counts = new HashMap<>();
    all.forEach(one -> counts.merge(kind.apply(one), 1, Integer::sum));
    Map<Object, Integer> told = new HashMap<>();
    List<Capped<T>> rows = new ArrayList<>();
    for (T one : all) {
      int number = told.merge(kind.apply(one), 1, Integer::sum);
      int count = counts.getOrDefault(kind.apply(one), 0);
      if (number <= most || count == most + 1) {
        rows.add(new One<>(one));
      }
      if (number == most && count > most + 1) {
        rows.add(new More<>(one, count - most));
      }
    }
    return rows;
  }
}
