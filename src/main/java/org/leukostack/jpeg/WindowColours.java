package org.leukostack.jpeg;

/**
 * Turns the samples of a window into pixels: chroma is interpolated by libjpeg's triangle filter
 * ("fancy upsampling"), then converted. Source: ITU-T T.871 (JFIF), with 16 bits of fraction, as
 * libjpeg rounds it.
 */
final class WindowColours {

  private static final int OPAQUE = 0xFF << 24;

  private final BaselineFrame frame;
  private final WindowSamples window;

  /** A row of the region: its luma, its chroma in pairs, and its colours. */
  private final int[] luma;

  private final int[] chromaOfPixels;
  private final int[] pixels;

  /** The chroma of a row of samples and of the row next to it, in pairs. */
  private final int[] near;

  private final int[] far;

  /** The chroma of the left and of the right pixel of those that share a sample. */
  private final int[] left;

  private final int[] right;

  /** The chroma of each pixel, from the window's first unit on. */
  private final int[] chroma;

  WindowColours(BaselineFrame frame, WindowSamples window) {
    this.frame = frame;
    this.window = window;
    int columns = frame.components().length == 1 ? 0 : window.stride(1);
    boolean halved = frame.horizontal() == 2;
    luma = new int[window.region.width()];
    chromaOfPixels = new int[luma.length];
    pixels = new int[luma.length];
    near = new int[columns];
    far = new int[columns];
    left = new int[halved ? columns : 0];
    right = new int[left.length];
    chroma = halved ? new int[2 * columns] : near;
  }

  /** The pixels as samples of one or three channels. */
  Picture picture() {
    Region region = window.region;
    int channels = frame.components().length;
    int width = region.width();
    byte[] out = new byte[Math.multiplyExact(Math.multiplyExact(width, region.height()), channels)];
    if (channels == 1) {
      for (int y = 0; y < region.height(); y++) {
        System.arraycopy(window.of(0), luma(y), out, y * width, width);
      }
    } else {
      for (int y = 0; y < region.height(); y++) {
        colourRow(y);
        ColourLoops.unpack(pixels, out, y * width * channels);
      }
    }
    return new Picture(width, region.height(), channels, out);
  }

  /** The pixels as the screen takes them. */
  ArgbPicture argb() {
    Region region = window.region;
    int width = region.width();
    int[] out = new int[Math.multiplyExact(width, region.height())];
    for (int y = 0; y < region.height(); y++) {
      if (frame.components().length == 1) {
        greyRow(y, out, y * width);
      } else {
        colourRow(y);
        System.arraycopy(pixels, 0, out, y * width, width);
      }
    }
    return new ArgbPicture(width, region.height(), out);
  }

  /** The first luma sample of a row of the region. */
  private int luma(int y) {
    return window.rowAt(0, window.region.y() + y) + window.region.x() - window.firstColumn(0);
  }

  private void greyRow(int y, int[] out, int to) {
    byte[] luma = window.of(0);
    int from = luma(y);
    for (int x = 0; x < window.region.width(); x++) {
      out[to + x] = OPAQUE | (luma[from + x] & 0xFF) * 0x010101;
    }
  }

  private void colourRow(int y) {
    chromaRow(window.region.y() + y);
    int first = window.region.x() - window.firstColumn(0);
    System.arraycopy(chroma, first, chromaOfPixels, 0, pixels.length);
    ColourLoops.widen(window.of(0), luma(y), luma);
    ColourLoops.red(luma, chromaOfPixels, pixels);
    ColourLoops.addGreen(luma, chromaOfPixels, pixels);
    ColourLoops.addBlue(luma, chromaOfPixels, pixels);
  }

  /**
   * The chroma of a row of pixels. A row of samples that is shared by two weighs three parts, the
   * row on a pixel's other side one; so do columns. Beyond the edges is what is at the edge.
   */
  private void chromaRow(int row) {
    byte[] cb = window.of(1);
    byte[] cr = window.of(2);
    boolean halvedRows = frame.vertical() == 2;
    ColourLoops.pair(cb, cr, window.rowAt(1, halvedRows ? row / 2 : row), near);
    if (halvedRows) {
      int other = (row & 1) == 0 ? row / 2 - 1 : row / 2 + 1;
      int inside = Math.clamp(other, 0, frame.samplesDown(1) - 1);
      ColourLoops.pair(cb, cr, window.rowAt(1, inside), far);
      ColourLoops.weigh(near, far);
    }
    if (frame.horizontal() == 2) {
      interpolate(halvedRows);
    }
  }

  /** libjpeg rounds left and right pixels apart, and both by the weights: 16 parts in all, or 4. */
  private void interpolate(boolean halvedRows) {
    int shift = halvedRows ? 4 : 2;
    int roundLeft = halvedRows ? 8 : 1;
    int roundRight = halvedRows ? 7 : 2;
    ColourLoops.interpolate(near, -1, roundLeft, shift, left);
    ColourLoops.interpolate(near, 1, roundRight, shift, right);
    int last = Math.min(frame.samplesAcross(1) - window.firstColumn(1), near.length) - 1;
    left[0] = ColourLoops.alone(near[0], roundLeft, shift);
    right[last] = ColourLoops.alone(near[last], roundRight, shift);
    ColourLoops.interleave(left, right, chroma);
  }
}
