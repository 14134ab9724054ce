package org.leukostack.demo;

/**
 * Gaussian blur of a float picture, rows first and columns after. The compiler makes vector code of
 * a loop only if all its arrays are read and written at the same index: hence the copies of rows.
 */
final class Blur {

  private final float[][] rows;
  private final float[] padded;
  private final float[] left;
  private final float[] right;
  private final float[] sum;

  /** A blur for pictures of at most {@code width} x {@code height}; not for use by two threads. */
  Blur(int width, int height) {
    rows = new float[height][width];
    padded = new float[width + 128];
    left = new float[width];
    right = new float[width];
    sum = new float[width];
  }

  /** Blurs {@code source} into {@code target} (which may be the same); sigma up to 20 pixels. */
  void gaussian(float[] source, float[] target, int width, int height, double sigma) {
    float[] kernel = kernel(sigma);
    for (int y = 0; y < height; y++) {
      blurRow(source, y * width, rows[y], width, kernel);
    }
    for (int y = 0; y < height; y++) {
      blurColumns(y, width, height, kernel);
      System.arraycopy(sum, 0, target, y * width, width);
    }
  }

  private void blurRow(float[] source, int start, float[] out, int width, float[] kernel) {
    int reach = kernel.length - 1;
    for (int i = 0; i < reach; i++) {
      padded[i] = source[start];
      padded[reach + width + i] = source[start + width - 1];
    }
    System.arraycopy(source, start, padded, reach, width);
    System.arraycopy(source, start, out, 0, width);
    scale(out, kernel[0], width);
    for (int k = 1; k <= reach; k++) {
      System.arraycopy(padded, reach - k, left, 0, width);
      System.arraycopy(padded, reach + k, right, 0, width);
      addPair(out, left, right, kernel[k], width);
    }
  }

  private void blurColumns(int y, int width, int height, float[] kernel) {
    System.arraycopy(rows[y], 0, sum, 0, width);
    scale(sum, kernel[0], width);
    for (int k = 1; k < kernel.length; k++) {
      float[] above = rows[Math.max(0, y - k)];
      float[] below = rows[Math.min(height - 1, y + k)];
      addPair(sum, above, below, kernel[k], width);
    }
  }

  private static void scale(float[] row, float weight, int width) {
    for (int x = 0; x < width; x++) {
      row[x] *= weight;
    }
  }

  private static void addPair(float[] sum, float[] one, float[] other, float weight, int width) {
    for (int x = 0; x < width; x++) {
      sum[x] += weight * (one[x] + other[x]);
    }
  }

  /** The middle of a Gaussian and its right half; all weights of the whole add up to 1. */
  private static float[] kernel(double sigma) {
    int reach = Math.max(1, (int) Math.ceil(2.6 * sigma));
    double[] weight = new double[reach + 1];
    double sum = 0;
    for (int k = 0; k <= reach; k++) {
      weight[k] = StrictMath.exp(-k * k / (2 * sigma * sigma));
      sum += k == 0 ? weight[k] : 2 * weight[k];
    }
    float[] kernel = new float[reach + 1];
    for (int k = 0; k <= reach; k++) {
      kernel[k] = (float) (weight[k] / sum);
    }
    return kernel;
  }
}
