package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.jpeg.RegionReader.Decoded;

/** Two pictures read side by side are those that the JDK reads, and those read one by one. */
class TwoPlanesTest {

  private static final RegionReader READER = Jpegs.reader();
  private static final int ROUNDS = 120;

  @ParameterizedTest
  @EnumSource
  void bothAreThoseOfTheJdk(Sampling sampling) throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < ROUNDS; round++) {
      int width = random.nextInt(5, 330);
      int height = random.nextInt(1, 330);
      int interval = random.nextInt(3) == 0 ? random.nextInt(1, 60) : 0;
      boolean optimised = random.nextInt(3) == 0; // tables of its own, which no other picture has
      byte[] first = picture(random, sampling, optimised, interval, width, height);
      byte[] second =
          optimised ? first.clone() : picture(random, sampling, false, interval, width, height);
      List<Region> regions = Regions.draw(random, random.nextInt(1, 4), width, height);
      String what = width + " x " + height + ", interval " + interval + ", " + regions;
      Optional<List<Decoded>> both = READER.readTwo(first, second, regions);
      assertThat(both).as(what).isPresent();
      assertSame(both.get().get(0), JdkPicture.of(first), regions, what);
      assertSame(both.get().get(1), JdkPicture.of(second), regions, what);
    }
  }

  @Test
  void ofADamagedOneEachIsReadByItself() throws IOException {
    SplittableRandom random = new SplittableRandom(6);
    int read = 0;
    for (int round = 0; round < 600; round++) {
      byte[] sound = picture(random, Sampling.values()[round % 4], false, 0, 120, 90);
      byte[] damaged = Mutations.damage(sound, random);
      List<Region> regions = List.of(new Region(40, 40, 60, 40));
      Optional<List<Decoded>> both = READER.readTwo(sound, damaged, regions);
      if (both.isPresent()) {
        read++;
        assertReadAlone(both.get().get(0), sound, regions);
        assertReadAlone(both.get().get(1), damaged, regions);
      }
    }
    assertThat(read).isBetween(1, 599);
  }

  /** And without a warning, which two planes read together cannot have. */
  private static void assertReadAlone(Decoded together, byte[] jpeg, List<Region> regions)
      throws IOException {
    Decoded alone = READER.read(jpeg, regions);
    assertThat(together.pictures().getFirst().samples())
        .isEqualTo(alone.pictures().getFirst().samples());
    assertThat(alone.damage()).isEmpty();
  }

  @Test
  void picturesOfOtherLayoutsOrTablesAreNotReadTogether() {
    SplittableRandom random = new SplittableRandom(7);
    List<Region> regions = List.of(new Region(0, 0, 20, 20));
    Sampling one = Sampling.values()[3];
    byte[] plane = picture(random, one, false, 0, 64, 64);
    for (byte[] other :
        List.of(
            picture(random, one, false, 0, 64, 80),
            picture(random, Sampling.values()[1], false, 0, 64, 64),
            picture(random, one, false, 2, 64, 64),
            picture(random, one, true, 0, 64, 64),
            new byte[] {1, 2, 3})) {
      assertThat(READER.readTwo(plane, other, regions)).isEmpty();
    }
  }

  private static byte[] picture(
      SplittableRandom random,
      Sampling sampling,
      boolean optimised,
      int interval,
      int width,
      int height) {
    Encoding encoding = new Encoding(sampling, random.nextInt(5, 101), optimised, false, interval);
    return encoding.encode(InventedPicture.draw(random, width, height));
  }

  private static void assertSame(
      Decoded decoded, JdkPicture expected, List<Region> regions, String what) {
    assertThat(decoded.damage()).isEmpty();
    for (int i = 0; i < regions.size(); i++) {
      assertThat(expected.different(decoded.pictures().get(i), regions.get(i))).as(what).isZero();
    }
  }
}
