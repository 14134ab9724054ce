package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.jpeg.RegionReader.Decoded;

/**
 * Damage in the entropy-coded data never becomes other samples than the JDK's reader makes of it,
 * nor is it passed over in silence where that one complains; what that one refuses, or takes where
 * ours does not, is as Pillow has it. The one difference: whoever stops after the last unit of a
 * region, unless it is the last of all, does not see damage behind it. Whether it is behind, {@link
 * ScanWalk} tells, which shares no line with the decoder.
 */
class DamagedScanTest {

  private static final int SHORT = 200;

  private static final int FILES = Integer.getInteger("leukostack.damaged", SHORT);
  private static final long SEED = Long.getLong("leukostack.seed", 1);

  private static final String REFUSED = "refused";

  private final PillowJudge pillow = new PillowJudge();
  private final RegionReader jdk = new JdkRegionReader();
  private final RegionReader reader = Jpegs.reader();
  private int same;
  private int complaints;
  private int behind;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void isWhatTheJdkMakesOfIt(MutationSources.Origin origin) throws Exception {
    compare(origin.read());
  }

  private void compare(MutationSources sources) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < FILES; ) {
      byte[] jpeg = sources.draw(random, random.nextInt(200) == 0).sound().clone();
      if (Arrays.stream(Sampling.values()).noneMatch(sampling -> sampling.isOf(jpeg))) {
        continue;
      }
      i++;
      JpegHeader header = JpegHeader.parse(jpeg);
      for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
        int at = random.nextInt(header.scanOffset(), jpeg.length - 2);
        jpeg[at] ^= (byte) (1 << random.nextInt(8));
      }
      Region part = Regions.one(random, header.width(), header.height());
      compare(jpeg, header, new Region(0, 0, header.width(), header.height()), part);
    }
    assertThat(same).isGreaterThan(FILES);
    assertThat(complaints).as("complaints that both had").isGreaterThan(FILES / 10);
    if (FILES > SHORT) {
      System.out.printf(
          "%,d files: %,d outcomes the same, %,d of them complaints; %,d damaged behind the"
              + " region%n",
          FILES, same, complaints, behind);
    }
    Pillow.assumeThere(); // to say so where the rest is not tested
    assertThat(pillow.disputed(folder)).isEmpty();
  }

  private void compare(byte[] jpeg, JpegHeader header, Region whole, Region part)
      throws IOException {
    String what = part + " of " + header;
    Decoded all = pillow.decode(what, jpeg);
    Outcome ours = Outcome.of(all);
    Outcome theirs = Outcome.of(read(jdk, jpeg, whole));
    if (all != null && !theirs.complaint.equals(REFUSED)) {
      assertThat(ours.hash).as(what).isEqualTo(theirs.hash);
      assertThat(ours.complaint).as(what).contains(theirs.complaint);
    }
    note(ours);
    Decoded some = read(reader, jpeg, part);
    Outcome oursOfPart = Outcome.of(some);
    if (all != null) {
      Picture cut = TestPictures.part(all.pictures().getFirst(), part);
      assertThat(oursOfPart.hash).as(what).isEqualTo(Arrays.hashCode(cut.samples()) | 1);
    }
    if (oursOfPart.complaint.equals(ours.complaint)) {
      note(oursOfPart);
      return;
    }
    behind++;
    assertThat(oursOfPart.complaint).as(what).isEmpty();
    long units = unitsUntilEndOf(part, jpeg);
    assertThat(units).as("silent about a whole scan: " + what).isLessThan(unitsOf(jpeg));
    ScanWalk walk = FirstScan.firstScan(jpeg, header);
    assertThatCode(() -> walk.verify(units)).as(what).doesNotThrowAnyException();
  }

  private void note(Outcome outcome) {
    same++;
    complaints += outcome.complaint.isEmpty() ? 0 : 1;
  }

  private static @Nullable Decoded read(RegionReader reader, byte[] jpeg, Region region) {
    try {
      return reader.read(jpeg, List.of(region));
    } catch (JpegException e) {
      return null;
    }
  }

  private static long unitsUntilEndOf(Region region, byte[] jpeg) {
    try {
      BaselineFrame frame = BaselineParser.parse(jpeg);
      int right = lastUnit(region.x() + region.width() - 1, frame.horizontal());
      int bottom = lastUnit(region.y() + region.height() - 1, frame.vertical());
      return (long) Math.min(bottom, frame.unitsDown() - 1) * frame.unitsAcross()
          + Math.min(right, frame.unitsAcross() - 1)
          + 1;
    } catch (IrregularData e) {
      throw new AssertionError(e);
    }
  }

  private static long unitsOf(byte[] jpeg) {
    try {
      BaselineFrame frame = BaselineParser.parse(jpeg);
      return (long) frame.unitsDown() * frame.unitsAcross();
    } catch (IrregularData e) {
      throw new AssertionError(e);
    }
  }

  /** The unit of a pixel; of half as many chroma samples, that of the next one. */
  private static int lastUnit(int pixel, int sampling) {
    return sampling == 1 ? pixel / 8 : (pixel / 2 + 1) / 8;
  }

  /**
   * @param hash of the samples; 0 if there are none
   * @param complaint empty if there is none
   */
  private record Outcome(int hash, String complaint) {
    static Outcome of(@Nullable Decoded decoded) {
      if (decoded == null) {
        return new Outcome(0, REFUSED);
      }
      int hash = Arrays.hashCode(decoded.pictures().getFirst().samples());
      return new Outcome(hash | 1, decoded.damage().isEmpty() ? "" : "damage");
    }
  }
}
