package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.jpeg.RegionReader.Decoded;
import org.leukostack.testing.SharedData;

/** JPEGs of every kind, sound and damaged. */
class CorpusTest {

  private final RegionReader reader = Jpegs.reader();

  @ParameterizedTest
  @CsvSource({
    "arithmetic, UNSUPPORTED",
    "cmyk, UNSUPPORTED",
    "damaged-claims-65500x65500, TOO_LARGE",
    "damaged-empty, EMPTY",
    "damaged-huffman-table, CORRUPT",
    "damaged-no-eoi, TRUNCATED",
    "damaged-png-named, NOT_JPEG",
    "damaged-text, NOT_JPEG",
    "damaged-truncated-10, TRUNCATED",
    "damaged-truncated-50, TRUNCATED",
    "damaged-truncated-90, TRUNCATED",
    "damaged-zero-height, CORRUPT"
  })
  void refuses(String name, Reason reason) throws Exception {
    byte[] jpeg = read(name);

    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> reader.read(jpeg, List.of(new Region(0, 0, 1, 1))))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    assertThatExceptionOfType(JpegException.class).isThrownBy(() -> reader.readWhole(jpeg));
  }

  @ParameterizedTest
  @ValueSource(strings = {"damaged-bit-flips", "damaged-missing-restart"})
  void decodesWithWarning(String name) throws Exception {
    byte[] jpeg = read(name);
    JpegHeader header = JpegHeader.parse(jpeg);
    Region whole = new Region(0, 0, header.width(), header.height());

    assertThat(reader.read(jpeg, List.of(whole)).damage()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app-and-comment-junk",
        "fill-bytes-before-marker",
        "restart-5-blocks",
        "trailing-garbage"
      })
  void harmlessOdditiesDoNotChangeThePixels(String name) throws Exception {
    assertThat(reader.readWhole(read(name)).pixels())
        .isEqualTo(reader.readWhole(read("odd-2x2")).pixels());
  }

  @Test
  void regionsAreThoseOfTheWhole() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    for (Path file : sound()) {
      byte[] jpeg = Files.readAllBytes(file);
      JpegHeader header = JpegHeader.parse(jpeg);
      Region all = new Region(0, 0, header.width(), header.height());
      Picture whole = reader.read(jpeg, List.of(all)).pictures().getFirst();
      for (int i = 0; i < 5; i++) {
        List<Region> regions = new ArrayList<>();
        regions.add(RegionReaderTest.region(random, header.width(), header.height()));
        regions.add(RegionReaderTest.region(random, header.width(), header.height()));
        Decoded decoded = reader.read(jpeg, regions);
        for (int r = 0; r < regions.size(); r++) {
          assertThat(decoded.pictures().get(r).samples())
              .as("%s of %s", regions.get(r), file.getFileName())
              .isEqualTo(TestPictures.part(whole, regions.get(r)).samples());
        }
      }
    }
  }

  private static List<Path> sound() throws Exception {
    try (Stream<Path> files = Files.list(SharedData.path("data/jpeg"))) {
      return files
          .filter(file -> !file.getFileName().toString().matches("(damaged|cmyk|arith).*"))
          .sorted()
          .toList();
    }
  }

  private static byte[] read(String name) throws Exception {
    return Files.readAllBytes(SharedData.path("data/jpeg/" + name + ".jpg"));
  }
}
