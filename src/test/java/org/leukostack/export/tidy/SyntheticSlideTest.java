package org.leukostack.export.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.demo.DemoSlide;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.TestFolder;
import org.leukostack.slides.Slide;

/** The export of a synthetic slide against crops that are cut with nothing but the JDK. */
class SyntheticSlideTest {

  private static final int SIZE = 200;

  @TempDir Path temp;

  @Test
  void cropsHoldWhatThePlanesShow() throws Exception {
    DemoSlide.write(temp.resolve("demo"), 1, 3, done -> {});
    TestFolder folder = TestFolderReader.read(temp.resolve("demo"));
    Path root = temp.resolve("out");
    Exporter.run(
        ExportPlan.of(
            ExportRequest.of(Slide.Ready.unreviewed(folder), root).withCropSize(SIZE).withJobs(2)),
        (d, a) -> {});

    Field field = folder.fields().getFirst();
    assertThat(field.whiteCells()).isNotEmpty();
    for (Plane plane : field.planes()) {
      BufferedImage image = ImageIO.read(plane.file().toFile());
      int index = 0;
      for (Cell cell : field.whiteCells()) {
        BufferedImage crop = crop(image, cell);
        BufferedImage expected = reencoded(crop);
        Path export = root.resolve("demo");
        BufferedImage ours =
            ImageIO.read(export.resolve(index + "_" + plane.stackNumber() + ".jpg").toFile());
        assertThat(pixels(ours)).isEqualTo(pixels(expected));
        BufferedImage strip = ImageIO.read(export.resolve("annotation/" + index + ".jpg").toFile());
        assertThat(strip.getWidth()).isEqualTo(SIZE * field.stackSize());
        assertThat(difference(strip, plane.stackNumber() * SIZE, crop)).isLessThan(12);
        index++;
      }
    }
    Path cells = root.resolve("demo/cells.csv");
    assertThat(Files.readAllLines(cells)).hasSize(field.cells().size() + 1);
  }

  private static BufferedImage crop(BufferedImage image, Cell cell) {
    int x = cell.box().x() + cell.box().width() / 2 - SIZE / 2;
    int y = cell.box().y() + cell.box().height() / 2 - SIZE / 2;
    int left = Math.clamp(x, 0, image.getWidth() - SIZE);
    int top = Math.clamp(y, 0, image.getHeight() - SIZE);
    BufferedImage crop = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    crop.createGraphics().drawImage(image, -left, -top, null);
    return crop;
  }

  private static BufferedImage reencoded(BufferedImage crop) throws Exception {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.75f);
      writer.write(null, new IIOImage(crop, null, null), param);
    } finally {
      writer.dispose();
    }
    return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** The mean difference of the samples of a crop and of a tile that has its losses. */
  private static double difference(BufferedImage strip, int left, BufferedImage crop) {
    long sum = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int one = strip.getRGB(left + x, y);
        int other = crop.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
      }
    }
    return sum / (3.0 * SIZE * SIZE);
  }
}
