package org.leukostack.jpeg;

/**
 * The samples of one component for a region of pixels, one for each of them: the blocks that the
 * region and its neighbours need are transformed, and what is sampled more coarsely than pixels is
 * interpolated as libjpeg-turbo does ("fancy upsampling"). Source: {@code jdsample.c}.
 */
final class ComponentSamples {

  private static final int BLOCK = CodedComponent.BLOCK;

  /** A component as narrow as this is not interpolated across. */
  private static final int NARROW = 2;

  /** In a row of sums, the neighbour of the first. */
  private static final int BEFORE = 1;

  private final CodedComponent component;
  private final Region region;

  /** How many pixels share a sample. */
  private final int across;

  private final int down;
  private final boolean smoothAcross;
  private final boolean smoothDown;

  /** The samples that were transformed, from whole blocks. */
  private final int left;

  private final int top;
  private final int stride;
  private final byte[] samples;

  /** Of a row, with a neighbour at each side. */
  private final int[] sums;

  ComponentSamples(CodedComponent component, Region region) {
    this.component = component;
    this.region = region;
    across = component.mostAcross / component.description.across();
    down = component.mostDown / component.description.down();
    boolean wide = component.samplesAcross > NARROW;
    smoothAcross = across == 2 && down <= 2 && wide;
    smoothDown = down == 2 && (across == 1 || smoothAcross);
    int margin = smoothAcross || smoothDown ? 1 : 0;
    left = Math.max(0, region.x() / across - margin) / BLOCK * BLOCK;
    top = Math.max(0, region.y() / down - margin) / BLOCK * BLOCK;
    int right = end((region.x() + region.width() - 1) / across + margin, component.samplesAcross);
    int bottom = end((region.y() + region.height() - 1) / down + margin, component.samplesDown);
    stride = right - left;
    samples = new byte[Math.multiplyExact(stride, bottom - top)];
    sums = new int[BEFORE + stride + 1];
    transform();
  }

  /** Behind the block that has a sample, or the last of all. */
  private static int end(int sample, int count) {
    return (Math.min(sample, count - 1) / BLOCK + 1) * BLOCK;
  }

  private void transform() {
    InverseDct dct = new InverseDct();
    int[] block = new int[CodedComponent.COEFFICIENTS];
    int rows = samples.length / stride;
    for (int y = 0; y < rows; y += BLOCK) {
      for (int x = 0; x < stride; x += BLOCK) {
        int last = dequantise(component.blockAt((left + x) / BLOCK, (top + y) / BLOCK), block);
        dct.transform(block, last, samples, y * stride + x, stride);
      }
    }
  }

  /** Returns 0 if all coefficients but the first are zero. */
  private int dequantise(int at, int[] block) {
    int[] steps = component.steps;
    int others = 0;
    for (int k = 0; k < block.length; k++) {
      int value = component.coefficients[at + k];
      int place = Zigzag.ORDER[k];
      block[place] = steps == null ? 0 : value * steps[place];
      others |= k == 0 ? 0 : value;
    }
    return others == 0 ? 0 : block.length - 1;
  }

  /**
   * The samples of a row of the region, 0 to 255.
   *
   * @param y from the top of the region
   * @param out as many as the region is wide
   */
  void row(int y, int[] out) {
    int pixelRow = region.y() + y;
    int row = pixelRow / down;
    int weight = 1;
    if (smoothDown) {
      int other = (pixelRow & 1) == 0 ? row - 1 : row + 1;
      sums(row, Math.clamp(other, 0, component.samplesDown - 1));
      weight = 4;
    } else {
      sums(row);
    }
    if (smoothAcross) {
      interpolate(weight, out);
    } else {
      int round = weight == 1 ? 0 : (pixelRow & 1) == 0 ? 1 : 2;
      for (int x = 0; x < out.length; x++) {
        out[x] = (sums[BEFORE + (region.x() + x) / across - left] + round) / weight;
      }
    }
  }

  private void sums(int row) {
    int from = (row - top) * stride;
    for (int i = 0; i < stride; i++) {
      sums[BEFORE + i] = samples[from + i] & 0xFF;
    }
  }

  /** Three parts of the nearer row and one of the other. */
  private void sums(int row, int other) {
    int near = (row - top) * stride;
    int far = (other - top) * stride;
    for (int i = 0; i < stride; i++) {
      sums[BEFORE + i] = 3 * (samples[near + i] & 0xFF) + (samples[far + i] & 0xFF);
    }
  }

  /** Three parts of the nearer column and one of the other, which at the edges is the same. */
  private void interpolate(int weight, int[] out) {
    int shift = weight == 1 ? 2 : 4;
    int roundLeft = weight == 1 ? 1 : 8;
    int roundRight = weight == 1 ? 2 : 7;
    int behind = BEFORE + component.samplesAcross - left;
    if (left == 0) {
      sums[0] = sums[BEFORE];
    }
    if (behind < sums.length) {
      sums[behind] = sums[behind - 1];
    }
    int at = BEFORE + region.x() / 2 - left;
    int x = 0;
    if ((region.x() & 1) == 1) {
      out[x++] = 3 * sums[at] + sums[at + 1] + roundRight >> shift;
      at++;
    }
    for (; x < out.length - 1; x += 2, at++) {
      int near = 3 * sums[at];
      out[x] = near + sums[at - 1] + roundLeft >> shift;
      out[x + 1] = near + sums[at + 1] + roundRight >> shift;
    }
    if (x < out.length) {
      out[x] = 3 * sums[at] + sums[at - 1] + roundLeft >> shift;
    }
  }
}
