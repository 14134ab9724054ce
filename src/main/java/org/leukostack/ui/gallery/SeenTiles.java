package org.leukostack.ui.gallery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.leukostack.review.CellId;

/**
 * Which cells were seen: their tile was wholly in view, with its crop, without a break for long
 * enough. For one thread.
 */
final class SeenTiles {

  /** How long a tile has to be in view, in nanoseconds. */
  static final long LONG_ENOUGH = 300_000_000;

  private final Map<CellId, Long> inViewSince = new HashMap<>();
  private final Set<CellId> seen = new HashSet<>();

  /**
   * Says which tiles are in view from now on.
   *
   * @param nanos the time, of {@link System#nanoTime}
   * @return whether there are cells that were not seen before
   */
  boolean inView(Set<CellId> cells, long nanos) {
    boolean more = pass(nanos);
    inViewSince.keySet().retainAll(cells);
    cells.forEach(cell -> inViewSince.putIfAbsent(cell, nanos));
    return more;
  }

  /** Time has passed. */
  boolean pass(long nanos) {
    boolean more = false;
    for (Map.Entry<CellId, Long> entry : inViewSince.entrySet()) {
      if (nanos - entry.getValue() >= LONG_ENOUGH) {
        more |= seen.add(entry.getKey());
      }
    }
    return more;
  }

  /** Whether there is a tile that will have been seen when some time has passed. */
  boolean isWaiting() {
    return !seen.containsAll(inViewSince.keySet());
  }

  boolean isSeen(CellId cell) {
    return seen.contains(cell);
  }

  /** Another slide. */
  void clear() {
    inViewSince.clear();
    seen.clear();
  }
}
