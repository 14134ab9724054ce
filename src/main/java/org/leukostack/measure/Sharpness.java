package org.leukostack.measure;

import java.math.BigInteger;
import org.leukostack.jpeg.Picture;

/**
 * How sharp a crop is: the variance of its Laplacian, as the best-focus example published with the
 * multi-focus white blood cell dataset measures it with OpenCV.
 */
public final class Sharpness {

  /** So many squares of at most 1020 x 1020 fit an int. */
  private static final int SUMMED_AT_ONCE = 2048;

  /** The square of what is not more fits a long. */
  private static final long ROOT = 3_037_000_499L;

  private final Picture picture;
  private final int width;
  private final int[] laplacian;
  private int[] above;
  private int[] row;
  private int[] below;
  private long sum;
  private long squares;

  private Sharpness(Picture picture) {
    this.picture = picture;
    width = picture.width();
    laplacian = new int[width];
    above = new int[width + 2];
    row = new int[width + 2];
    below = new int[width + 2];
  }

  /**
   * The population variance of the Laplacian [0 1 0; 1 -4 1; 0 1 0] of the grey picture, borders
   * reflected without repeating the edge pixel.
   */
  public static double variance(Picture picture) {
    Sharpness measured = new Sharpness(picture);
    measured.start();
    for (int y = 0; y < picture.height(); y++) {
      measured.addRow(y);
    }
    return variance(measured.sum, measured.squares, (long) picture.width() * picture.height());
  }

  private void start() {
    greyRow(picture, 0, row);
    greyRow(picture, reflect(1, picture.height()), below);
    System.arraycopy(below, 0, above, 0, width + 2);
  }

  /** A call for each row, so that it is soon compiled, and not many times in the loop around it. */
  private void addRow(int y) {
    FocusLoops.laplacian(above, row, below, laplacian);
    for (int from = 0; from < width; from += SUMMED_AT_ONCE) {
      int to = Math.min(width, from + SUMMED_AT_ONCE);
      sum += FocusLoops.sum(laplacian, from, to);
      squares += FocusLoops.squares(laplacian, from, to);
    }
    int[] spare = above;
    above = row;
    row = below;
    below = spare;
    greyRow(picture, reflect(y + 2, picture.height()), below);
  }

  /** Exact until the last division: of a large crop, n times the sum of squares fits no long. */
  private static double variance(long sum, long squares, long count) {
    if (Math.abs(sum) <= ROOT && count <= ROOT && squares <= Long.MAX_VALUE / count) {
      return (double) (count * squares - sum * sum) / (double) (count * count);
    }
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

  /** OpenCV's integer RGB to grey, with the border at both ends; grey stays as it is. */
  private static void greyRow(Picture picture, int y, int[] grey) {
    int width = picture.width();
    byte[] samples = picture.samples();
    int at = y * width * picture.channels();
    if (picture.channels() == 1) {
      FocusLoops.widen(samples, at, grey, width);
    } else {
      FocusLoops.grey(samples, at, grey, width);
    }
    grey[0] = grey[1 + reflect(-1, width)];
    grey[width + 1] = grey[1 + reflect(width, width)];
  }
}
