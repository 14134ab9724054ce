package org.leukostack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.jpeg.Picture;
import org.leukostack.jpeg.TestPictures;

class SharpnessTest {

  @ParameterizedTest
  @CsvSource({
    "200,200,3",
    "200,200,1",
    "1,1,3",
    "1,7,1",
    "7,1,3",
    "2,2,3",
    "3,2,1",
    "57,31,3",
    "4100,3,1"
  })
  void isVarianceOfLaplacian(int width, int height, int channels) {
    Picture picture = TestPictures.noise(width, height, channels, 5);

    assertThat(Sharpness.variance(picture)).isCloseTo(literally(picture), within(1e-7));
  }

  @Test
  void isExactWhereSumsAreLarge() {
    int edge = 3000;
    Picture checkers = Picture.black(edge, edge, 1);
    for (int i = 0; i < edge * edge; i++) {
      checkers.samples()[i] = (byte) ((i % edge + i / edge) % 2 == 0 ? 255 : 0);
    }

    assertThat(Sharpness.variance(checkers)).isEqualTo(1020.0 * 1020.0);
  }

  @Test
  void evenPictureHasNone() {
    assertThat(Sharpness.variance(Picture.black(20, 20, 3))).isZero();
  }

  private static double literally(Picture picture) {
    int width = picture.width();
    int height = picture.height();
    int[][] grey = new int[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        grey[y][x] = grey(picture, (y * width + x) * picture.channels());
      }
    }
    double[] laplacian = new double[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        laplacian[y * width + x] =
            grey[reflect(y - 1, height)][x]
                + grey[reflect(y + 1, height)][x]
                + grey[y][reflect(x - 1, width)]
                + grey[y][reflect(x + 1, width)]
                - 4.0 * grey[y][x];
      }
    }
    double mean = Arrays.stream(laplacian).average().orElseThrow();
    return Arrays.stream(laplacian).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }

  private static int grey(Picture picture, int at) {
    byte[] s = picture.samples();
    return picture.channels() == 1
        ? s[at] & 255
        : (9798 * (s[at] & 255) + 19235 * (s[at + 1] & 255) + 3735 * (s[at + 2] & 255) + 16384)
            >> 15;
  }

  private static int reflect(int i, int length) {
    if (length == 1) {
      return 0;
    }
    return i < 0 ? 1 : i == length ? length - 2 : i;
  }
}
