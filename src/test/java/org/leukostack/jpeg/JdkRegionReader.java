package org.leukostack.jpeg;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.leukostack.jpeg.JpegException.Reason;

/**
 * The JDK's JPEG reader, an oracle: its pixels are those of libjpeg-turbo where no component is
 * halved only vertically, colours are told by JFIF, and no scan is missing.
 */
final class JdkRegionReader implements RegionReader {

  /** Up to this many pixels, one decode of everything between the regions beats several. */
  private static final long MOST_SHARED_PIXELS = 8_000_000;

  @Override
  public Decoded read(byte[] jpeg, List<Region> regions) throws JpegException {
    JpegHeader header = Soundness.check(jpeg, regions);
    if (regions.isEmpty()) {
      return new Decoded(List.of(), List.of(), "");
    }
    List<String> warnings = new ArrayList<>();
    List<Picture> pictures = new ArrayList<>(regions.size());
    Rectangle all = around(regions);
    if ((long) all.width * all.height <= MOST_SHARED_PIXELS) {
      Samples shared = decode(jpeg, header, all, warnings);
      for (Region region : regions) {
        pictures.add(shared.picture(region.x() - all.x, region.y() - all.y, region));
      }
    } else {
      for (Region region : regions) {
        pictures.add(decode(jpeg, header, rectangle(region), warnings).picture(0, 0, region));
      }
    }
    return new Decoded(pictures, damage(warnings), header.comment());
  }

  @Override
  public ArgbPicture readWhole(byte[] jpeg) throws JpegException {
    JpegHeader header = Soundness.checkWhole(jpeg);
    Rectangle all = new Rectangle(header.width(), header.height());
    return decode(jpeg, header, all, new ArrayList<>()).argb();
  }

  /** Its words are those of libjpeg 6b, of which there is one that the file holds too little. */
  private static List<JpegDamage> damage(List<String> warnings) {
    return warnings.isEmpty() ? List.of() : List.of(JpegDamage.NO_CODE);
  }

  private static Rectangle rectangle(Region region) {
    return new Rectangle(region.x(), region.y(), region.width(), region.height());
  }

  private static Rectangle around(List<Region> regions) {
    Rectangle all = new Rectangle(-1, -1);
    for (Region region : regions) {
      all.add(rectangle(region));
    }
    return all;
  }

  private static Samples decode(
      byte[] jpeg, JpegHeader header, Rectangle part, List<String> warnings) throws JpegException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ByteArrayImageInputStream input =
        new ByteArrayImageInputStream(ColourProfile.hide(jpeg, header))) {
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(input, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceRegion(part);
      BufferedImage image = reader.read(0, param);
      return new Samples(image.getRaster(), header.components());
    } catch (EOFException e) {
      throw new JpegException(
          Reason.TRUNCATED, jpeg.length, "the data end before the picture does", e);
    } catch (IIOException | RuntimeException e) {
      throw new JpegException(Reason.CORRUPT, -1, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new JpegException(Reason.CORRUPT, -1, "the decoder gives up", e);
    } finally {
      reader.dispose();
    }
  }
}
