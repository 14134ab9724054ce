package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leukostack.jpeg.RegionReader.Decoded;

/**
 * Compares every sample of random regions of random pictures with the JDK's reader. The long run,
 * which says what it compared: {@code mvn -q test -Dtest=RegionPairsTest -Dleukostack.pairs=10000}.
 */
class RegionPairsTest {

  private static final int SHORT = 900;

  /** (picture, region) pairs a sampling. */
  private static final int PAIRS = Integer.getInteger("leukostack.pairs", SHORT);

  /** Another number, other pictures. */
  private static final long SEED = Long.getLong("leukostack.seed", 1);

  private static final int MOST_REGIONS = 8;

  /** The JDK's writer makes these odd ones, which the decoder under test may leave to others. */
  private static final int NARROW = 5;

  private static final RegionReader READER = Jpegs.reader();

  private static final RegionReader STRICT_READER = new BaselineRegionReader(new Nobody());

  static Stream<Arguments> samplingsAndSources() {
    return Stream.of(Sampling.values())
        .flatMap(
            sampling ->
                Stream.of(PictureSource.values()).map(source -> Arguments.of(sampling, source)));
  }

  @ParameterizedTest
  @MethodSource("samplingsAndSources")
  void anyRegionsAreThoseOfTheJdk(Sampling sampling, PictureSource source) throws IOException {
    assumeFalse(
        source == PictureSource.CORPUS && source.corpus(sampling).isEmpty(),
        () -> "Not tested: no shared file of sampling " + sampling);
    SplittableRandom random = new SplittableRandom(SEED * 100 + sampling.ordinal());
    int share = (PAIRS + PictureSource.values().length - 1) / PictureSource.values().length;
    int pictures = 0;
    long samples = 0;
    for (int pairs = 0; pairs < share; pictures++) {
      byte[] jpeg = source.draw(random, sampling);
      int count = Math.min(share - pairs, random.nextInt(MOST_REGIONS) + 1);
      samples += compare(jpeg, random, count);
      pairs += count;
    }
    if (PAIRS > SHORT) {
      System.out.printf(
          "%s, %s: %,d pairs of %,d pictures, %,d samples, 0 different%n",
          sampling, source, share, pictures, samples);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyRegionIsACropOfTheWhole(Sampling sampling) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int pairs = 0; pairs < PAIRS / 4; pairs += MOST_REGIONS) {
      byte[] jpeg = PictureSource.INVENTED.draw(random, sampling);
      JpegHeader header = JpegHeader.parse(jpeg);
      Region all = new Region(0, 0, header.width(), header.height());
      Picture whole = READER.read(jpeg, List.of(all)).pictures().getFirst();
      for (Region region : Regions.draw(random, MOST_REGIONS, all.width(), all.height())) {
        assertThat(READER.read(jpeg, List.of(region)).pictures().getFirst().samples())
            .as("%s of %s", region, all)
            .isEqualTo(TestPictures.part(whole, region).samples());
      }
    }
  }

  /** The number of samples compared. */
  private static long compare(byte[] jpeg, SplittableRandom random, int count) throws IOException {
    JdkPicture expected = JdkPicture.of(jpeg);
    int width = expected.image().getWidth();
    int height = expected.image().getHeight();
    List<Region> regions = Regions.draw(random, count, width, height);
    String what = width + " x " + height + " " + regions;
    Decoded decoded = (width < NARROW ? READER : STRICT_READER).read(jpeg, regions);
    assertThat(decoded.damage()).as(what).isEmpty();
    assertThat(decoded.pictures()).as(what).hasSameSizeAs(regions);
    long samples = 0;
    for (int i = 0; i < regions.size(); i++) {
      Picture picture = decoded.pictures().get(i);
      assertThat(expected.different(picture, regions.get(i)))
          .as("different samples of %s, %s", regions.get(i), what)
          .isZero();
      samples += picture.samples().length;
    }
    return samples;
  }
}
