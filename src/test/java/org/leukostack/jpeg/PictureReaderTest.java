package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.jpeg.JpegException.Reason;
import org.leukostack.jpeg.RegionReader.Decoded;

/** The decoder of what is no plain baseline JPEG, without other programs to hold it against. */
class PictureReaderTest {

  private static final int WIDTH = 83;
  private static final int HEIGHT = 61;

  /** Minimum coded units between restart markers. */
  private static final int RESTARTS = 7;

  private final RegionReader reader = new PictureReader();
  private final SplittableRandom random = new SplittableRandom(1);
  private final BufferedImage drawn = InventedPicture.draw(random, WIDTH, HEIGHT);

  @ParameterizedTest
  @EnumSource
  void readsBaselineAsThePlainRoadDoes(Sampling sampling) throws Exception {
    RegionReader plain = new BaselineRegionReader(new Nobody());
    for (int i = 0; i < 60; i++) {
      int width = random.nextInt(5, 90);
      int height = random.nextInt(1, 90);
      byte[] jpeg =
          Encoding.random(random, sampling).encode(InventedPicture.draw(random, width, height));
      List<Region> regions = Regions.draw(random, 3, width, height);
      Decoded ours = reader.read(jpeg, regions);
      Decoded theirs = plain.read(jpeg, regions);

      assertThat(ours.damage()).isEmpty();
      for (int r = 0; r < regions.size(); r++) {
        assertThat(ours.pictures().get(r).samples())
            .as("%s of %s", regions.get(r), JpegHeader.parse(jpeg))
            .isEqualTo(theirs.pictures().get(r).samples());
      }
      assertThat(reader.readWhole(jpeg).pixels()).isEqualTo(plain.readWhole(jpeg).pixels());
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsProgressiveAsTheJdkDoes(Sampling sampling) throws Exception {
    for (int i = 0; i < 60; i++) {
      int width = random.nextInt(5, 90);
      int height = random.nextInt(1, 90);
      Encoding plain = Encoding.random(random, sampling);
      byte[] jpeg =
          new Encoding(sampling, plain.quality(), true, true, plain.restartInterval())
              .encode(InventedPicture.draw(random, width, height));
      List<Region> regions = Regions.draw(random, 3, width, height);
      Decoded ours = reader.read(jpeg, regions);

      assertThat(ours.damage()).isEmpty();
      for (int r = 0; r < regions.size(); r++) {
        assertThat(JdkPicture.of(jpeg).different(ours.pictures().get(r), regions.get(r)))
            .as("%s of %s", regions.get(r), JpegHeader.parse(jpeg))
            .isZero();
      }
    }
  }

  /** The JDK repeats the rows of chroma samples: every second one is as it was transformed. */
  @Test
  void interpolatesChromaThatIsHalvedOnlyVertically() throws Exception {
    byte[] jpeg = halvedVertically(encoding(Sampling.HALF_WIDTH).encode(drawn));
    Raster rows = raster(jpeg);
    int chromaRows = (rows.getHeight() + 1) / 2;
    int[] expected = new int[3];
    Picture ours = whole(jpeg).pictures().getFirst();
    for (int y = 0; y < ours.height(); y++) {
      int near = y / 2;
      int far = Math.clamp(y % 2 == 0 ? near - 1 : near + 1, 0, chromaRows - 1);
      for (int x = 0; x < ours.width(); x++) {
        int column = x;
        int round = y % 2 == 0 ? 1 : 2;
        IntFunction<Integer> chroma =
            band ->
                (3 * rows.getSample(column, 2 * near, band)
                        + rows.getSample(column, 2 * far, band)
                        + round)
                    / 4;
        toRgb(rows.getSample(x, y, 0), chroma.apply(1), chroma.apply(2), expected);
        for (int c = 0; c < 3; c++) {
          assertThat(ours.samples()[(y * ours.width() + x) * 3 + c] & 0xFF)
              .as("channel %d at %d, %d", c, x, y)
              .isEqualTo(expected[c]);
        }
      }
    }
  }

  @Test
  void takesFillBytesBeforeRestartMarkers() throws Exception {
    byte[] jpeg = restarting(Sampling.HALF_BOTH).encode(drawn);
    Segments filled = Segments.of(jpeg);
    for (int i = filled.parts.size() - 1; i > filled.find(Segments.SOS); i--) {
      filled.parts.add(i, new byte[] {-1, -1});
    }

    assertThat(whole(filled.join()).damage()).isEmpty();
    assertThat(pixels(filled.join())).isEqualTo(pixels(jpeg));
  }

  @Test
  void whatIsLostInARestartIntervalStaysInIt() throws Exception {
    byte[] jpeg = restarting(Sampling.GREY).encode(drawn);
    Segments damaged = Segments.of(jpeg);
    int lost = damaged.find(Segments.SOS) + 4;
    byte[] interval = damaged.parts.get(lost);
    damaged.parts.set(lost, Arrays.copyOf(interval, 2 + (interval.length - 2) / 2));
    Decoded decoded = whole(damaged.join());
    byte[] samples = decoded.pictures().getFirst().samples();
    byte[] sound = pixels(jpeg);

    assertThat(decoded.damage()).isNotEmpty();
    int perRow = (WIDTH + 7) / 8;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int unit = y / 8 * perRow + x / 8;
        if (unit / RESTARTS != 4) {
          assertThat(samples[y * WIDTH + x]).as("%d, %d", x, y).isEqualTo(sound[y * WIDTH + x]);
        }
      }
    }
    assertThat(samples).isNotEqualTo(sound);
  }

