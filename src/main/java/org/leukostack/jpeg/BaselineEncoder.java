package org.leukostack.jpeg;

import java.util.Arrays;

/**
 * Writes baseline JPEGs as libjpeg does, byte for byte, some MCUs at a time: pixels to samples,
 * samples to coefficients, coefficients to bits.
 */
final class BaselineEncoder implements JpegEncoder {

  /** What libjpeg allows, though the format has room for 65,535. */
  private static final int LONGEST_SIDE = 65_500;

  private final BlockBatch batch = new BlockBatch();
  private final ForwardColours colours = new ForwardColours();
  private final ForwardGrey grey = new ForwardGrey();
  private final ForwardDct dct = new ForwardDct();
  private final Quantiser luma = new Quantiser(QuantisationSteps.luma());
  private final Quantiser chroma = new Quantiser(QuantisationSteps.chroma());
  private final EntropyWriter writer = new EntropyWriter();

  /** The DC coefficients of the blocks before, of luma and the two of chroma. */
  private final int[] before = new int[3];

  @Override
  public byte[] encode(Picture picture, String comment) {
    int width = picture.width();
    int height = picture.height();
    if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
      throw new IllegalArgumentException(width + " x " + height);
    }
    writer.start(FileHeader.of(width, height, picture.channels(), comment));
    Arrays.fill(before, 0);
    if (picture.channels() == 1) {
      encodeGrey(picture);
    } else {
      encodeColours(picture);
    }
    return writer.finish();
  }

  private void encodeGrey(Picture picture) {
    PixelLines blocks = new PixelLines(picture, 8);
    for (int first = 0; first < blocks.count(); first += BlockBatch.MOST) {
      int count = Math.min(BlockBatch.MOST, blocks.count() - first);
      grey.read(blocks, first, count, batch);
      dct.transform(batch);
      luma.quantise(batch, 0, count);
      writer.reserve(count);
      for (int i = 0; i < count; i++) {
        write(i, 0, true);
      }
    }
  }

  private void encodeColours(Picture picture) {
    PixelLines mcus = new PixelLines(picture, ForwardColours.MCU);
    int blocksAcross = eighths(picture.width());
    int blocksDown = eighths(picture.height());
    for (int first = 0; first < mcus.count(); first += ForwardColours.MOST) {
      int count = Math.min(ForwardColours.MOST, mcus.count() - first);
      colours.read(mcus, first, count, batch);
      dct.transform(batch);
      luma.quantise(batch, 0, 4 * count);
      chroma.quantise(batch, 4 * count, 6 * count);
      writer.reserve(6 * count);
      for (int i = 0; i < count; i++) {
        boolean right = (first + i) % mcus.across() * 2 + 1 < blocksAcross;
        boolean below = (first + i) / mcus.across() * 2 + 1 < blocksDown;
        writeMcu(i, count, right, below);
      }
    }
  }

  /**
   * Writes four blocks of luma and two of chroma, through one call: the compiler would copy the
   * whole writer into each of six.
   */
  private void writeMcu(int mcu, int count, boolean right, boolean below) {
    for (int k = 0; k < ForwardColours.BLOCKS; k++) {
      int component = Math.max(0, k - 3);
      boolean inside = component > 0 || ((k % 2 == 0 || right) && (k < 2 || below));
      write(k * count + mcu, component, inside);
    }
  }

  /** How many blocks it takes to cover some pixels. */
  private static int eighths(int pixels) {
    return (pixels + 7) / 8;
  }

  /** Blocks that only complete the MCU at an edge say nothing, as briefly as it can be said. */
  private void write(int block, int component, boolean inside) {
    HuffmanCodes dc = component == 0 ? HuffmanCodes.DC_LUMA : HuffmanCodes.DC_CHROMA;
    HuffmanCodes ac = component == 0 ? HuffmanCodes.AC_LUMA : HuffmanCodes.AC_CHROMA;
    if (inside) {
      writer.write(batch, block, difference(block, component), dc, ac);
    } else {
      writer.writeNone(dc, ac);
    }
  }

  private int difference(int block, int component) {
    int dc = batch.values[0][block];
    int difference = dc - before[component];
    before[component] = dc;
    return difference;
  }
}
