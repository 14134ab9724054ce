package org.leukostack.jpeg;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** The JDK's reader with nothing around it: none of the checks that our fallback makes first. */
final class PlainJdkReader {

  private static final int CHANNELS = 3;

  private PlainJdkReader() {}

  static Picture region(byte[] jpeg, Region region) {
    Rectangle part = new Rectangle(region.x(), region.y(), region.width(), region.height());
    return read(jpeg, part).picture(0, 0, region);
  }

  static ArgbPicture whole(byte[] jpeg, int width, int height) {
    return read(jpeg, new Rectangle(width, height)).argb();
  }

  private static Samples read(byte[] jpeg, Rectangle part) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(jpeg)) {
      reader.setInput(input, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceRegion(part);
      return new Samples(reader.read(0, param).getRaster(), CHANNELS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reader.dispose();
    }
  }
}
