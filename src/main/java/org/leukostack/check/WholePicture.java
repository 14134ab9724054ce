package org.leukostack.check;

import java.util.List;
import org.leukostack.jpeg.JpegDamage;
import org.leukostack.jpeg.JpegException;
import org.leukostack.jpeg.JpegHeader;
import org.leukostack.jpeg.Region;
import org.leukostack.jpeg.RegionReader;

/** Decodes a plane to the last pixel, to see whether it can be done. */
final class WholePicture {

  private WholePicture() {}

  /**
   * Decodes a picture once: its last pixel takes all data before it.
   *
   * @return what the decoder went on after
   */
  static List<JpegDamage> damage(byte[] jpeg, JpegHeader header, RegionReader reader)
      throws JpegException {
    Region last = new Region(header.width() - 1, header.height() - 1, 1, 1);
    return reader.read(jpeg, List.of(last)).damage();
  }
}