  @Test
  void tellsAMissingRestartMarker() throws Exception {
    Segments segments = Segments.of(restarting(Sampling.GREY).encode(drawn));
    segments.parts.remove(segments.find(Segments.SOS) + 3);

    assertThat(whole(segments.join()).damage()).contains(JpegDamage.RESTART_MARKERS);
  }

  @ParameterizedTest
  @EnumSource
  void assumesTheStandardTablesWhereThereAreNone(Sampling sampling) throws Exception {
    byte[] jpeg = new Encoding(sampling, 80, false, false, 0).encode(drawn);
    byte[] bare = without(jpeg, Markers.DHT);

    assertThat(bare).hasSizeLessThan(jpeg.length - 200);
    assertThat(whole(bare).damage()).isEmpty();
    assertThat(pixels(bare)).isEqualTo(pixels(jpeg));
  }

  @Test
  void assumesNoTablesForProgressiveFiles() {
    byte[] jpeg =
        without(new Encoding(Sampling.GREY, 80, true, true, 0).encode(drawn), Markers.DHT);

    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> whole(jpeg))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT));
  }

  /** The rules of libjpeg-turbo: JFIF, then Adobe, then the names R, G and B. */
  @ParameterizedTest
  @CsvSource({
    "true, -1, 123, YCBCR",
    "true, -1, RGB, YCBCR",
    "true, 0, 123, YCBCR",
    "true, 2, RGB, YCBCR",
    "false, -1, 123, YCBCR",
    "false, -1, 012, YCBCR",
    "false, -1, RGB, RGB",
    "false, -1, rgb, YCBCR",
    "false, 0, 123, RGB",
    "false, 1, RGB, YCBCR",
    "false, 1, 123, YCBCR",
    "false, 2, 123, YCBCR"
  })
  void tellsColoursByJfifAdobeAndNames(boolean jfif, int adobe, String names, String space)
      throws Exception {
    byte[] jpeg = encoding(Sampling.FULL).encode(drawn);
    Segments segments = Segments.of(jfif ? jpeg : without(jpeg, Markers.APP0));
    if (adobe >= 0) {
      ForeignJpeg.insert(segments, Markers.APP14, "Adobe\0d\0\0\0\0" + (char) adobe);
    }
    ForeignJpeg.rename(segments, names.chars().map(c -> c <= '9' ? c - '0' : c).toArray());
    Decoded decoded = whole(segments.join());

    boolean odd = !jfif && adobe > 1;
    assertThat(decoded.damage()).isEqualTo(odd ? List.of(JpegDamage.COLOUR_TRANSFORM) : List.of());
    Raster raw = raster(jpeg);
    int[] expected = new int[3];
    byte[] samples = decoded.pictures().getFirst().samples();
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      raw.getPixel(i % WIDTH, i / WIDTH, expected);
      if (space.equals("YCBCR")) {
        toRgb(expected[0], expected[1], expected[2], expected);
      }
      for (int c = 0; c < 3; c++) {
        assertThat(samples[3 * i + c] & 0xFF).isEqualTo(expected[c]);
      }
    }
    assertThat(Jpegs.reader().readWhole(segments.join()).pixels())
        .isEqualTo(reader.readWhole(segments.join()).pixels());
  }

  @Test
  void theCommentIsWhatItsEncoderWrites() throws Exception {
    Picture picture = TestPictures.colour(20, 20);
    byte[] jpeg = Jpegs.encoder().encode(picture, "Lot 7 \u00b5\0");
    for (RegionReader each : List.of(reader, Jpegs.reader())) {
      Decoded decoded = each.read(jpeg, List.of(new Region(1, 2, 3, 4)));
      assertThat(decoded.comment()).isEqualTo("Lot 7 \u00b5\0");
    }
    assertThat(pixels(jpeg)).isEqualTo(pixels(Jpegs.encoder().encode(picture)));
    assertThat(without(jpeg, Markers.COM)).isEqualTo(Jpegs.encoder().encode(picture));
  }

  @Test
  void tellsBytesThatBelongToNothing() throws Exception {
    Segments segments = Segments.of(restarting(Sampling.GREY).encode(drawn));
    int at = segments.find(Segments.SOS) + 2;
    byte[] interval = segments.parts.get(at);
    byte[] longer = Arrays.copyOf(interval, interval.length + 1);
    longer[interval.length] = 0x55;
    segments.parts.set(at, longer);

    assertThat(whole(segments.join()).damage()).containsExactly(JpegDamage.EXTRANEOUS_BYTES);
  }

  /** As some cameras fill up their last word; to libjpeg-turbo it is no damage either. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0, 4", "255, 2", "255, 5"})
  void whatOnlyFillsUpAWordIsNoDamage(int value, int count) throws Exception {
    Segments segments = Segments.of(restarting(Sampling.GREY).encode(drawn));
    byte[] filled = new byte[value == 0xFF ? 2 * count : count]; // a zero byte stands behind 0xFF
    for (int i = 0; value == 0xFF && i < filled.length; i += 2) {
      filled[i] = -1;
    }
    for (int at : new int[] {segments.find(Segments.SOS) + 2, segments.parts.size() - 2}) {
      byte[] interval = segments.parts.get(at);
      byte[] longer = Arrays.copyOf(interval, interval.length + filled.length);
      System.arraycopy(filled, 0, longer, interval.length, filled.length);
      segments.parts.set(at, longer);
    }

    assertThat(whole(segments.join()).damage()).isEmpty();
    assertThat(pixels(segments.join())).isEqualTo(pixels(restarting(Sampling.GREY).encode(drawn)));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void takesFillBytesBeforeAnyMarker(boolean progressive) throws Exception {
    byte[] jpeg = new Encoding(Sampling.HALF_BOTH, 80, true, progressive, 0).encode(drawn);
    Segments filled = Segments.of(jpeg);
    for (int i = filled.parts.size() - 1; i > 0; i--) {
      filled.parts.add(i, new byte[] {-1, -1, -1});
    }

    for (RegionReader each : List.of(reader, Jpegs.reader())) {
      Decoded decoded = each.read(filled.join(), List.of(new Region(0, 0, WIDTH, HEIGHT)));
      assertThat(decoded.damage()).isEmpty();
      assertThat(decoded.pictures().getFirst().samples()).isEqualTo(pixels(jpeg));
    }
  }

  @Test
  void stopsWithinAScanIfItsThreadIsInterrupted() {
    byte[] jpeg = new Encoding(Sampling.GREY, 80, true, true, 0).encode(drawn);
    try {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> PictureParser.parse(jpeg, 0));
      assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> whole(jpeg));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void tellsScansThatAreMissing() throws Exception {
    Segments segments = Segments.of(new Encoding(Sampling.GREY, 80, true, true, 0).encode(drawn));
    int last = segments.parts.size() - 2;
    assertThat(segments.marker(last)).isEqualTo(Segments.SOS);
    segments.parts.remove(last);

    assertThat(whole(segments.join()).damage()).containsExactly(JpegDamage.SCANS_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"500, true", "501, false"})
  void readsFiveHundredScans(int scans, boolean taken) throws Exception {
    Segments segments = Segments.of(new Encoding(Sampling.GREY, 80, true, true, 0).encode(drawn));
    int first = segments.find(Segments.SOS);
    long has = segments.parts.stream().filter(part -> ForeignJpeg.isA(part, Markers.SOS)).count();
    List<byte[]> more = new ArrayList<>();
    for (long i = has; i < scans; i++) {
      more.add(segments.parts.get(first));
    }
    segments.parts.addAll(first, more);
    byte[] jpeg = segments.join();
    if (taken) {
      assertThat(whole(jpeg).pictures()).hasSize(1);
    } else {
      assertThatExceptionOfType(JpegException.class)
          .isThrownBy(() -> whole(jpeg))
          .withMessageContaining("500")
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_SCANS));
    }
  }

  @Test
  void aSegmentBehindThePlainScanIsNotOverlooked() throws Exception {
    byte[] jpeg = encoding(Sampling.GREY).encode(drawn);
    Segments harmless = Segments.of(jpeg);
    byte[] comment = {-1, (byte) Markers.COM, 0, 3, 'x'};
    harmless.parts.add(harmless.parts.size() - 1, comment);
    Segments contradicting = Segments.of(jpeg);
    contradicting.parts.add(
        contradicting.parts.size() - 1, contradicting.parts.get(contradicting.frame()));
    List<Region> corner = List.of(new Region(0, 0, 1, 1));

    assertThat(Jpegs.reader().read(harmless.join(), corner).damage()).isEmpty();
    assertThat(Jpegs.reader().read(harmless.join(), corner).comment()).isEmpty();
    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> Jpegs.reader().read(contradicting.join(), corner));
  }

  private static Encoding encoding(Sampling sampling) {
    return new Encoding(sampling, 80, true, false, 0);
  }

  private static Encoding restarting(Sampling sampling) {
    return new Encoding(sampling, 80, true, false, RESTARTS);
  }

  private Decoded whole(byte[] jpeg) throws JpegException {
    JpegHeader header = JpegHeader.parse(jpeg);
    return reader.read(jpeg, List.of(new Region(0, 0, header.width(), header.height())));
  }

  private byte[] pixels(byte[] jpeg) throws JpegException {
    return whole(jpeg).pictures().getFirst().samples();
  }

  private static byte[] without(byte[] jpeg, int marker) {
    Segments segments = Segments.of(jpeg);
    segments.parts.removeIf(part -> ForeignJpeg.isA(part, marker));
    return segments.join();
  }

  /**
   * Two luma blocks a unit, side by side, are also two one above the other: of 6 x 8 units of 16 x
   * 8 pixels, 8 x 6 units of 8 x 16.
   */
  private static byte[] halvedVertically(byte[] halfWidth) {
    Segments segments = Segments.of(halfWidth);
    byte[] frame = segments.parts.get(segments.frame());
    frame[6] = (byte) WIDTH;
    frame[8] = (byte) HEIGHT;
    frame[11] = 0x12;
    return segments.join();
  }

  /** The samples as they are before they become RGB. */
  private static Raster raster(byte[] jpeg) throws IOException {
    ImageReader jdk = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ByteArrayImageInputStream input = new ByteArrayImageInputStream(jpeg)) {
      jdk.setInput(input, true, true);
      return jdk.readRaster(0, null);
    } finally {
      jdk.dispose();
    }
  }

  /** ITU-T T.871, with factors of 16 bits as libjpeg has them. */
  private static void toRgb(int y, int cb, int cr, int[] rgb) {
    rgb[0] = Math.clamp(y + (91881L * (cr - 128) + 32768 >> 16), 0, 255);
    rgb[1] = Math.clamp(y + (-22554L * (cb - 128) - 46802L * (cr - 128) + 32768 >> 16), 0, 255);
    rgb[2] = Math.clamp(y + (116130L * (cb - 128) + 32768 >> 16), 0, 255);
  }
}
