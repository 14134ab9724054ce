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
  public byte[] encode(Picture picture) {
    int width = picture.width();
    int height = picture.height();
    if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
      throw new IllegalArgumentException(width + " x " + height);
    }
    writer.start(FileHeader.of(width, height, picture.channels()));
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
        writeLuma(i);
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
        writeLuma(i);
        writeLuma(count + i, right);
        writeLuma(2 * count + i, below);
        writeLuma(3 * count + i, below && right);
        writeChroma(4 * count + i, 1);
        writeChroma(5 * count + i, 2);
      }
    }
  }

  /** How many blocks it takes to cover some pixels. */
  private static int eighths(int pixels) {
    return (pixels + 7) / 8;
  }

  /** Blocks that only complete the MCU at an edge say nothing, as briefly as it can be said. */
  private void writeLuma(int block, boolean inside) {
    if (inside) {
      writeLuma(block);
    } else {
      writer.writeNone(HuffmanCodes.DC_LUMA, HuffmanCodes.AC_LUMA);
    }
  }

  private void writeLuma(int block) {
    writer.write(batch, block, difference(block, 0), HuffmanCodes.DC_LUMA, HuffmanCodes.AC_LUMA);
  }

  private void writeChroma(int block, int component) {
    writer.write(
        batch, block, difference(block, component), HuffmanCodes.DC_CHROMA, HuffmanCodes.AC_CHROMA);
  }

  private int difference(int block, int component) {
    int dc = batch.values[0][block];
    int difference = dc - before[component];
    before[component] = dc;
    return difference;
  }

  @Override
  public void close() {
    // it holds nothing but a little memory
  }
}
