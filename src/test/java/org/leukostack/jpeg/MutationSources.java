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

/**
 * JPEGs to damage: mostly small ones of all kinds, so that there is time for many, and some whole
 * planes.
 */
public final class MutationSources {

  static final int SMALL_A_LARGE = 100;

  private static final int CUTS = 60;

  /**
   * A JPEG before it is damaged.
   *
   * @param sound itself, or what it was like when it could be decoded
   */
  record Source(String name, byte[] jpeg, byte[] sound) {
    Source(String name, byte[] jpeg) {
      this(name, jpeg, jpeg);
    }
  }

  /** Whose JPEGs. */
  enum Origin {
    PROJECT,
    /** Skips the test where the shared data is not there. */
    SHARED_DATA;

    MutationSources read() throws IOException {
      return switch (this) {
        case PROJECT -> ofTheProject();
        case SHARED_DATA -> ofTheSharedData();
      };
    }
  }

  private final List<Source> small = new ArrayList<>();
  private final List<Source> large = new ArrayList<>();

  private MutationSources() {}

  /** Small and whole planes of the example slide, and invented pictures. */
  static MutationSources ofTheProject() throws IOException {
    MutationSources sources = new MutationSources();
    SplittableRandom random = new SplittableRandom(11);
    Planes planes = new Planes();
    sources.large("examples/miLab_test", Path.of("examples/miLab_test"));
    for (int i = 0; i < CUTS; i++) {
      Encoding encoding = encoding(random);
      BufferedImage picture =
          i % 3 == 0
              ? InventedPicture.draw(random, random.nextInt(1, 120), random.nextInt(1, 120))
              : cut(random, planes.drawDecoded(random, "examples/miLab_test"));
      sources.small.add(new Source("cut " + i + " " + encoding, encoding.encode(picture)));
    }
    return sources;
  }

  /** The shared files of all kinds, and whole and small real planes. */
  static MutationSources ofTheSharedData() throws IOException {
    MutationSources sources = new MutationSources();
    SplittableRandom random = new SplittableRandom(12);
    Planes planes = new Planes();
    Path folder = SharedData.path("data/miLab_test");
    try (Stream<Path> files = Files.list(SharedData.path("data/jpeg"))) {
      for (Path file : files.filter(f -> f.toFile().length() > 0).sorted().toList()) {
        byte[] jpeg = Files.readAllBytes(file);
        sources.small.add(new Source(file.getFileName().toString(), jpeg, sound(file, jpeg)));
      }
    }
    sources.large("plane", folder);
    for (int i = 0; i < CUTS / 2; i++) {
      Encoding encoding = encoding(random);
      BufferedImage plane = planes.drawDecoded(random, folder.toString());
      byte[] jpeg = encoding.encode(cut(random, plane));
      sources.small.add(new Source("real cut " + i + " " + encoding, jpeg));
    }
    return sources;
  }

  /** Those that are refused, or damaged, show the same picture as one of the others. */
  private static byte[] sound(Path file, byte[] jpeg) throws IOException {
    boolean sound = !file.getFileName().toString().matches("(damaged|cmyk|arithmetic).*");
    return sound ? jpeg : Files.readAllBytes(file.resolveSibling("odd-2x2.jpg"));
  }

  /** Small files. */
  public static MutationSources of(List<Path> files) throws IOException {
    MutationSources sources = new MutationSources();
    for (Path file : files) {
      sources.small.add(new Source(file.getFileName().toString(), Files.readAllBytes(file)));
    }
    return sources;
  }

  Source draw(SplittableRandom random, boolean whole) {
    List<Source> sources = whole && !large.isEmpty() ? large : small;
    return sources.get(random.nextInt(sources.size()));
  }

  private void large(String name, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".jpg")).sorted().limit(6).toList()) {
        large.add(new Source(name + " " + file.getFileName(), Files.readAllBytes(file)));
      }
    }
  }

  private static Encoding encoding(SplittableRandom random) {
    Sampling[] samplings = Sampling.values();
    Encoding plain = Encoding.random(random, samplings[random.nextInt(samplings.length)]);
    return random.nextInt(5) > 0
        ? plain
        : new Encoding(plain.sampling(), plain.quality(), true, true, plain.restartInterval());
  }

  private static BufferedImage cut(SplittableRandom random, BufferedImage plane) {
    int width = random.nextInt(1, 200);
    int height = random.nextInt(1, 200);
    int x = random.nextInt(plane.getWidth() - width);
    int y = random.nextInt(plane.getHeight() - height);
    return plane.getSubimage(x, y, width, height);
  }
}
