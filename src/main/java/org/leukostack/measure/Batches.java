package org.leukostack.measure;

import java.util.ArrayList;
import java.util.List;

/** Splits lists. */
public final class Batches {

  private Batches() {}

  /**
   * Parts that are as long as they may be, but for the last one.
   *
   * @param most elements a part, at least 1
   */
  static <T> List<List<T>> of(List<T> all, int most) {
    List<List<T>> batches = new ArrayList<>();
    int step = Math.clamp(all.size(), 1, most);
    for (int from = 0; from < all.size(); from += step) {
      batches.add(all.subList(from, Math.min(from + step, all.size())));
    }
    return batches;
  }

  /**
   * Parts that fit a memory; what does not has a part of its own.
   *
   * @param bytesEach that an element takes, at least 1
   * @param bytes that the elements of a part may take together
   */
  public static <T> List<List<T>> of(List<T> all, long bytesEach, long bytes) {
    return of(all, Math.clamp(bytes / bytesEach, 1, Integer.MAX_VALUE));
  }
}
