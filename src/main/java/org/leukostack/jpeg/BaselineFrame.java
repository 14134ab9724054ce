package org.leukostack.jpeg;

/**
 * The tables and the layout of a baseline JPEG of one interleaved scan.
 *
 * @param width in pixels
 * @param height in pixels
 * @param components one (grey) or three (Y, Cb, Cr)
 * @param horizontal how many luma blocks lie side by side in a minimum coded unit: 1 or 2
 * @param vertical how many lie one above the other: 1 or 2
 * @param restartInterval minimum coded units between restart markers; 0 for none
 * @param scanOffset the first byte of the entropy-coded data
 */
record BaselineFrame(
    int width,
    int height,
    Component[] components,
    int horizontal,
    int vertical,
    int restartInterval,
    int scanOffset) {

  static final int BLOCK = 8;

  /**
   * The tables of one component.
   *
   * @param quantisation 64 factors in zigzag order
   */
  record Component(int[] quantisation, HuffmanTable dc, HuffmanTable ac) {}

  /** How wide a minimum coded unit is, in pixels. */
  int unitWidth() {
    return BLOCK * horizontal;
  }

  int unitHeight() {
    return BLOCK * vertical;
  }

  int unitsAcross() {
    return (width + unitWidth() - 1) / unitWidth();
  }

  int unitsDown() {
    return (height + unitHeight() - 1) / unitHeight();
  }

  /** How many blocks of a component are in a minimum coded unit. */
  int blocksOf(int component) {
    return component == 0 ? horizontal * vertical : 1;
  }

  /**
   * Whether another picture has the same units, coded by the same tables, so that both can be
   * walked side by side.
   */
  boolean hasLayoutOf(BaselineFrame frame) {
    return width == frame.width
        && height == frame.height
        && hasCodesOf(frame)
        && horizontal == frame.horizontal
        && vertical == frame.vertical
        && restartInterval == frame.restartInterval;
  }

  private boolean hasCodesOf(BaselineFrame frame) {
    if (components.length != frame.components.length) {
      return false;
    }
    for (int i = 0; i < components.length; i++) {
      Component other = frame.components[i];
      if (components[i].dc != other.dc || components[i].ac != other.ac) {
        return false;
      }
    }
    return true;
  }

  /** The width of a component's own samples: chroma may have half of the luma's. */
  int samplesAcross(int component) {
    return component == 0 ? width : (width + horizontal - 1) / horizontal;
  }

  int samplesDown(int component) {
    return component == 0 ? height : (height + vertical - 1) / vertical;
  }
}
