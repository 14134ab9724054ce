package org.leukostack.jpeg;

/**
 * Decoded samples, 8 bits each: rows from top to bottom, pixels from left to right, channels
 * interleaved.
 *
 * <p>The array is shared, not copied: the caller gives up its ownership.
 */
public final class Picture {

  private final int width;
  private final int height;
  private final int channels;
  private final byte[] samples;

  /**
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @param channels 1 (grey) or 3 (red, green, blue)
   * @param samples width x height x channels of them
   */
  public Picture(int width, int height, int channels, byte[] samples) {
    if (width < 1 || height < 1 || (channels != 1 && channels != 3)) {
      throw new IllegalArgumentException(width + " x " + height + " x " + channels);
    }
    if (samples.length != Math.multiplyExact(Math.multiplyExact(width, height), channels)) {
      throw new IllegalArgumentException(
          samples.length + " samples for " + width + " x " + height + " x " + channels);
    }
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.samples = samples;
  }

  /** A black picture. */
  public static Picture black(int width, int height, int channels) {
    return new Picture(
        width,
        height,
        channels,
        new byte[Math.multiplyExact(Math.multiplyExact(width, height), channels)]);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public int channels() {
    return channels;
  }

  public byte[] samples() {
    return samples;
  }
}
