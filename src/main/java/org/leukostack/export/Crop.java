package org.leukostack.export;

import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.JpegEncoder;
import org.leukostack.jpeg.Picture;

/** A crop of one cell and plane; for the thread that cut it. */
public final class Crop {

  private final Picture picture;
  private final String comment;
  private final JpegEncoder encoder;
  private byte @Nullable [] jpeg;

  /**
   * @param comment of the plane, which a crop carries
   */
  Crop(Picture picture, String comment, JpegEncoder encoder) {
    this.picture = picture;
    this.comment = comment;
    this.encoder = encoder;
  }

  /** The pixels of the source. */
  public Picture picture() {
    return picture;
  }

  /** The crop as a JPEG; encoded at the first call, and not to be changed. */
  public byte[] jpeg() {
    byte[] encoded = jpeg;
    if (encoded == null) {
      encoded = encoder.encode(picture, comment);
      jpeg = encoded;
    }
    return encoded;
  }
}
