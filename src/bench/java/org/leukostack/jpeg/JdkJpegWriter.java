package org.leukostack.jpeg;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The JDK's JPEG writer at quality 75, kept from picture to picture, to compare with. */
final class JdkJpegWriter implements AutoCloseable {

  private static final float QUALITY = 0.75f;
  private static final int CHANNELS = 3;

  private static final ColorModel RGB =
      new ComponentColorModel(
          ColorSpace.getInstance(ColorSpace.CS_sRGB),
          false,
          false,
          ColorModel.OPAQUE,
          DataBuffer.TYPE_BYTE);

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
  private final ImageWriteParam param = writer.getDefaultWriteParam();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

  JdkJpegWriter() {
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(QUALITY);
  }

  /** The file of a picture in colour. */
  byte[] encode(Picture picture) throws IOException {
    bytes.reset();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image(picture), null, null), param);
    }
    return bytes.toByteArray();
  }

  /** The picture's own samples as an image, not copied. */
  private static BufferedImage image(Picture picture) {
    byte[] samples = picture.samples();
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(samples, samples.length),
            picture.width(),
            picture.height(),
            picture.width() * CHANNELS,
            CHANNELS,
            new int[] {0, 1, 2},
            null);
    return new BufferedImage(RGB, raster, false, null);
  }

  @Override
  public void close() {
    writer.dispose();
  }
}
