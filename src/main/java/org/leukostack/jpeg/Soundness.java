package org.leukostack.jpeg;

import java.util.List;
import org.leukostack.jpeg.JpegException.Reason;

/** What must hold of a JPEG before its data are worth decoding. */
final class Soundness {

  /** A region's samples before and after they become pixels, and the chroma in between. */
  private static final int COPIES = 3;

  private Soundness() {}

  /**
   * Checks that it is a kind of JPEG that decoders know, that its end is there, and enough before
   * it for the picture that it claims.
   *
   * @return what its header says
   */
  static JpegHeader check(byte[] jpeg) throws JpegException {
    JpegHeader header = JpegHeader.parse(jpeg);
    if (header.components() == 4) {
      throw unsupported("CMYK");
    }
    if (header.components() != 1 && header.components() != 3) {
      throw unsupported(header.components() + " components");
    }
    switch (header.frameType()) {
      case Markers.SOF0, Markers.SOF1, Markers.SOF2 -> {}
      default ->
          throw unsupported(
              header.frameType() >= Markers.SOF9
                  ? "arithmetic coding"
                  : "frame type %02X".formatted(header.frameType()));
    }
    checkEnd(jpeg, header);
    ClaimedSize.verify(jpeg, header);
    return header;
  }

  /**
   * Checks that it can be decoded, and that it has the regions.
   *
   * @return what its header says
   */
  static JpegHeader check(byte[] jpeg, List<Region> regions) throws JpegException {
    JpegHeader header = check(jpeg);
    long pixels = 0;
    for (Region region : regions) {
      pixels += (long) region.width() * region.height();
      if (!region.isInside(header)) {
        throw new IllegalArgumentException(region + " is not inside " + header);
      }
    }
    requireMemory(pixels * header.components() * COPIES);
    return header;
  }

  /**
   * Checks that it can be decoded whole, into samples and then into pixels.
   *
   * @return what its header says
   */
  static JpegHeader checkWhole(byte[] jpeg) throws JpegException {
    JpegHeader header = check(jpeg);
    long pixels = (long) header.width() * header.height();
    requireMemory(pixels * (header.components() + Integer.BYTES));
    return header;
  }

  /**
   * A file that was cut off has no end-of-image marker: libjpeg's own check would come too late for
   * whoever stops reading below the last region.
   */
  private static void checkEnd(byte[] jpeg, JpegHeader header) throws JpegException {
    if (header.scanOffset() >= 0) {
      for (int at = jpeg.length - 2; at >= header.scanOffset(); at--) {
        if (Markers.isAt(jpeg, at, Markers.EOI)) {
          return;
        }
      }
    }
    throw new JpegException(Reason.TRUNCATED, jpeg.length, "no end-of-image marker");
  }

  /** Refuses what would take most of the heap, before any of it is allocated. */
  private static void requireMemory(long bytes) throws JpegException {
    long most = Runtime.getRuntime().maxMemory() / 2;
    if (bytes > most) {
      throw new JpegException(
          Reason.TOO_LARGE, -1, "it takes %,d bytes of %,d to decode".formatted(bytes, most));
    }
  }

  private static JpegException unsupported(String what) {
    return new JpegException(Reason.UNSUPPORTED, -1, what);
  }
}
