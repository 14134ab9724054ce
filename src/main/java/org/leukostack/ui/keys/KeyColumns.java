package org.leukostack.ui.keys;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Blocks below each other in as many columns as there is room for, in their order, so that the
 * longest column is as short as it can be.
 */
final class KeyColumns extends Region {

  private static final int MOST = 3;

  /** The page has one where the screen is low, and then as many columns as without. */
  private static final double SCROLL_BAR = 16;

  private static final double ACROSS = 26;
  private static final double DOWN = 14;

  private final List<Region> blocks;

  KeyColumns(List<Region> blocks) {
    this.blocks = blocks;
    getStyleClass().add("key-columns");
    getChildren().addAll(blocks);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** The blocks of each column, of so many. */
  private List<List<Region>> split(int columns) {
    double[] heights = blocks.stream().mapToDouble(block -> block.prefHeight(-1)).toArray();
    List<List<Region>> best = List.of(blocks);
    double lowest = Double.MAX_VALUE;
    for (int cuts = 0; cuts < 1 << (blocks.size() - 1); cuts++) {
      if (Integer.bitCount(cuts) == columns - 1) {
        int[] ends = ends(cuts);
        double highest = 0;
        for (int i = 0; i < columns; i++) {
          double[] column = Arrays.copyOfRange(heights, i == 0 ? 0 : ends[i - 1], ends[i]);
          highest = Math.max(highest, Arrays.stream(column).sum() + DOWN * (column.length - 1));
        }
        if (highest < lowest) {
          lowest = highest;
          best =
              IntStream.range(0, columns)
                  .mapToObj(i -> blocks.subList(i == 0 ? 0 : ends[i - 1], ends[i]))
                  .toList();
        }
      }
    }
    return best;
  }

  /** Where the columns end, if one ends after each block whose bit is set, and after the last. */
  private int[] ends(int cuts) {
    return IntStream.rangeClosed(1, blocks.size())
        .filter(end -> end == blocks.size() || (cuts >> (end - 1) & 1) == 1)
        .toArray();
  }

  private List<List<Region>> fitting(double width) {
    for (int columns = MOST; columns > 1; columns--) {
      List<List<Region>> split = split(columns);
      if (wanted(split, block -> block.minWidth(-1)) <= width) {
        return split;
      }
    }
    return split(1);
  }

  private static double wanted(List<List<Region>> columns, ToDoubleFunction<Region> width) {
    return columns.stream().mapToDouble(column -> widest(column, width)).sum()
        + ACROSS * (columns.size() - 1);
  }

  private static double widest(List<Region> column, ToDoubleFunction<Region> width) {
    return Math.ceil(column.stream().mapToDouble(width).max().orElse(0));
  }

  /** Of each column: what it would like to have, or its least and a part of what is left. */
  private static double[] widths(List<List<Region>> columns, double width) {
    double least = wanted(columns, block -> block.minWidth(-1));
    double most = wanted(columns, block -> block.prefWidth(-1));
    double part = most <= least ? 1 : Math.clamp((width - least) / (most - least), 0, 1);
    return columns.stream()
        .mapToDouble(
            column -> {
              double narrow = widest(column, block -> block.minWidth(-1));
              double wide = widest(column, block -> block.prefWidth(-1));
              return Math.floor(narrow + part * (wide - narrow));
            })
        .toArray();
  }

  @Override
  protected double computeMinWidth(double height) {
    return wanted(split(1), block -> block.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return SCROLL_BAR + wanted(split(MOST), block -> block.prefWidth(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? prefWidth(-1) : width;
    List<List<Region>> columns = fitting(room);
    double[] widths = widths(columns, room);
    return IntStream.range(0, columns.size())
        .mapToDouble(
            i ->
                columns.get(i).stream().mapToDouble(b -> b.prefHeight(widths[i])).sum()
                    + DOWN * (columns.get(i).size() - 1))
        .max()
        .orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    List<List<Region>> columns = fitting(getWidth());
    double[] widths = widths(columns, getWidth());
    double x = 0;
    for (int i = 0; i < columns.size(); i++) {
      double y = 0;
      for (Node block : columns.get(i)) {
        double height = block.prefHeight(widths[i]);
        block.resizeRelocate(x, y, widths[i], height);
        y += height + DOWN;
      }
      x += widths[i] + ACROSS;
    }
  }
}
