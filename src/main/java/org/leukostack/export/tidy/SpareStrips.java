package org.leukostack.export.tidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leukostack.crop.Strip;
import org.leukostack.model.Field;

/**
 * Strips to be filled, field after field: memory that is new for each cell takes longer to get than
 * to fill. For one thread.
 */
final class SpareStrips {

  /** Of all that are kept: strips of six usual cells, and none of very large ones. */
  private static final long MOST_KEPT_BYTES = 8L << 20;

  private final int cropSize;
  private final List<Strip> kept = new ArrayList<>();

  /**
   * @param cropSize in pixels
   */
  SpareStrips(int cropSize) {
    this.cropSize = cropSize;
  }

  /** Strips for the planes of a field, black where it has none; in use until the next call. */
  List<Strip> take(Field field, int count) {
    kept.removeIf(strip -> strip.stackSize() != field.stackSize());
    List<Strip> strips = new ArrayList<>(kept.subList(0, Math.min(count, kept.size())));
    while (strips.size() < count) {
      Strip strip = new Strip(field.stackSize(), cropSize);
      strips.add(strip);
      if ((kept.size() + 1) * Strip.byteCount(field.stackSize(), cropSize) <= MOST_KEPT_BYTES) {
        kept.add(strip);
      }
    }
    Set<Integer> there = new HashSet<>();
    field.planes().forEach(plane -> there.add(plane.stackNumber()));
    for (int k = 0; k < field.stackSize(); k++) {
      if (!there.contains(k)) {
        for (Strip strip : strips) {
          strip.remove(k);
        }
      }
    }
    return strips;
  }
}
