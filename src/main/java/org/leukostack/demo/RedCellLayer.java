package org.leukostack.demo;

import java.util.Arrays;

/**
 * Red cells at one depth, on the whole picture or on a part of it: their thickness, and how one
 * plane shows it.
 */
final class RedCellLayer {

  /** Red cells take on density from plane to plane, as they do on a real miLab. */
  private static final double[] DENSITY_PER_PLANE = {0.022, 0.032, 0.046};

  /** The sharpest image of a red cell is one with a little dark rim. */
  private static final double RIM_AT_DEPTH = 0.9;

  /** How many planes above its depth a red cell looks sharpest, therefore. */
  static final double SHARPEST_ABOVE = 1.1;

  /** How much of its thickness a cell loses that lies on another. */
  private static final float PRESSED = 0.62f;

  final int x;
  final int y;
  final int width;
  final int height;
  final float[] sharp;
  private final float[] narrow;
  private final float[] wide;
  private final float[] narrowRow;
  private final float[] wideRow;
  private double depth;
  private double defocus;

  RedCellLayer(int x, int y, int width, int height) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    sharp = new float[width * height];
    narrow = new float[width * height];
    wide = new float[width * height];
    narrowRow = new float[width];
    wideRow = new float[width];
  }

  void clear(double newDepth) {
    depth = newDepth;
    Arrays.fill(sharp, 0);
  }

  void paint(RedCell cell) {
    Outline outline = cell.outline();
    int x0 = Math.max(0, (int) (cell.x() - outline.left() - 3) - x);
    int x1 = Math.min(width - 1, (int) (cell.x() + outline.right() + 3) - x);
    int y0 = Math.max(0, (int) (cell.y() - outline.top() - 3) - y);
    int y1 = Math.min(height - 1, (int) (cell.y() + outline.bottom() + 3) - y);
    for (int py = y0; py <= y1; py++) {
      for (int px = x0; px <= x1; px++) {
        float lower = sharp[py * width + px];
        float upper = (float) cell.thickness(x + px - cell.x(), y + py - cell.y());
        sharp[py * width + px] = lower + upper - PRESSED * Math.min(lower, upper);
      }
    }
  }

  /** Makes the image of the layer that a plane shows, for {@link #addTo}. */
  void focus(int plane, Blur blur) {
    defocus = plane - depth;
    blur.gaussian(sharp, narrow, width, height, Optics.blur(defocus));
    blur.gaussian(sharp, wide, width, height, Optics.rimBlur(defocus));
  }

  /** Adds the optical density of the focused image to row {@code pictureY} of the picture. */
  void addTo(float[] row, int pictureY, int colour) {
    int own = pictureY - y;
    if (own < 0 || own >= height) {
      return;
    }
    double strength = Stain.HEMOGLOBIN.density(colour) + DENSITY_PER_PLANE[colour] * defocus;
    float rim = Optics.rimWeight(defocus + RIM_AT_DEPTH, colour);
    float body = (float) strength - rim;
    System.arraycopy(narrow, own * width, narrowRow, 0, width);
    System.arraycopy(wide, own * width, wideRow, 0, width);
    if (x == 0 && width == row.length) {
      addRow(row, narrowRow, body, wideRow, rim);
      return;
    }
    int to = Math.min(width, row.length - x);
    for (int px = Math.max(0, -x); px < to; px++) {
      row[x + px] += body * narrowRow[px] + rim * wideRow[px];
    }
  }

  /** All at the same index, so that the compiler makes vector code of it. */
  private static void addRow(float[] row, float[] one, float oneWeight, float[] two, float weight) {
    for (int i = 0; i < row.length; i++) {
      row[i] += oneWeight * one[i] + weight * two[i];
    }
  }
}
