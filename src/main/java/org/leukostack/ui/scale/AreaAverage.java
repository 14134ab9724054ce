package org.leukostack.ui.scale;

import java.util.Arrays;
import org.leukostack.jpeg.ArgbPicture;

/**
 * Makes a picture smaller: each pixel is the average of the area that it stands for, weighted by
 * cover, as box filters of image viewers do. First along the rows, then along the columns.
 */
public final class AreaAverage {

  private static final int CHANNELS = 4;

  private AreaAverage() {}

  /**
   * @param columns of the result, over the width of the picture
   * @param rows of the result, over its height
   * @return premultiplied; what is not wholly covered by the picture is partly transparent
   */
  public static ArgbPicture of(ArgbPicture picture, PixelCover columns, PixelCover rows) {
    int width = columns.count();
    int[] pixels = new int[width * rows.count()];
    int[] row = new int[CHANNELS * width];
    long[] sum = new long[CHANNELS * width];
    int inRow = -1;
    for (int y = 0; y < rows.count(); y++) {
      Arrays.fill(sum, 0);
      int[] weights = rows.weights(y);
      for (int k = 0; k < weights.length; k++) {
        if (inRow != rows.first(y) + k) { // the last row of one is often the first of the next
          inRow = rows.first(y) + k;
          alongRow(picture, inRow, columns, row);
        }
        int weight = weights[k];
        for (int i = 0; i < sum.length; i++) {
          sum[i] += (long) weight * row[i];
        }
      }
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = pixel(sum, CHANNELS * x);
      }
    }
    return new ArgbPicture(width, rows.count(), pixels);
  }

  /** Red, green, blue and cover of each pixel of a reduced row, in 1/256. */
  private static void alongRow(ArgbPicture picture, int y, PixelCover columns, int[] row) {
    int[] pixels = picture.pixels();
    int line = y * picture.width();
    for (int x = 0; x < columns.count(); x++) {
      int[] weights = columns.weights(x);
      int from = line + columns.first(x);
      int red = 0;
      int green = 0;
      int blue = 0;
      int cover = 0;
      for (int k = 0; k < weights.length; k++) {
        int argb = pixels[from + k];
        int weight = weights[k];
        red += weight * (argb >> 16 & 0xff);
        green += weight * (argb >> 8 & 0xff);
        blue += weight * (argb & 0xff);
        cover += weight;
      }
      row[CHANNELS * x] = red >>> 8;
      row[CHANNELS * x + 1] = green >>> 8;
      row[CHANNELS * x + 2] = blue >>> 8;
      row[CHANNELS * x + 3] = cover * 255 >>> 8;
    }
  }

  /** The sums are in 1/256 x 1/65536. */
  private static int pixel(long[] sum, int at) {
    int alpha = rounded(sum[at + 3]);
    return alpha << 24
        | Math.min(alpha, rounded(sum[at])) << 16
        | Math.min(alpha, rounded(sum[at + 1])) << 8
        | Math.min(alpha, rounded(sum[at + 2]));
  }

  private static int rounded(long sum) {
    return (int) Math.min(255, sum + (1L << 23) >> 24);
  }
}
