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
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The JDK's JPEG writer, made to say what libjpeg says of itself: what ours is held against. */
final class JdkEncoder implements JpegEncoder {

  private static final float QUALITY = 0.75f;

  /** Where the minor version is in the JFIF segment that follows the start of the image. */
  private static final int JFIF_MINOR_VERSION = 12;

  private static final ColorModel GREY = colours(ColorSpace.CS_GRAY);
  private static final ColorModel RGB = colours(ColorSpace.CS_sRGB);

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
  private final ImageWriteParam param = writer.getDefaultWriteParam();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

  JdkEncoder() {
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(QUALITY);
  }

  @Override
  public byte[] encode(Picture picture, String comment) {
    if (!comment.isEmpty()) {
      throw new UnsupportedOperationException("the JDK's writer is asked for no comments");
    }
    bytes.reset();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image(picture), null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("The JPEG writer fails in memory", e);
    }
    byte[] jpeg = bytes.toByteArray();
    jpeg[JFIF_MINOR_VERSION] = 1; // the JDK claims 1.02, of which it uses nothing
    return jpeg;
  }

  void close() {
    writer.dispose();
  }

  private static BufferedImage image(Picture picture) {
    int channels = picture.channels();
    byte[] samples = picture.samples();
    int[] bands = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(samples, samples.length),
            picture.width(),
            picture.height(),
            picture.width() * channels,
            channels,
            bands,
            null);
    return new BufferedImage(channels == 1 ? GREY : RGB, raster, false, null);
  }

  private static ColorModel colours(int space) {
    return new ComponentColorModel(
        ColorSpace.getInstance(space), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
  }
}
