package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.jpeg.RegionReader.Decoded;

/**
 * A header that claims more than there is in the data: what is missing is grey, as libjpeg leaves
 * it, and told.
 */
class LyingSizeTest {

  private final RegionReader reader = Jpegs.reader();

  @ParameterizedTest
  @CsvSource({"GREY, false", "FULL, false", "HALF_WIDTH, false", "HALF_BOTH, false", "GREY, true"})
  void whatIsMissingIsAsTheJdkLeavesIt(Sampling sampling, boolean progressive) throws Exception {
    BufferedImage small = InventedPicture.draw(new SplittableRandom(1), 160, 160);
    byte[] jpeg = claim(new Encoding(sampling, 75, true, progressive, 0).encode(small), 160, 400);
    List<Region> regions = List.of(new Region(0, 0, 160, 400), new Region(30, 140, 90, 60));

    Decoded decoded = reader.read(jpeg, regions);
    assertThat(decoded.damage()).contains(JpegDamage.ENDS_EARLY);
    Decoded theirs = new JdkRegionReader().read(jpeg, regions);
    for (int i = 0; i < regions.size(); i++) {
      assertThat(decoded.pictures().get(i).samples()).isEqualTo(theirs.pictures().get(i).samples());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GREY, false, 0",
    "HALF_WIDTH, false, 0",
    "HALF_BOTH, false, 0",
    "HALF_BOTH, false, 7",
    "HALF_BOTH, true, 0"
  })
  void readsFlatPicturesWithHardlyAnyData(Sampling sampling, boolean progressive, int interval)
      throws Exception {
    byte[] jpeg = flat(sampling, progressive, interval, 1920, 1200);
    Region corner = new Region(1700, 1000, 220, 200);

    assertThat(8 * jpeg.length).as("bits").isLessThan(1920 * 1200 / 2);
    Picture picture = reader.read(jpeg, List.of(corner)).pictures().getFirst();
    assertThat(JdkPicture.of(jpeg).different(picture, corner)).isZero();
    assertThat(reader.readWhole(jpeg).pixels()).hasSize(1920 * 1200);
  }

  @Test
  void refusesRegionsThatTakeMoreThanTheMemory() {
    byte[] jpeg = new Encoding(Sampling.GREY, 50, true, false, 0).encode(black(2000, 2000));
    List<Region> regions = Collections.nCopies(2_000, new Region(0, 0, 2000, 2000));

    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> reader.read(jpeg, regions))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
  }

  private static byte[] flat(
      Sampling sampling, boolean progressive, int interval, int width, int height) {
    return new Encoding(sampling, 75, true, progressive, interval).encode(black(width, height));
  }

  private static BufferedImage black(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
  }

  /** A small progressive JPEG that claims a size. */
  static byte[] claiming(int width, int height) {
    return claim(flat(Sampling.HALF_BOTH, true, 0, 160, 160), width, height);
  }

  /** The same JPEG with another size in its header. */
  private static byte[] claim(byte[] jpeg, int width, int height) {
    Segments segments = Segments.of(jpeg);
    byte[] frame = segments.parts.get(segments.frame());
    frame[5] = (byte) (height >> 8);
    frame[6] = (byte) height;
    frame[7] = (byte) (width >> 8);
    frame[8] = (byte) width;
    return segments.join();
  }
}
