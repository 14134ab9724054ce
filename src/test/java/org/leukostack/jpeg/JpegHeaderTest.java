package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.jpeg.JpegException.Reason;

class JpegHeaderTest {

  private static final String COLOUR_FRAME = "ffc0 0011 08 0020 0030 03 012200 021101 031101";
  private static final String SCAN = "ffda 000c 03 0100 0211 0311 003f00";

  @Test
  void tellsSizeComponentsAndScan() throws Exception {
    byte[] jpeg = TestPictures.jpeg(TestPictures.colour(37, 21));

    JpegHeader header = JpegHeader.parse(jpeg);

    assertThat(header.width()).isEqualTo(37);
    assertThat(header.height()).isEqualTo(21);
    assertThat(header.components()).isEqualTo(3);
    assertThat(header.frameType()).isEqualTo(0xC0);
    assertThat(header.scanOffset()).isBetween(600, 640);
  }

  @Test
  void needsNoMoreThanTheFrameHeader() throws Exception {
    assertThat(JpegHeader.parse(hex("ffd8" + COLOUR_FRAME + "ffc4 01a2")))
        .isEqualTo(new JpegHeader(48, 32, 3, 0xC0, -1, ""));
  }

  @Test
  void skipsFillBytesJunkAndMarkersWithoutLength() throws Exception {
    String odd = "ffd8 ffffff e0 0004 abcd 123456 ff00 ffd3" + COLOUR_FRAME + SCAN;

    assertThat(JpegHeader.parse(hex(odd)))
        .isEqualTo(new JpegHeader(48, 32, 3, 0xC0, hex(odd).length, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000", "0001", "0002"})
  void takesALengthBelowItsOwnForNoContent(String length) throws Exception {
    String hex = "ffd8 ffe5" + length + COLOUR_FRAME + SCAN;

    assertThat(JpegHeader.parse(hex(hex)))
        .isEqualTo(new JpegHeader(48, 32, 3, 0xC0, hex(hex).length, ""));
  }

  @Test
  void tellsTheLastCommentBeforeTheScan() throws Exception {
    String comments = "fffe 0004 6162" + COLOUR_FRAME + "fffe 0005 63e900";

    assertThat(JpegHeader.parse(hex("ffd8" + comments + SCAN + "fffe 0003 78")).comment())
        .isEqualTo("c\u00e9\0");
    assertThat(JpegHeader.parse(hex("ffd8" + comments + "fffe 0002" + SCAN)).comment()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "ff, NOT_JPEG",
    "89504e470d0a1a0a, NOT_JPEG",
    "ffd8ff, TRUNCATED",
    "ffd8ffe00010, TRUNCATED",
    "ffd8ffe00001, TRUNCATED",
    "ffd8ff01ffe00002, CORRUPT",
    "ffd8ffc8, CORRUPT",
    "ffd8ffd8, CORRUPT",
    "ffd8ffd9, CORRUPT",
    "ffd8ffda000c, CORRUPT",
    "ffd8ffc00011080000003003, CORRUPT",
    "ffd8ffc00011080020000003, CORRUPT",
    "ffd8ffc00011080020003000, CORRUPT",
    "ffd8ffc00007080020003003, CORRUPT",
    "ffd8ffc000110800200030, TRUNCATED",
    "ffd8ffc000110c0020003003, UNSUPPORTED",
    "ffd8ffc0001108ffdcffdc03, TOO_LARGE",
    "ffd8ffc200110836b036b003, TOO_LARGE"
  })
  void refuses(String hex, Reason reason) {
    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> JpegHeader.parse(hex(hex)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.offset()).isBetween(0L, (long) hex(hex).length));
  }

  @Test
  void throwsNothingButJpegExceptionWhateverTheBytes() {
    byte[] jpeg = Arrays.copyOf(TestPictures.jpeg(TestPictures.colour(37, 21)), 700);
    SplittableRandom random = new SplittableRandom(1);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = Mutations.damage(jpeg, random);
      try {
        JpegHeader header = JpegHeader.parse(damaged);
        assertThat(header.scanOffset()).isLessThanOrEqualTo(damaged.length);
        assertThat((long) header.width() * header.height()).isBetween(1L, JpegHeader.MAX_PIXELS);
      } catch (JpegException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1_000, 19_000);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }
}
