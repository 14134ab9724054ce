package org.leukostack.jpeg;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * What the JDK's reader makes of a whole JPEG, by its plainest call: it shares no line with the
 * readers under test.
 */
record JdkPicture(BufferedImage image) {

  static JdkPicture of(byte[] jpeg) throws IOException {
    return new JdkPicture(ImageIO.read(new ByteArrayInputStream(jpeg)));
  }

  /** How many samples of a picture are not those of its region here. */
  long different(Picture picture, Region region) {
    Raster raster = image.getRaster();
    if (picture.width() != region.width()
        || picture.height() != region.height()
        || picture.channels() != raster.getNumBands()) {
      return Long.MAX_VALUE;
    }
    byte[] samples = picture.samples();
    int[] row = new int[region.width() * picture.channels()];
    long different = 0;
    int at = 0;
    for (int y = 0; y < region.height(); y++) {
      raster.getPixels(region.x(), region.y() + y, region.width(), 1, row);
      for (int sample : row) {
        if ((samples[at++] & 0xFF) != sample) {
          different++;
        }
      }
    }
    return different;
  }
}
