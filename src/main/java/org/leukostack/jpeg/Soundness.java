package org.leukostack.jpeg;

import java.util.List;
import org.leukostack.jpeg.JpegException.Reason;

/** What must hold of a JPEG before its data are worth decoding. */
final class Soundness {

  /** A region's samples before and after they become pixels, and the chroma in between. */
  private static final int COPIES = 3;

  /** Longer than any frame or scan header; what comes before is seen by decoding it. */
  private static final int LOOK_BACK = 1024;

  private Soundness() {}

  /**
   * Checks that it is a kind of JPEG that decoders know, and that its end is there.
   *
   * @return what its header says
   */
  static JpegHeader check(byte[] jpeg) throws JpegException {
    JpegHeader header = JpegHeader.parse(jpeg);
    checkKind(header);
    checkEnd(jpeg, header);
    return header;
  }

  /** Checks that it is a kind of JPEG that decoders know. */
  static void checkKind(JpegHeader header) throws JpegException {
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
  }

  /**
   * Checks that it can be decoded, and that it has the regions.
   *
   * @return what its header says
   */
  static JpegHeader check(byte[] jpeg, List<Region> regions) throws JpegException {
    JpegHeader header = check(jpeg);
    for (Region region : regions) {
      if (!region.isInside(header)) {
        throw new IllegalArgumentException(region + " is not inside " + header);
      }
    }
    requireMemory(bytes(header, regions));
    return header;
  }

  /** What the pixels of regions take of the heap, beside the coefficients. */
  static long bytes(JpegHeader header, List<Region> regions) {
    long pixels = 0;
    for (Region region : regions) {
      pixels += (long) region.width() * region.height();
    }
    return pixels * header.components() * COPIES;
  }

  /**
   * Checks that it can be decoded whole, into samples and then into pixels.
   *
   * @return what its header says
   */
  static JpegHeader checkWhole(byte[] jpeg) throws JpegException {
    JpegHeader header = check(jpeg);
    requireMemory(bytesOfWhole(header));
    return header;
  }

  /** What samples and then pixels of a whole picture take, beside the coefficients. */
  static long bytesOfWhole(JpegHeader header) {
    return (long) header.width() * header.height() * (header.components() + Integer.BYTES);
  }

  /**
   * A file that was cut off has no end-of-image marker: libjpeg's own check would come too late for
   * whoever stops reading below the last region.
   */
  private static void checkEnd(byte[] jpeg, JpegHeader header) throws JpegException {
    if (header.scanOffset() < 0 || end(jpeg, header) < 0) {
      throw new JpegException(Reason.TRUNCATED, jpeg.length, "no end-of-image marker");
    }
  }

  /** Where the last end-of-image marker behind the first scan header is; -1 if there is none. */
  private static int end(byte[] jpeg, JpegHeader header) {
    int at = jpeg.length - 2;
    while (at >= header.scanOffset() && !Markers.isAt(jpeg, at, Markers.EOI)) {
      at--;
    }
    return at >= header.scanOffset() ? at : -1;
  }

  /**
   * Looks at the bytes before the end, which whoever stops reading below the last region does not
   * see: a segment there may be one for which libjpeg-turbo refuses the whole file.
   *
   * @param header with the offset of its scan
   * @throws IrregularData if there is a marker that does not belong to one plain scan
   */
  static void verifyOneScan(byte[] jpeg, JpegHeader header) throws IrregularData {
    int end = end(jpeg, header);
    for (int at = Math.max(header.scanOffset(), end - LOOK_BACK); at < end; at++) {
      int next = jpeg[at + 1] & 0xFF;
      if (jpeg[at] == (byte) 0xFF && next > 0 && next < 0xFF && !Markers.isRestart(next)) {
        throw new IrregularData("a segment behind the scan");
      }
    }
  }

  /** Refuses what would take most of the heap, before any of it is allocated. */
  static void requireMemory(long bytes) throws JpegException {
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
