package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leukostack.jpeg.RegionReader.Decoded;
import org.leukostack.testing.SharedData;

/** Compares every sample with the JDK's reader, of which the decoder under test shares no line. */
class BaselineRegionReaderTest {

  private static final RegionReader JDK = new JdkRegionReader();

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
          List<Region> regions = List.of(Regions.one(random, header.width(), header.height()));
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
      RegionReader reader = new BaselineRegionReader(new Nobody());
      for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList()) {
        byte[] jpeg = Files.readAllBytes(file);
        List<Region> regions = Regions.draw(random, 2, 1920, 1200);
        assertSameDecoded(
            reader.read(jpeg, regions), JDK.read(jpeg, regions), file + " " + regions);
      }
    }
  }

  private static void assertSameDecoded(Decoded ours, Decoded theirs, String what) {
    assertThat(ours.damage()).as(what).isEqualTo(theirs.damage());
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
      return Arrays.hashCode(decoded.pictures().getFirst().samples()) + " " + decoded.damage();
    } catch (JpegException e) {
      return e.reason() + " " + e.offset();
    }
  }
}
