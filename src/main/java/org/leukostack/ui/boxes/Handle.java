package org.leukostack.ui.boxes;

/** A place at the frame of a box that can be taken hold of, and the edges that move with it. */
public enum Handle {
  NORTH_WEST(-1, -1),
  NORTH(0, -1),
  NORTH_EAST(1, -1),
  EAST(1, 0),
  SOUTH_EAST(1, 1),
  SOUTH(0, 1),
  SOUTH_WEST(-1, 1),
  WEST(-1, 0);

  private final int horizontal;
  private final int vertical;

  Handle(int horizontal, int vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /** The edge that moves sideways with it: -1 the left one, 1 the right one, 0 none. */
  public int horizontal() {
    return horizontal;
  }

  /** The edge that moves up and down with it: -1 the top one, 1 the bottom one, 0 none. */
  public int vertical() {
    return vertical;
  }
}
