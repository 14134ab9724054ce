package org.leukostack.dataset.format;

import java.io.Closeable;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.leukostack.jpeg.Picture;

/**
 * Compresses crops as TIFF has them in colour: each sample as the difference from that of the pixel
 * to its left (predictor 2), deflated. For one thread.
 */
final class PlaneDeflater implements Closeable {

  private static final int CHANNELS = 3;

  /** Higher ones take several times as long for a few percent. */
  private static final int LEVEL = Deflater.BEST_SPEED;

  private final Deflater deflater = new Deflater(LEVEL);
  private byte[] differences = {};
  private byte[] compressed = {};

  /** How long the rows of a crop can become, of noise that cannot be compressed, and a bit more. */
  static long mostBytes(int cropSize) {
    return (long) cropSize * cropSize * CHANNELS * 21 / 20 + 1024;
  }

  /** The rows of a crop; a grey one in red, green and blue alike. */
  byte[] deflate(Picture crop) {
    int bytes = crop.width() * crop.height() * CHANNELS;
    if (differences.length != bytes) {
      differences = new byte[bytes];
      compressed = new byte[bytes / 2 + 64];
    }
    if (crop.channels() == CHANNELS) {
      differColours(crop, differences);
    } else {
      differGrey(crop, differences);
    }
    deflater.setInput(differences, 0, bytes);
    deflater.finish();
    int length = 0;
    while (!deflater.finished()) {
      if (length == compressed.length) {
        compressed = Arrays.copyOf(compressed, 2 * length);
      }
      length += deflater.deflate(compressed, length, compressed.length - length);
    }
    deflater.reset();
    return Arrays.copyOf(compressed, length);
  }

  private static void differColours(Picture crop, byte[] into) {
    byte[] samples = crop.samples();
    int row = crop.width() * CHANNELS;
    for (int start = 0; start < into.length; start += row) {
      System.arraycopy(samples, start, into, start, CHANNELS);
      for (int i = start + CHANNELS; i < start + row; i++) {
        into[i] = (byte) (samples[i] - samples[i - CHANNELS]);
      }
    }
  }

  private static void differGrey(Picture crop, byte[] into) {
    byte[] samples = crop.samples();
    int width = crop.width();
    for (int i = 0; i < samples.length; i++) {
      byte difference = (byte) (i % width == 0 ? samples[i] : samples[i] - samples[i - 1]);
      Arrays.fill(into, i * CHANNELS, (i + 1) * CHANNELS, difference);
    }
  }

  /** Frees the memory of zlib. */
  @Override
  public void close() {
    deflater.end();
  }
}
