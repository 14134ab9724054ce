package org.leukostack.jpeg;

import java.nio.charset.StandardCharsets;
import org.leukostack.jpeg.JpegException.Reason;

/**
 * What the frame header of a JPEG claims, and where its entropy-coded data start.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param components 1 grey, 3 colour, 4 CMYK
 * @param frameType the low byte of the frame marker: 0xC0 baseline, 0xC2 progressive, ...
 * @param scanOffset the byte after the first start-of-scan segment, or -1 if the bytes given end
 *     before it
 * @param comment the last COM segment before the scan, a Latin-1 character a byte; empty without
 */
public record JpegHeader(
    int width, int height, int components, int frameType, int scanOffset, String comment) {

  /**
   * Twenty times the pixels of an imager's plane. A header that claims more lies, and decoding a
   * few kilobytes as if it did not takes minutes and all the memory.
   */
  public static final long MAX_PIXELS = 50_000_000;

  /**
   * Reads the segments of a JPEG up to its first scan. Source: ITU-T T.81, annex B.
   *
   * @param bytes a JPEG, or as much of its beginning as holds the frame header
   */
  public static JpegHeader parse(byte[] bytes) throws JpegException {
    if (bytes.length == 0) {
      throw new JpegException(Reason.EMPTY, 0, "no bytes");
    }
    if (bytes.length < 3
        || (bytes[0] & 0xFF) != 0xFF
        || (bytes[1] & 0xFF) != Markers.SOI
        || (bytes[2] & 0xFF) != 0xFF) {
      throw new JpegException(Reason.NOT_JPEG, 0, "no start-of-image marker");
    }
    JpegHeader frame = null;
    String comment = "";
    int at = 2;
    while (true) {
      at = marker(bytes, at);
      int marker = bytes[at - 1] & 0xFF;
      if (marker == Markers.EOI) {
        throw new JpegException(Reason.CORRUPT, at, "the picture ends before its first scan");
      }
      if (Markers.isRestart(marker)) {
        continue; // stands alone, without a length
      }
      if (!Markers.hasSegment(marker)) {
        throw new JpegException(Reason.CORRUPT, at, "marker %02X".formatted(marker));
      }
      int length = length(bytes, at);
      if (marker == Markers.COM && at + length <= bytes.length) {
        comment = new String(bytes, at + 2, length - 2, StandardCharsets.ISO_8859_1);
      }
      if (Markers.isFrame(marker)) {
        frame = frame(bytes, at, length, marker);
      }
      if (marker == Markers.SOS || (frame != null && at + length > bytes.length)) {
        if (frame == null) {
          throw new JpegException(Reason.CORRUPT, at, "a scan before the frame header");
        }
        int scan = at + length <= bytes.length ? at + length : -1;
        return new JpegHeader(
            frame.width, frame.height, frame.components, frame.frameType, scan, comment);
      }
      at += length;
    }
  }

  /** The position after the marker that starts at or after a position, which must be a 0xFF. */
  private static int marker(byte[] bytes, int from) throws JpegException {
    int at = from;
    do {
      while (at < bytes.length && (bytes[at] & 0xFF) != 0xFF) {
        at++; // junk between segments: decoders skip it
      }
      while (at < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
        at++; // fill bytes
      }
    } while (at < bytes.length && bytes[at] == 0); // no marker, but junk too
    if (at >= bytes.length) {
      throw new JpegException(Reason.TRUNCATED, bytes.length, "the data end within the header");
    }
    return at + 1;
  }

  private static int length(byte[] bytes, int at) throws JpegException {
    if (at + 2 > bytes.length) {
      throw new JpegException(Reason.TRUNCATED, bytes.length, "the data end within the header");
    }
    return Math.max(2, unsignedShort(bytes, at)); // Pillow and libjpeg take less for nothing
  }

  private static JpegHeader frame(byte[] bytes, int at, int length, int marker)
      throws JpegException {
    if (length < 8 || at + 8 > bytes.length) {
      throw new JpegException(
          length < 8 ? Reason.CORRUPT : Reason.TRUNCATED, at, "an incomplete frame header");
    }
    int precision = bytes[at + 2] & 0xFF;
    int height = unsignedShort(bytes, at + 3);
    int width = unsignedShort(bytes, at + 5);
    int components = bytes[at + 7] & 0xFF;
    if (width == 0 || height == 0) {
      throw new JpegException(Reason.CORRUPT, at + 3, "a picture of " + width + " x " + height);
    }
    if (precision != 8) {
      throw new JpegException(Reason.UNSUPPORTED, at + 2, precision + " bits a sample");
    }
    if (components == 0) {
      throw new JpegException(Reason.CORRUPT, at + 7, "no components");
    }
    if ((long) width * height > MAX_PIXELS) {
      throw new JpegException(
          Reason.TOO_LARGE, at + 3, "it claims " + width + " x " + height + " pixels");
    }
    return new JpegHeader(width, height, components, marker, -1, "");
  }

  private static int unsignedShort(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }
}
