package org.leukostack.milab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;

/**
 * The planes of one field of view.
 *
 * @param imageNumber of the field
 * @param size how many planes it should have
 * @param planes by stack number, each number once
 * @param duplicates planes whose stack number one of {@code planes} has
 */
record Stack(int imageNumber, int size, List<Plane> planes, List<Plane> duplicates) {

  /**
   * Groups planes into stacks by ascending image number.
   *
   * @param planes by file name: of planes that claim the same place the first gets it
   */
  static List<Stack> group(List<Plane> planes) {
    Map<Integer, Map<Integer, Plane>> first = new TreeMap<>();
    Map<Integer, List<Plane>> duplicates = new HashMap<>();
    for (Plane plane : planes) {
      Map<Integer, Plane> stack =
          first.computeIfAbsent(plane.imageNumber(), image -> new TreeMap<>());
      if (stack.putIfAbsent(plane.stackNumber(), plane) != null) {
        duplicates.computeIfAbsent(plane.imageNumber(), image -> new ArrayList<>()).add(plane);
      }
    }
    int commonSize = commonSize(first.values());
    List<Stack> stacks = new ArrayList<>();
    first.forEach(
        (image, stack) -> {
          List<Plane> inOrder = List.copyOf(stack.values());
          int size = Math.max(ownSize(inOrder), commonSize);
          stacks.add(new Stack(image, size, inOrder, duplicates.getOrDefault(image, List.of())));
        });
    return stacks;
  }

  /** The most common size of stacks that are not absurdly long; of sizes as common the larger. */
  private static int commonSize(Iterable<Map<Integer, Plane>> stacks) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Map<Integer, Plane> stack : stacks) {
      int size = ownSize(List.copyOf(stack.values()));
      if (size <= Field.LONGEST_STACK) {
        counts.merge(size, 1, Integer::sum);
      }
    }
    int common = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() >= counts.getOrDefault(common, 0)) {
        common = entry.getKey();
      }
    }
    return common;
  }

  private static int ownSize(List<Plane> inOrder) {
    int highest = inOrder.getLast().stackNumber();
    return highest == Integer.MAX_VALUE ? highest : highest + 1;
  }

  boolean hasStagePosition(int x, int y) {
    return Stream.concat(planes.stream(), duplicates.stream())
        .anyMatch(plane -> plane.stageX() == x && plane.stageY() == y);
  }

  boolean hasPlane(int stackNumber) {
    return planes.stream().anyMatch(plane -> plane.stackNumber() == stackNumber);
  }

  boolean isTooLong() {
    return size > Field.LONGEST_STACK;
  }

  /** The plane that has the place which a duplicate claims. */
  Plane holder(Plane duplicate) {
    return planes.stream()
        .filter(plane -> plane.stackNumber() == duplicate.stackNumber())
        .findFirst()
        .orElseThrow();
  }
}
