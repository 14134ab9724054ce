package org.leukostack.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Planes as baseline 4:2:0 JPEG, by the JDK's own writer. */
final class PlaneJpeg {

  private static final float QUALITY = 0.83f;

  /** The side of what JPEG with halved colour encodes at a time, on its own. */
  private static final int UNIT = 16;

  private PlaneJpeg() {}

  static byte[] encode(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(500_000);
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** How sharp the box is in what a reader of the JPEG will see. */
  static double sharpness(BufferedImage plane, Box box) throws IOException {
    int x0 = box.x() / UNIT * UNIT;
    int y0 = box.y() / UNIT * UNIT;
    int x1 = Math.min(plane.getWidth(), (box.x() + box.width() + UNIT - 1) / UNIT * UNIT);
    int y1 = Math.min(plane.getHeight(), (box.y() + box.height() + UNIT - 1) / UNIT * UNIT);
    BufferedImage part = plane.getSubimage(x0, y0, x1 - x0, y1 - y0);
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(encode(part)));
    int[] grey = grey(seen);
    int width = seen.getWidth();
    return Sharpness.ofPart(grey, width, box.x() - x0, box.y() - y0, box.width(), box.height());
  }

  private static int[] grey(BufferedImage image) {
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int i = 0; i < rgb.length; i++) {
      int red = rgb[i] >> 16 & 0xFF;
      int green = rgb[i] >> 8 & 0xFF;
      int blue = rgb[i] & 0xFF;
      rgb[i] = (9798 * red + 19235 * green + 3735 * blue + 16384) >> 15;
    }
    return rgb;
  }
}
