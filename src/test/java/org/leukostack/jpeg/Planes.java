package org.leukostack.jpeg;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Planes in a folder of the project; the decoded one is kept for a few draws. */
final class Planes {

  private static final int DRAWS_A_PLANE = 12;

  private final Map<String, List<Path>> files = new HashMap<>();
  private BufferedImage plane = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
  private int drawsLeft;

  synchronized byte[] draw(SplittableRandom random, String folder) throws IOException {
    List<Path> planes = files.computeIfAbsent(folder, Planes::list);
    return Files.readAllBytes(planes.get(random.nextInt(planes.size())));
  }

  synchronized BufferedImage drawDecoded(SplittableRandom random, String folder)
      throws IOException {
    if (drawsLeft == 0) {
      plane = ImageIO.read(new ByteArrayInputStream(draw(random, folder)));
      drawsLeft = DRAWS_A_PLANE;
    }
    drawsLeft--;
    return plane;
  }

  private static List<Path> list(String folder) {
    try (Stream<Path> planes = Files.list(Path.of(folder))) {
      return planes.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
