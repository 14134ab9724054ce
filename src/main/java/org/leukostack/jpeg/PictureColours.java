package org.leukostack.jpeg;

import java.util.List;

/** Turns the samples of a region into pixels. Source: ITU-T T.871 (JFIF). */
final class PictureColours {

  private static final int OPAQUE = 0xFF << 24;

  private final ColourSpace colourSpace;
  private final Region region;
  private final List<ComponentSamples> components;
  private final int[][] samples;
  private final int[] chroma;
  private final int[] pixels;

  PictureColours(CodedPicture picture, Region region) {
    this.colourSpace = picture.colourSpace();
    this.region = region;
    components = picture.components().stream().map(c -> new ComponentSamples(c, region)).toList();
    samples = new int[components.size()][region.width()];
    chroma = new int[region.width()];
    pixels = new int[region.width()];
  }

  /** The pixels as samples of one or three channels. */
  Picture picture() {
    int channels = components.size();
    int row = region.width() * channels;
    byte[] out = new byte[Math.multiplyExact(row, region.height())];
    for (int y = 0; y < region.height(); y++) {
      row(y);
      if (channels == 1) {
        for (int x = 0; x < row; x++) {
          out[y * row + x] = (byte) pixels[x];
        }
      } else {
        ColourLoops.unpack(pixels, out, y * row);
      }
    }
    return new Picture(region.width(), region.height(), channels, out);
  }

  /** The pixels as the screen takes them. */
  ArgbPicture argb() {
    int[] out = new int[Math.multiplyExact(region.width(), region.height())];
    for (int y = 0; y < region.height(); y++) {
      row(y);
      System.arraycopy(pixels, 0, out, y * region.width(), region.width());
    }
    return new ArgbPicture(region.width(), region.height(), out);
  }

  private void row(int y) {
    for (int i = 0; i < samples.length; i++) {
      components.get(i).row(y, samples[i]);
    }
    switch (colourSpace) {
      case GREY -> {
        for (int x = 0; x < pixels.length; x++) {
          pixels[x] = OPAQUE | samples[0][x] * 0x010101;
        }
      }
      case RGB -> {
        for (int x = 0; x < pixels.length; x++) {
          pixels[x] = OPAQUE | samples[0][x] << 16 | samples[1][x] << 8 | samples[2][x];
        }
      }
      case YCBCR -> {
        for (int x = 0; x < pixels.length; x++) {
          chroma[x] = samples[2][x] << 16 | samples[1][x];
        }
        ColourLoops.red(samples[0], chroma, pixels);
        ColourLoops.addGreen(samples[0], chroma, pixels);
        ColourLoops.addBlue(samples[0], chroma, pixels);
      }
    }
  }
}
