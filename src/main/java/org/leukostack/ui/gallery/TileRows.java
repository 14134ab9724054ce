package org.leukostack.ui.gallery;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the tiles stand: under the header of each group rows of tiles, from left to right. In
 * pixels, from the top of the first header. Immutable.
 */
final class TileRows {

  /** The room between tiles. */
  static final double GAP = 8;

  /**
   * A header, or a row of tiles.
   *
   * @param count of tiles; 0 for a header
   */
  record Row(Group group, double y, double height, int first, int count) {
    boolean isHeader() {
      return count == 0;
    }

    double end() {
      return y + height;
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final int[] rowOfPlace;
  private final double tileWidth;
  private final double tileHeight;
  private final int columns;
  private final double height;

  /**
   * @param width that there is
   * @param headerHeight of a group
   */
  TileRows(
      Listing listing, double width, double tileWidth, double tileHeight, double headerHeight) {
    this.tileWidth = tileWidth;
    this.tileHeight = tileHeight;
    columns = Math.max(1, (int) ((width - GAP) / (tileWidth + GAP)));
    rowOfPlace = new int[listing.size()];
    double y = 0;
    for (Group group : listing.groups()) {
      rows.add(new Row(group, y, headerHeight, group.from(), 0));
      y += headerHeight;
      for (int first = group.from(); first <= group.last(); first += columns) {
        int count = Math.min(columns, group.last() + 1 - first);
        for (int place = first; place < first + count; place++) {
          rowOfPlace[place] = rows.size();
        }
        rows.add(new Row(group, y, tileHeight + GAP, first, count));
        y += tileHeight + GAP;
      }
    }
    height = y;
  }

  List<Row> rows() {
    return rows;
  }

  double height() {
    return height;
  }

  int columns() {
    return columns;
  }

  Row rowOf(int place) {
    return rows.get(rowOfPlace[place]);
  }

  double x(int place) {
    return GAP + (place - rowOf(place).first()) * (tileWidth + GAP);
  }

  double y(int place) {
    return rowOf(place).y() + GAP / 2;
  }

  double tileWidth() {
    return tileWidth;
  }

  double tileHeight() {
    return tileHeight;
  }

  /** The index of the row at a height; the last one below all, 0 above all. */
  int indexAt(double y) {
    int low = 0;
    int high = rows.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (rows.get(middle).y() <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The place above (-1) or below (1) another, in the same column if there is one; else itself. */
  int vertical(int place, int by) {
    return reached(place, by, 0);
  }

  /** The place that is so many pixels further down, in the same column if there is one. */
  int page(int place, double by) {
    return reached(place, by > 0 ? 1 : -1, Math.abs(by));
  }

  /** In the last row of tiles that is no further than so many pixels, but in the next at least. */
  private int reached(int place, int way, double far) {
    int from = rowOfPlace[place];
    int to = from;
    for (int i = from + way; i >= 0 && i < rows.size(); i += way) {
      boolean near = Math.abs(rows.get(i).y() - rows.get(from).y()) <= far;
      if (to != from && !near) {
        break;
      }
      to = rows.get(i).isHeader() ? to : i;
    }
    Row row = rows.get(to);
    return row.first() + Math.min(place - rows.get(from).first(), row.count() - 1);
  }

  /** The places of the tiles between two heights, from the top down. */
  List<Integer> placesBetween(double top, double bottom) {
    List<Integer> places = new ArrayList<>();
    for (int i = rows.isEmpty() ? 1 : indexAt(top); i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.y() >= bottom) {
        break;
      }
      for (int k = 0; k < row.count(); k++) {
        places.add(row.first() + k);
      }
    }
    return places;
  }

  /** The places of the tiles on the page below a page, and then on the one above it. */
  List<Integer> placesBeside(double top, double page) {
    List<Integer> places = new ArrayList<>(placesBetween(top + page, top + 2 * page));
    places.addAll(placesBetween(top - page, top));
    return places;
  }

  /** The places of the tiles that a rectangle touches. */
  List<Integer> touching(double x, double y, double width, double height) {
    List<Integer> places = new ArrayList<>();
    for (int i = rows.isEmpty() ? 1 : indexAt(y); i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.y() > y + height) {
        break;
      }
      for (int place = row.first(); place < row.first() + row.count(); place++) {
        double left = x(place);
        double top = y(place);
        if (left < x + width && left + tileWidth > x && top < y + height && top + tileHeight > y) {
          places.add(place);
        }
      }
    }
    return places;
  }
}
