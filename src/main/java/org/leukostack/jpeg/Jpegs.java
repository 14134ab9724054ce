package org.leukostack.jpeg;

/** The decoder and the encoder in use. */
public final class Jpegs {

  private static final RegionReader READER = new BaselineRegionReader(new JdkRegionReader());

  private Jpegs() {}

  /** Decodes planes; may be used by several threads at once. */
  public static RegionReader reader() {
    return READER;
  }

  /** A new encoder, for one thread at a time; to be closed. */
  public static JpegEncoder encoder() {
    return new BaselineEncoder();
  }
}
