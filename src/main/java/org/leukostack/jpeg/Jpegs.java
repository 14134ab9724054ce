package org.leukostack.jpeg;

/** The decoder and the encoder in use. */
public final class Jpegs {

  private static final RegionReader READER = new BaselineRegionReader(new PictureReader());

  private Jpegs() {}

  /** Decodes planes; may be used by several threads at once. */
  public static RegionReader reader() {
    return READER;
  }

  /**
   * Checks that a header is that of a kind of JPEG that is read.
   *
   * @throws JpegException if it is not, such as CMYK
   */
  public static void requireReadable(JpegHeader header) throws JpegException {
    Soundness.checkKind(header);
  }

  /**
   * The memory that decoding regions of a picture of this size may take beside its file and the
   * regions, in bytes: that of all its coefficients, which only plain baseline files do not need.
   */
  public static long bytesToDecode(int width, int height) {
    return DecodingMemory.bytes(width, height);
  }

  /** A new encoder, for one thread at a time; to be closed. */
  public static JpegEncoder encoder() {
    return new BaselineEncoder();
  }
}
