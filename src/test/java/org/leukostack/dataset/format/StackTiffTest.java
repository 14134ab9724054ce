package org.leukostack.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.jpeg.Picture;

/** The JDK's TIFF reader opens what is written here, and finds the same pixels. */
class StackTiffTest {

  private static final int SIZE = 37;

  @TempDir Path temp;

  private static Picture noise(int seed, int channels) {
    byte[] samples = new byte[SIZE * SIZE * channels];
    new Random(seed).nextBytes(samples);
    return new Picture(SIZE, SIZE, channels, samples);
  }

  private static List<byte[]> strips(List<Picture> planes) {
    try (PlaneDeflater deflater = new PlaneDeflater()) {
      List<byte[]> strips = new ArrayList<>();
      planes.forEach(plane -> strips.add(deflater.deflate(plane)));
      return strips;
    }
  }

  /** What an opened file has on each page, and says of the first. */
  record Read(List<byte[]> pages, String description) {}

  static Read read(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      List<byte[]> pages = new ArrayList<>();
      for (int page = 0; page < reader.getNumImages(true); page++) {
        BufferedImage image = reader.read(page);
        Raster raster = image.getRaster();
        assertThat(raster.getNumBands()).isEqualTo(3);
        int[] samples = raster.getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
          bytes[i] = (byte) samples[i];
        }
        pages.add(bytes);
      }
      IIOMetadata metadata = reader.getImageMetadata(0);
      return new Read(
          pages,
          TIFFDirectory.createFromMetadata(metadata)
              .getTIFFField(BaselineTIFFTagSet.TAG_IMAGE_DESCRIPTION)
              .getAsString(0));
    } finally {
      reader.dispose();
    }
  }

  /** The samples in red, green and blue. */
  static byte[] inColour(Picture grey) {
    if (grey.channels() == 3) {
      return grey.samples();
    }
    byte[] colour = new byte[3 * grey.samples().length];
    for (int i = 0; i < colour.length; i++) {
      colour[i] = grey.samples()[i / 3];
    }
    return colour;
  }

  @Test
  void allPlanesComeBackInTheirOrder() throws Exception {
    Picture grey = noise(3, 1);
    List<Picture> planes = List.of(noise(1, 3), Picture.black(SIZE, SIZE, 3), grey, noise(4, 3));
    Path file = temp.resolve("stack.tif");

    new StackTiff(SIZE, strips(planes)).write(file);

    assertThat(read(file).pages())
        .containsExactly(
            planes.get(0).samples(),
            planes.get(1).samples(),
            inColour(grey),
            planes.get(3).samples());
  }

  @Test
  void aDescriptionIsAddedToACopyAndChangesNoPixel() throws Exception {
    Path plain = temp.resolve("plain.tif");
    Path described = temp.resolve("described.tif");
    new StackTiff(SIZE, strips(List.of(noise(1, 3), noise(2, 3)))).write(plain);
    byte[] before = Files.readAllBytes(plain);

    StackTiff.describe(plain, described, "<OME>a cell</OME>");

    assertThat(plain).hasBinaryContent(before);
    assertThat(read(described).description()).isEqualTo("<OME>a cell</OME>");
    assertThat(read(described).pages()).containsExactlyElementsOf(read(plain).pages());
  }

  @Test
  void aStripThatComesAgainIsWrittenOnce() throws Exception {
    byte[] black = strips(List.of(noise(9, 3))).getFirst();
    Path once = temp.resolve("once.tif");
    Path often = temp.resolve("often.tif");

    new StackTiff(SIZE, List.of(black)).write(once);
    new StackTiff(SIZE, List.of(black, black, black)).write(often);

    assertThat(read(often).pages()).hasSize(3).containsOnly(noise(9, 3).samples());
    assertThat(Files.size(often)).isLessThan(Files.size(once) + 1000);
  }

  @Test
  void theSamePlanesMakeTheSameBytes() throws Exception {
    List<Picture> planes = List.of(noise(5, 3), noise(6, 3));
    new StackTiff(SIZE, strips(planes)).write(temp.resolve("a.tif"));
    new StackTiff(SIZE, strips(planes)).write(temp.resolve("b.tif"));

    assertThat(temp.resolve("a.tif")).hasSameBinaryContentAs(temp.resolve("b.tif"));
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    Path there = Files.write(temp.resolve("there.tif"), new byte[] {1});

    assertThatThrownBy(() -> new StackTiff(SIZE, strips(List.of(noise(1, 3)))).write(there))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(there).hasBinaryContent(new byte[] {1});
  }

  @Test
  void smoothPlanesTakeMuchLessRoom() {
    byte[] samples = new byte[SIZE * SIZE * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 3 % SIZE + i % 3 * 20);
    }
    Picture smooth = new Picture(SIZE, SIZE, 3, samples);

    assertThat(strips(List.of(smooth)).getFirst()).hasSizeLessThan(samples.length / 20);
    assertThat(Arrays.equals(samples, smooth.samples())).as("and stay as they are").isTrue();
  }
}
