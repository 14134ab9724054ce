package org.leukostack.crop;

import java.math.BigInteger;
import org.leukostack.jpeg.Picture;

/**
 * How sharp a crop is: the variance of its Laplacian, as the best-focus example published with the
 * multi-focus white blood cell dataset measures it with OpenCV.
 */
public final class Sharpness {

  private Sharpness() {}

  /**
   * The population variance of the Laplacian [0 1 0; 1 -4 1; 0 1 0] of the grey picture, borders
   * reflected without repeating the edge pixel.
   */
  public static double variance(Picture picture) {
    int width = picture.width();
    int height = picture.height();
    int[] above = new int[width];
    int[] row = new int[width];
    int[] below = new int[width];
    greyRow(picture, 0, row);
    greyRow(picture, reflect(1, height), below);
    System.arraycopy(below, 0, above, 0, width);
    long sum = 0;
    long squares = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int left = row[reflect(x - 1, width)];
        int right = row[reflect(x + 1, width)];
        int laplacian = above[x] + below[x] + left + right - 4 * row[x];
        sum += laplacian;
        squares += (long) laplacian * laplacian;
      }
      int[] spare = above;
      above = row;
      row = below;
      below = spare;
      greyRow(picture, reflect(y + 2, height), below);
    }
    return variance(sum, squares, (long) width * height);
  }

  /**
   * The plane that is the sharpest, the lowest of several.
   *
   * @param variances by stack number; NaN for a plane that is missing
   * @throws IllegalArgumentException if there is no plane at all
   */
  public static int sharpest(double[] variances) {
    int sharpest = -1;
    for (int k = 0; k < variances.length; k++) {
      if (!Double.isNaN(variances[k]) && (sharpest < 0 || variances[k] > variances[sharpest])) {
        sharpest = k;
      }
    }
    if (sharpest < 0) {
      throw new IllegalArgumentException("No plane to be the sharpest");
    }
    return sharpest;
  }

  /** Exact until the last division: n times the sum of squares does not fit a long. */
  private static double variance(long sum, long squares, long count) {
    BigInteger n = BigInteger.valueOf(count);
    BigInteger total = BigInteger.valueOf(sum);
    BigInteger numerator = n.multiply(BigInteger.valueOf(squares)).subtract(total.multiply(total));
    return numerator.doubleValue() / n.multiply(n).doubleValue();
  }

  private static int reflect(int i, int length) {
    if (length == 1) {
      return 0;
    }
    int inside = Math.abs(i);
    return inside < length ? inside : Math.max(0, 2 * length - 2 - inside);
  }

  /** OpenCV's integer RGB to grey; grey stays as it is. */
  private static void greyRow(Picture picture, int y, int[] grey) {
    byte[] samples = picture.samples();
    int at = y * picture.width() * picture.channels();
    for (int x = 0; x < grey.length; x++) {
      if (picture.channels() == 1) {
        grey[x] = samples[at++] & 0xFF;
      } else {
        int red = samples[at++] & 0xFF;
        int green = samples[at++] & 0xFF;
        int blue = samples[at++] & 0xFF;
        grey[x] = (9798 * red + 19235 * green + 3735 * blue + 16384) >> 15;
      }
    }
  }
}
