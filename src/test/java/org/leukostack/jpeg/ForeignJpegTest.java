package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.jpeg.RegionReader.Decoded;

/**
 * Valid JPEGs as other programs write them are what Pillow makes of them, byte for byte, and none
 * is left out. The long form: {@code mvn -q test -Dtest=ForeignJpegTest
 * -Dleukostack.encodings=2000}.
 */
class ForeignJpegTest {

  private static final int SHORT = 60;

  private static final int ENCODINGS = Integer.getInteger("leukostack.encodings", SHORT);
  private static final long SEED = Long.getLong("leukostack.seed", 1);

  private final RegionReader reader = Jpegs.reader();
  private final List<String> differing = new ArrayList<>();
  private int same;
  private int fractional;

  @TempDir private Path folder;

  @Test
  void isWhatPillowMakesOfIt() throws Exception {
    assumeTrue(ForeignJpeg.hasEncoder(), "No foreign JPEGs tried: there is no cjpeg");
    Pillow.assumeThere();
    SplittableRandom random = new SplittableRandom(SEED);
    List<Path> files = new ForeignJpeg(random, folder).write(ENCODINGS);

    List<String> theirs = Pillow.digests(files);

    assertThat(theirs).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i++) {
      compare(files.get(i), theirs.get(i), random);
    }
    assertThat(differing).isEmpty();
    assertThat(fractional).as("that neither decodes").isLessThan(ENCODINGS / 5);
    assertThat(same).isEqualTo(ENCODINGS - fractional);
    if (ENCODINGS > SHORT) {
      System.out.printf(
          "%,d valid encodings: %,d the same as Pillow's, 0 differ, 0 left out;"
              + " %,d of a sampling that libjpeg-turbo has not%n",
          ENCODINGS, same, fractional);
    }
  }

  private void compare(Path file, String theirs, SplittableRandom random) throws Exception {
    byte[] jpeg = Files.readAllBytes(file);
    JpegHeader header = JpegHeader.parse(jpeg);
    try {
      Region whole = new Region(0, 0, header.width(), header.height());
      Decoded decoded = reader.read(jpeg, List.of(whole));
      if (!Pillow.digest(decoded).equals(theirs)) {
        differing.add(file + ": " + theirs);
        return;
      }
      assertThat(decoded.damage()).as(file.toString()).isSubsetOf(JpegDamage.COLOUR_TRANSFORM);
      same++;
      Region part = RegionReaderTest.region(random, header.width(), header.height());
      assertThat(reader.read(jpeg, List.of(part)).pictures().getFirst().samples())
          .as("%s of %s", part, file)
          .isEqualTo(TestPictures.part(decoded.pictures().getFirst(), part).samples());
    } catch (JpegException e) {
      if (theirs.equals(Pillow.REFUSED) && e.reason() == Reason.UNSUPPORTED) {
        fractional++;
      } else {
        differing.add(file + ": " + e + ", " + theirs);
      }
    }
  }
}
