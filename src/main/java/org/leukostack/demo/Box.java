package org.leukostack.demo;

/** The bounding box of a cell, in pixels of the full image. */
record Box(int x, int y, int width, int height) {

  /** miLab finds cells on a picture reduced three times, so its boxes lie on this grid. */
  private static final int GRID = 3;

  /** The smallest box on miLab's grid around the given extent, cut off at the picture's edge. */
  static Box around(double left, double top, double right, double bottom) {
    int x0 = Math.max(0, GRID * (int) Math.floor(left / GRID));
    int y0 = Math.max(0, GRID * (int) Math.floor(top / GRID));
    int x1 = Math.min(FieldScene.WIDTH, GRID * (int) Math.ceil(right / GRID));
    int y1 = Math.min(FieldScene.HEIGHT, GRID * (int) Math.ceil(bottom / GRID));
    return new Box(x0, y0, x1 - x0, y1 - y0);
  }

  /** Whether a point is closer to the box than {@code distance}, along either axis. */
  boolean reaches(double px, double py, double distance) {
    return px > x - distance
        && py > y - distance
        && px < x + width + distance
        && py < y + height + distance;
  }
}
