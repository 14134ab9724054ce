package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.jpeg.JpegException.Reason;

/** A header that claims more than there is takes neither memory nor time; a flat picture may. */
class ClaimedSizeTest {

  private static final long LITTLE = 1 << 20;

  private final RegionReader reader = Jpegs.reader();

  @ParameterizedTest
  @CsvSource({
    "GREY, false",
    "FULL, false",
    "HALF_WIDTH, false",
    "HALF_BOTH, false",
    "GREY, true",
    "HALF_BOTH, true"
  })
  void refusesWhatCannotBeInTheDataBeforeItAllocates(Sampling sampling, boolean progressive)
      throws Exception {
    byte[] jpeg = claim(flat(sampling, progressive, 0, 64, 64), 7000, 7000);
    List<Region> corner = List.of(new Region(0, 0, 6999, 6999));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> reader.readWhole(jpeg))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED))
        .satisfies(e -> assertThat(e.offset()).isBetween(100L, jpeg.length - 2L))
        .withMessageContaining("the header claims");
    assertThatExceptionOfType(JpegException.class).isThrownBy(() -> reader.read(jpeg, corner));
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE);
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
  void refusesOneUnitMoreThanThereIs() throws Exception {
    byte[] jpeg = flat(Sampling.HALF_BOTH, false, 0, 1600, 1600);

    assertThat(reader.readWhole(claim(jpeg, 1599, 1599)).width()).isEqualTo(1599);
    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> reader.readWhole(claim(jpeg, 1600, 1601)))
        .withMessageContaining("after 10,000 of the 10,100 units");
  }

  @Test
  void refusesRegionsOfAPictureOfWhichMostIsMissing() throws Exception {
    byte[] jpeg = TestPictures.jpeg(TestPictures.colour(160, 160)); // 100 units
    List<Region> last = List.of(new Region(0, 300, 1, 1));

    assertThat(reader.read(claim(jpeg, 160, 310), last).warnings()).hasSize(1);
    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> reader.read(claim(jpeg, 160, 350), last))
        .withMessageContaining("after 100 of the 220 units");
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
