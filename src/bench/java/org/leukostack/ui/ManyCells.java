package org.leukostack.ui;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import javax.imageio.ImageIO;
import org.leukostack.model.TestFolder;

/** A slide of many cells on small planes, which nobody has reviewed: for what only lists take. */
final class ManyCells {

  static final int FIELDS = 300;
  static final int CELLS_A_FIELD = 10;

  private static final int PLANES = 3;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private ManyCells() {}

  /** Writes the slide, or makes the one that is there as good as new. */
  static Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve("review.json"));
    SplittableRandom random = new SplittableRandom(1);
    for (int image = 1; image <= FIELDS; image++) {
      for (int k = 0; k < PLANES; k++) {
        Path file = folder.resolve(name(image, k));
        if (!Files.exists(file)) {
          Files.write(file, noise(random));
        }
      }
    }
    Files.writeString(folder.resolve(TestFolder.ANALYSIS_FILE), analysis());
    return folder;
  }

  private static String name(int image, int k) {
    return String.format(Locale.ROOT, "%04d_%d_50000_%03d_20000.jpg", image, 100 * image, k);
  }

  private static byte[] noise(SplittableRandom random) throws IOException {
    BufferedImage plane = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    int strength = random.nextInt(8, 60);
    for (int y = 0; y < HEIGHT; y += 4) {
      for (int x = 0; x < WIDTH; x += 4) {
        plane.setRGB(x, y, 0x010101 * random.nextInt(100, 100 + strength));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(plane, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private static String analysis() {
    SplittableRandom random = new SplittableRandom(2);
    StringJoiner fields = new StringJoiner(",\n", "{", "}");
    for (int image = 1; image <= FIELDS; image++) {
      StringJoiner cells = new StringJoiner(", ");
      for (int c = 0; c < CELLS_A_FIELD; c++) {
        cells.add(
            "\"%d\": {\"prediction\": %d, \"location\": [%d, %d, %d, %d], \"focus\": %d}"
                .formatted(
                    c,
                    random.nextInt(2, 12),
                    random.nextInt(WIDTH - 150),
                    random.nextInt(HEIGHT - 150),
                    random.nextInt(60, 150),
                    random.nextInt(60, 150),
                    random.nextInt(PLANES)));
      }
      fields.add(
          "\"%d\": {\"img_name\": \"%s\", \"cell_prediction\": {%s}}"
              .formatted(image - 1, name(image, 0), cells));
    }
    return fields.toString();
  }
}
