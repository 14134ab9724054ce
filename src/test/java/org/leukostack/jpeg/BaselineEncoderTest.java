package org.leukostack.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares every byte with the JDK's writer, of which the encoder under test shares no line. One
 * encoder writes all of them: nothing may be left over from one picture to the next.
 */
class BaselineEncoderTest {

  private static final JpegEncoder OURS = new BaselineEncoder();
  private static final JdkEncoder JDK = new JdkEncoder();

  private record Size(int width, int height, int channels) {}

  @BeforeAll
  static void theEncoderInUse() {
    assertThat(Jpegs.encoder()).isInstanceOf(BaselineEncoder.class);
  }

  @AfterAll
  static void close() {
    JDK.close();
  }

  @Test
  void writesEverySmallSize() {
    List<Size> sizes = new ArrayList<>();
    for (int width = 1; width <= 33; width++) {
      for (int height = 1; height <= 33; height++) {
        sizes.add(new Size(width, height, 1));
        sizes.add(new Size(width, height, 3));
      }
    }
    Collections.shuffle(sizes, new Random(1));
    for (Size size : sizes) {
      assertSame(noise(size));
      assertSame(smooth(size));
    }
  }

  @Test
  void writesAnySize() {
    Random random = new Random(2);
    for (int i = 0; i < 300; i++) {
      int width = 1 + random.nextInt(70);
      int height = 1 + random.nextInt(70);
      Size size = new Size(width, height, random.nextBoolean() ? 1 : 3);
      assertSame(noise(size));
      assertSame(smooth(size));
      assertSame(picture(size, (x, y) -> size.hashCode())); // flat
      assertSame(saturated(noise(size)));
    }
  }

  @ParameterizedTest
  @CsvSource({"200, 200", "2000, 200", "199, 201", "1, 3000", "65500, 1", "1, 65500", "5000, 17"})
  void writesLargePictures(int width, int height) {
    for (int channels = 1; channels <= 3; channels += 2) {
      Size size = new Size(width, height, channels);
      assertSame(noise(size));
      assertSame(smooth(size));
    }
  }

  @Test
  void writesMoreThanItKeeps() {
    assertSame(saturated(noise(new Size(1500, 1300, 3))));
    assertSame(smooth(new Size(20, 20, 3)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void writesCheckerboards(int channels) {
    for (int square = 1; square <= 17; square++) {
      int side = square;
      Size size = new Size(67, 51, channels);
      assertSame(picture(size, (x, y) -> (x / side + y / side) % 2 == 0 ? 255 : 0));
      assertSame(picture(size, (x, y) -> x / side % 2 == 0 ? 0 : 255));
      assertSame(picture(size, (x, y) -> y / side % 2 == 0 ? 0 : 255));
    }
  }

  /**
   * The sign of each cosine of the transform, black or white: the largest coefficients there are.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void writesTheLargestCoefficients(int channels) {
    for (int at = 0; at < 64; at++) {
      int u = at % 8;
      int v = at / 8;
      int scale = channels == 1 ? 1 : 2; // so that chroma has it too
      Size size = new Size(48, 32, channels);
      IntBinaryOperator sign = (x, y) -> cosine(x / scale, u) * cosine(y / scale, v) < 0 ? 0 : 255;
      assertSame(picture(size, sign));
      assertSame(picture(size, (x, y) -> 255 - sign.applyAsInt(x, y)));
      assertSame(picture(size, (x, y) -> (x / 8 + y / 8) % 2 == 0 ? sign.applyAsInt(x, y) : 0));
    }
  }

  @ParameterizedTest
  @CsvSource({"65501, 1", "1, 65501"})
  void refusesLongerSides(int width, int height) {
    Picture picture = Picture.black(width, height, 1);
    assertThatThrownBy(() -> OURS.encode(picture)).isInstanceOf(IllegalArgumentException.class);
    assertSame(smooth(new Size(20, 20, 1)));
  }

  private static double cosine(int x, int frequency) {
    return Math.cos((2 * (x % 8) + 1) * frequency * Math.PI / 16);
  }

  private static Picture noise(Size size) {
    return TestPictures.noise(size.width(), size.height(), size.channels(), size.hashCode());
  }

  private static Picture smooth(Size size) {
    return size.channels() == 1
        ? TestPictures.grey(size.width(), size.height())
        : TestPictures.colour(size.width(), size.height());
  }

  private static Picture saturated(Picture picture) {
    byte[] samples = picture.samples().clone();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (samples[i] >> 7);
    }
    return new Picture(picture.width(), picture.height(), picture.channels(), samples);
  }

  /** Green is the opposite of red and blue, which makes the most of chroma. */
  private static Picture picture(Size size, IntBinaryOperator sample) {
    Picture picture = Picture.black(size.width(), size.height(), size.channels());
    int at = 0;
    for (int y = 0; y < size.height(); y++) {
      for (int x = 0; x < size.width(); x++) {
        for (int c = 0; c < size.channels(); c++) {
          int value = sample.applyAsInt(x, y);
          picture.samples()[at++] = (byte) (c == 1 ? 255 - value : value);
        }
      }
    }
    return picture;
  }

  private static void assertSame(Picture picture) {
    assertThat(OURS.encode(picture))
        .as("%d x %d x %d", picture.width(), picture.height(), picture.channels())
        .isEqualTo(JDK.encode(picture));
  }
}
