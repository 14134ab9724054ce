package org.leukostack.jpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws regions of a picture: anywhere, at its edges, of one pixel, the whole. */
final class Regions {

  private Regions() {}

  static List<Region> draw(SplittableRandom random, int count, int width, int height) {
    List<Region> regions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      if (i > 0 && random.nextInt(6) == 0) {
        regions.add(overlapping(random, regions.get(random.nextInt(i)), width, height));
      } else {
        regions.add(one(random, width, height));
      }
    }
    return regions;
  }

  static Region one(SplittableRandom random, int width, int height) {
    if (random.nextInt(20) == 0) {
      return new Region(0, 0, width, height);
    }
    int[] across = span(random, width);
    int[] down = span(random, height);
    return new Region(across[0], down[0], across[1], down[1]);
  }

  /** A start and a length within a size. */
  private static int[] span(SplittableRandom random, int size) {
    int length =
        switch (random.nextInt(6)) {
          case 0 -> 1;
          case 1 -> Math.min(size, random.nextInt(1, 18)); // about a unit
          case 2 -> size;
          default -> random.nextInt(1, size + 1);
        };
    int start =
        switch (random.nextInt(5)) {
          case 0 -> 0;
          case 1 -> size - length;
          default -> random.nextInt(size - length + 1);
        };
    return new int[] {start, length};
  }

  private static Region overlapping(SplittableRandom random, Region other, int width, int height) {
    int x = Math.max(0, other.x() - random.nextInt(10));
    int y = Math.max(0, other.y() - random.nextInt(10));
    return new Region(
        x, y, Math.min(width - x, other.width()), Math.min(height - y, other.height()));
  }
}
