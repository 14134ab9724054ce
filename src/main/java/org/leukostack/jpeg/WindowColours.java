package org.leukostack.jpeg;

/**
 * Turns the samples of a window into pixels: chroma is interpolated by libjpeg's triangle filter
 * ("fancy upsampling"), then converted. Source: ITU-T T.871 (JFIF), with 16 bits of fraction, as
 * libjpeg rounds it.
 */
final class WindowColours {

  private static final int FRACTION = 16;
  private static final int HALF = 1 << (FRACTION - 1);
  private static final int[] CR_TO_RED = new int[256];
  private static final int[] CB_TO_BLUE = new int[256];
  private static final int[] CR_TO_GREEN = new int[256];
  private static final int[] CB_TO_GREEN = new int[256];

  static {
    for (int i = 0; i < 256; i++) {
      int x = i - 128;
      CR_TO_RED[i] = (fixed(1.40200) * x + HALF) >> FRACTION;
      CB_TO_BLUE[i] = (fixed(1.77200) * x + HALF) >> FRACTION;
      CR_TO_GREEN[i] = -fixed(0.71414) * x;
      CB_TO_GREEN[i] = -fixed(0.34414) * x + HALF;
    }
  }

  private final BaselineFrame frame;
  private final WindowSamples window;
  private final int[] sumCb;
  private final int[] sumCr;

  WindowColours(BaselineFrame frame, WindowSamples window) {
    this.frame = frame;
    this.window = window;
    int columns = frame.components().length == 1 ? 0 : window.stride(1);
    this.sumCb = new int[columns];
    this.sumCr = new int[columns];
  }

  private static int fixed(double x) {
    return (int) (x * (1 << FRACTION) + 0.5);
  }

  Picture picture() {
    Region region = window.region;
    int channels = frame.components().length;
    byte[] out =
        new byte[Math.multiplyExact(Math.multiplyExact(region.width(), region.height()), channels)];
    if (channels == 1) {
      for (int y = 0; y < region.height(); y++) {
        System.arraycopy(window.of(0), luma(y), out, y * region.width(), region.width());
      }
      return new Picture(region.width(), region.height(), 1, out);
    }
    int[] row = new int[region.width()];
    int at = 0;
    for (int y = 0; y < region.height(); y++) {
      row(y, row);
      for (int rgb : row) {
        out[at++] = (byte) (rgb >> 16);
        out[at++] = (byte) (rgb >> 8);
        out[at++] = (byte) rgb;
      }
    }
    return new Picture(region.width(), region.height(), 3, out);
  }

  /** The first luma sample of a row of the region. */
  private int luma(int y) {
    return window.rowAt(0, window.region.y() + y) + window.region.x() - window.firstColumn(0);
  }

  private void row(int y, int[] out) {
    byte[] luma = window.of(0);
    int from = luma(y);
    int width = window.region.width();
    int row = window.region.y() + y;
    if (frame.horizontal() == 1) {
      byte[] cb = window.of(1);
      byte[] cr = window.of(2);
      int chroma = window.rowAt(1, row) + window.region.x() - window.firstColumn(1);
      for (int x = 0; x < width; x++) {
        out[x] = rgb(luma[from + x] & 0xFF, cb[chroma + x] & 0xFF, cr[chroma + x] & 0xFF);
      }
      return;
    }
    boolean halfRows = frame.vertical() == 2;
    sumRows(row, halfRows);
    // One row of chroma weighs 4 in all, two rows 16; libjpeg rounds left and right neighbours
    // apart.
    int shift = halfRows ? 4 : 2;
    int roundEven = halfRows ? 8 : 1;
    int roundOdd = halfRows ? 7 : 2;
    int first = window.firstColumn(1);
    int last = frame.samplesAcross(1) - 1 - first;
    for (int x = 0; x < width; x++) {
      int pixel = window.region.x() + x;
      int c = pixel / 2 - first;
      boolean odd = (pixel & 1) != 0;
      int n = odd ? Math.min(c + 1, last) : Math.max(c - 1, -first);
      int round = odd ? roundOdd : roundEven;
      int cb = (3 * sumCb[c] + sumCb[n] + round) >> shift;
      int cr = (3 * sumCr[c] + sumCr[n] + round) >> shift;
      out[x] = rgb(luma[from + x] & 0xFF, cb, cr);
    }
  }

  /**
   * The chroma of a row of pixels: its own row of samples, or three parts of the near and one of
   * the far row.
   */
  private void sumRows(int row, boolean halfRows) {
    byte[] cb = window.of(1);
    byte[] cr = window.of(2);
    int columns = sumCb.length;
    int near = window.rowAt(1, halfRows ? row / 2 : row);
    if (!halfRows) {
      for (int c = 0; c < columns; c++) {
        sumCb[c] = cb[near + c] & 0xFF;
        sumCr[c] = cr[near + c] & 0xFF;
      }
      return;
    }
    int other = (row & 1) == 0 ? row / 2 - 1 : row / 2 + 1;
    int far = window.rowAt(1, Math.clamp(other, 0, frame.samplesDown(1) - 1));
    for (int c = 0; c < columns; c++) {
      sumCb[c] = 3 * (cb[near + c] & 0xFF) + (cb[far + c] & 0xFF);
      sumCr[c] = 3 * (cr[near + c] & 0xFF) + (cr[far + c] & 0xFF);
    }
  }

  private static int rgb(int y, int cb, int cr) {
    int red = clamp(y + CR_TO_RED[cr]);
    int green = clamp(y + ((CB_TO_GREEN[cb] + CR_TO_GREEN[cr]) >> FRACTION));
    int blue = clamp(y + CB_TO_BLUE[cb]);
    return red << 16 | green << 8 | blue;
  }

  private static int clamp(int value) {
    return value < 0 ? 0 : Math.min(value, 255);
  }
}
