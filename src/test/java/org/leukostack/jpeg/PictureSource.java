package org.leukostack.jpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.leukostack.testing.SharedData;

/** Where the JPEGs of a test come from. */
enum PictureSource {
  /** Smooth, noisy, flat and saturated samples; every sixth is larger than a crop. */
  INVENTED {
    @Override
    byte[] draw(SplittableRandom random, Sampling sampling) {
      boolean large = random.nextInt(6) == 0;
      int width = large ? random.nextInt(200, 700) : random.nextInt(1, 91);
      int height = large ? random.nextInt(200, 700) : random.nextInt(1, 91);
      return Encoding.random(random, sampling).encode(InventedPicture.draw(random, width, height));
    }
  },

  /** The planes of the example slide, whole or in part, encoded again. */
  DEMO {
    @Override
    byte[] draw(SplittableRandom random, Sampling sampling) throws IOException {
      BufferedImage plane = planes.drawDecoded(random, "examples/miLab_test");
      double part = random.nextInt(10) == 0 ? 1 : Math.pow(random.nextDouble(), 2);
      int width = Math.max(1, (int) (plane.getWidth() * part));
      int height = Math.max(1, (int) (plane.getHeight() * part));
      int x = random.nextInt(plane.getWidth() - width + 1);
      int y = random.nextInt(plane.getHeight() - height + 1);
      return Encoding.random(random, sampling).encode(plane.getSubimage(x, y, width, height));
    }
  },

  /** The files of the shared data as they are. */
  CORPUS {
    @Override
    byte[] draw(SplittableRandom random, Sampling sampling) throws IOException {
      List<byte[]> files = corpus(sampling);
      return files.get(random.nextInt(files.size()));
    }
  };

  final Planes planes = new Planes();

  private final List<List<byte[]>> corpus = new ArrayList<>();

  abstract byte[] draw(SplittableRandom random, Sampling sampling) throws IOException;

  /** The sound baseline files of a sampling; skips the test where there are none. */
  synchronized List<byte[]> corpus(Sampling sampling) throws IOException {
    if (corpus.isEmpty()) {
      List<byte[]> all = new ArrayList<>();
      for (String folder : List.of("data/jpeg", "data/miLab_test")) {
        try (Stream<Path> files = Files.list(SharedData.path(folder))) {
          for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList()) {
            if (!file.getFileName().toString().startsWith("damaged")) {
              all.add(Files.readAllBytes(file));
            }
          }
        }
      }
      for (Sampling each : Sampling.values()) {
        corpus.add(all.stream().filter(each::isOf).toList());
      }
    }
    return corpus.get(sampling.ordinal());
  }
}
