package org.leukostack.jpeg;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.NodeList;

/**
 * How the JDK's writer shall encode a picture: sampling and restart interval go through its
 * metadata.
 *
 * @param quality 1 to 100
 * @param restartInterval minimum coded units between restart markers; 0 for none
 */
record Encoding(
    Sampling sampling, int quality, boolean optimised, boolean progressive, int restartInterval) {

  private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

  /** Any baseline encoding; one in three has restart markers, as many as one a unit. */
  static Encoding random(SplittableRandom random, Sampling sampling) {
    int interval =
        switch (random.nextInt(9)) {
          case 0 -> 1;
          case 1 -> random.nextInt(2, 12);
          case 2 -> random.nextInt(12, 400);
          default -> 0;
        };
    return new Encoding(sampling, random.nextInt(5, 101), random.nextInt(3) == 0, false, interval);
  }

  /** The file; of a colour picture that shall become grey, the green samples. */
  byte[] encode(BufferedImage picture) {
    BufferedImage image = sampling == Sampling.GREY ? green(picture) : picture;
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
      param.setCompressionMode(JPEGImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      param.setOptimizeHuffmanTables(optimised);
      if (progressive) {
        param.setProgressiveMode(JPEGImageWriteParam.MODE_DEFAULT);
      }
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      tell(metadata);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private void tell(IIOMetadata metadata) throws IOException {
    IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    if (sampling != Sampling.GREY) {
      NodeList components = tree.getElementsByTagName("componentSpec");
      IIOMetadataNode luma = (IIOMetadataNode) components.item(0);
      luma.setAttribute("HsamplingFactor", Integer.toString(sampling.horizontal));
      luma.setAttribute("VsamplingFactor", Integer.toString(sampling.vertical));
    }
    if (restartInterval > 0) {
      IIOMetadataNode restarts = new IIOMetadataNode("dri");
      restarts.setAttribute("interval", Integer.toString(restartInterval));
      IIOMetadataNode segments =
          (IIOMetadataNode) tree.getElementsByTagName("markerSequence").item(0);
      segments.insertBefore(restarts, tree.getElementsByTagName("sos").item(0));
    }
    metadata.setFromTree(FORMAT, tree);
  }

  private static BufferedImage green(BufferedImage picture) {
    if (picture.getRaster().getNumBands() == 1) {
      return picture;
    }
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] samples = picture.getRaster().getSamples(0, 0, width, height, 1, (int[]) null);
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSamples(0, 0, width, height, 0, samples);
    return grey;
  }
}
