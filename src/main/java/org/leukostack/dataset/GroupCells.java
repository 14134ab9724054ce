package org.leukostack.dataset;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many cells of each class each group has; groups without a cell are not in it.
 *
 * @param counts by group, and by the number of the class
 */
public record GroupCells(Map<String, Map<Integer, Integer>> counts) {

  /** Of no group yet. */
  public GroupCells() {
    this(new TreeMap<>());
  }

  /** Counts cells of a class in a group. */
  public void add(String group, int classNumber, int cells) {
    if (cells > 0) {
      counts.computeIfAbsent(group, g -> new TreeMap<>()).merge(classNumber, cells, Integer::sum);
    }
  }
}
