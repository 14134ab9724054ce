package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.jpeg.RegionReader.Decoded;
import org.leukostack.testing.SharedData;
import org.w3c.dom.NodeList;

/** Compares every sample with the JDK's reader, of which the decoder under test shares no line. */
class BaselineRegionReaderTest {

  /** Pictures and regions a sampling; a longer run: {@code -Dleukostack.pairs=10000}. */
  private static final int PAIRS = Integer.getInteger("leukostack.pairs", 600);

  private static final int REGIONS_A_PICTURE = 4;

  private static final RegionReader JDK = new JdkRegionReader();

  /** Says when the decoder under test passes a picture on. */
  private static final RegionReader NOBODY =
      new RegionReader() {
        @Override
        public Decoded read(byte[] jpeg, List<Region> regions) {
          throw new AssertionError("the decoder left a plain baseline JPEG to the other reader");
        }

        @Override
        public ArgbPicture readWhole(byte[] jpeg) {
          throw new AssertionError("the decoder left a plain baseline JPEG to the other reader");
        }
      };

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "2,1", "2,2"})
  void anyRegionsAreThoseOfTheJdk(int horizontal, int vertical) throws IOException {
    RegionReader reader = new BaselineRegionReader(NOBODY);
    SplittableRandom random = new SplittableRandom(31L * horizontal + vertical);
    for (int pair = 0; pair < PAIRS; pair += REGIONS_A_PICTURE) {
      int width = random.nextInt(5, 90);
      int height = random.nextInt(1, 90);
      byte[] jpeg = encode(random, width, height, horizontal, vertical);
      List<Region> regions = new ArrayList<>();
      for (int i = 0; i < REGIONS_A_PICTURE; i++) {
        regions.add(region(random, width, height));
      }
      String what = width + " x " + height + " " + regions;
      assertSame(reader.read(jpeg, regions), JDK.read(jpeg, regions), what);
    }
  }

  @Test
  void theCorpusReadsAsTheJdkReadsIt() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.path("data/jpeg"))) {
      for (Path file : files.sorted().toList()) {
        byte[] jpeg = Files.readAllBytes(file);
        RegionReader reader = new BaselineRegionReader(JDK);
        JpegHeader header;
        try {
          header = JpegHeader.parse(jpeg);
        } catch (JpegException e) {
          continue; // nothing to compare: both readers begin with this header
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20; i++) {
          List<Region> regions = List.of(region(random, header.width(), header.height()));
          assertThat(outcome(reader, jpeg, regions))
              .as(file + " " + regions)
              .isEqualTo(outcome(JDK, jpeg, regions));
        }
      }
    }
  }

  @Test
  void aRealPlaneReadsAsTheJdkReadsIt() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.path("data/miLab_test"))) {
      SplittableRandom random = new SplittableRandom(3);
      RegionReader reader = new BaselineRegionReader(NOBODY);
      for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList()) {
        byte[] jpeg = Files.readAllBytes(file);
        List<Region> regions = List.of(region(random, 1920, 1200), region(random, 1920, 1200));
        assertSame(reader.read(jpeg, regions), JDK.read(jpeg, regions), file + " " + regions);
      }
    }
  }

  private static void assertSame(Decoded ours, Decoded theirs, String what) {
    assertThat(ours.warnings()).as(what).isEqualTo(theirs.warnings());
    assertThat(ours.pictures()).hasSameSizeAs(theirs.pictures());
    for (int i = 0; i < ours.pictures().size(); i++) {
      assertThat(ours.pictures().get(i).samples())
          .as(what)
          .isEqualTo(theirs.pictures().get(i).samples());
    }
  }

  private static String outcome(RegionReader reader, byte[] jpeg, List<Region> regions) {
    try {
      Decoded decoded = reader.read(jpeg, regions);
      return Arrays.hashCode(decoded.pictures().getFirst().samples()) + " " + decoded.warnings();
    } catch (JpegException e) {
      return e.reason() + " " + e.offset();
    }
  }

  private static Region region(SplittableRandom random, int width, int height) {
    int x = random.nextInt(width);
    int y = random.nextInt(height);
    return new Region(x, y, random.nextInt(width - x) + 1, random.nextInt(height - y) + 1);
  }

  /**
   * Encodes smooth or noisy samples with the JDK's writer, whose sampling is set through its
   * metadata; 0 for grey.
   */
  private static byte[] encode(
      SplittableRandom random, int width, int height, int horizontal, int vertical)
      throws IOException {
    boolean grey = horizontal == 0;
    BufferedImage image =
        new BufferedImage(
            width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    int noise = random.nextInt(1, 256);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int base = (x * 3 + y * 2) & 0xFF;
        image.setRGB(x, y, base * 0x010101 ^ random.nextInt(noise) ^ random.nextInt(noise) << 16);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(random.nextInt(5, 101) / 100f);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    if (!grey) {
      String format = "javax_imageio_jpeg_image_1.0";
      IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(format);
      NodeList components = tree.getElementsByTagName("componentSpec");
      IIOMetadataNode luma = (IIOMetadataNode) components.item(0);
      luma.setAttribute("HsamplingFactor", Integer.toString(horizontal));
      luma.setAttribute("VsamplingFactor", Integer.toString(vertical));
      metadata.setFromTree(format, tree);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
