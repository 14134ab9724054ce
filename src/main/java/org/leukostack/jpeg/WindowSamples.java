package org.leukostack.jpeg;

import static org.leukostack.jpeg.BaselineFrame.BLOCK;

/**
 * The decoded samples of one region, component by component, with the neighbours that the
 * interpolation of chroma needs.
 */
final class WindowSamples {

  final Region region;

  /** The minimum coded units that it needs; right and bottom are the first it does not need. */
  final int left;

  final int top;
  final int right;
  final int bottom;

  private final BaselineFrame frame;
  private final byte[][] samples;

  WindowSamples(BaselineFrame frame, Region region) {
    this.frame = frame;
    this.region = region;
    left = firstUnit(region.x(), frame.horizontal());
    top = firstUnit(region.y(), frame.vertical());
    right =
        Math.min(
            frame.unitsAcross(), lastUnit(region.x() + region.width() - 1, frame.horizontal()) + 1);
    bottom =
        Math.min(
            frame.unitsDown(), lastUnit(region.y() + region.height() - 1, frame.vertical()) + 1);
    samples = new byte[frame.components().length][];
    for (int i = 0; i < samples.length; i++) {
      int height = (bottom - top) * BLOCK * (i == 0 ? frame.vertical() : 1);
      samples[i] = new byte[Math.multiplyExact(stride(i), height)];
    }
  }

  /** The unit that has a pixel's own chroma sample and the one before it. */
  private static int firstUnit(int pixel, int sampling) {
    return sampling == 1 ? pixel / BLOCK : Math.max(0, pixel / 2 - 1) / BLOCK;
  }

  private static int lastUnit(int pixel, int sampling) {
    return sampling == 1 ? pixel / BLOCK : (pixel / 2 + 1) / BLOCK;
  }

  /**
   * Whether a block is needed; its place is in blocks. A luma block must have a pixel of the
   * region, one of chroma may be its neighbour. No branch on each bound: whichever a slide's first
   * fields do not take would be compiled anew when one does.
   */
  boolean needs(int component, int blockX, int blockY, int unitX, int unitY) {
    boolean unit = isInside(unitX, left, right) & isInside(unitY, top, bottom);
    return unit & (component > 0 | needsLuma(blockX, blockY));
  }

  private boolean needsLuma(int blockX, int blockY) {
    return isInside(blockX * BLOCK, region.x() - BLOCK + 1, region.x() + region.width())
        & isInside(blockY * BLOCK, region.y() - BLOCK + 1, region.y() + region.height());
  }

  private static boolean isInside(int at, int from, int to) {
    return (at - from | to - 1 - at) >= 0;
  }

  byte[] of(int component) {
    return samples[component];
  }

  int stride(int component) {
    return (right - left) * BLOCK * (component == 0 ? frame.horizontal() : 1);
  }

  /** The first sample of a block; its place is in blocks of the whole component. */
  int blockAt(int component, int blockX, int blockY) {
    int across = component == 0 ? frame.horizontal() : 1;
    int down = component == 0 ? frame.vertical() : 1;
    return (blockY - top * down) * BLOCK * stride(component) + (blockX - left * across) * BLOCK;
  }

  /** The first sample of a row; the row counts from the top of the picture. */
  int rowAt(int component, int row) {
    int down = component == 0 ? frame.vertical() : 1;
    return (row - top * BLOCK * down) * stride(component);
  }

  /** The column of the picture's component that the rows start with. */
  int firstColumn(int component) {
    return left * BLOCK * (component == 0 ? frame.horizontal() : 1);
  }
}
