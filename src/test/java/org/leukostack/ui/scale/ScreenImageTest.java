package org.leukostack.ui.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.jpeg.Picture;

/** Crops on the screen, against the area of the crop that each pixel of the screen has. */
class ScreenImageTest {

  private static final int OPAQUE = 255;

  private static Picture noise(Random random, int edge, int channels) {
    byte[] samples = new byte[edge * edge * channels];
    random.nextBytes(samples);
    return new Picture(edge, edge, channels, samples);
  }

  private static int sample(Picture crop, int x, int y, int channel) {
    int of = Math.min(channel, crop.channels() - 1);
    return crop.samples()[(y * crop.width() + x) * crop.channels() + of] & 0xff;
  }

  private static int shown(Image image, int x, int y, int channel) {
    return image.getPixelReader().getArgb(x, y) >>> 8 * (2 - channel) & 0xff;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aCropOnALargerTileKeepsItsPixels(int channels) {
    Picture crop = noise(new Random(channels), 17, channels);
    for (Image image : new Image[] {ScreenImage.of(crop), ScreenImage.of(crop, 17)}) {
      assertThat(image.getWidth()).isEqualTo(17);
      for (int i = 0; i < 17 * 17; i++) {
        assertThat(image.getPixelReader().getArgb(i % 17, i / 17) >>> 24).isEqualTo(OPAQUE);
        for (int channel = 0; channel < 3; channel++) {
          assertThat(shown(image, i % 17, i / 17, channel))
              .isEqualTo(sample(crop, i % 17, i / 17, channel));
        }
      }
    }
    assertThat(ScreenImage.of(crop, 18).getWidth()).isEqualTo(17);
  }

  @Test
  void fourPixelsBecomeTheirMean() {
    Picture crop = new Picture(2, 2, 1, new byte[] {10, 20, 40, (byte) 250});
    assertThat(ScreenImage.of(crop, 1).getPixelReader().getArgb(0, 0)).isEqualTo(0xff505050);
  }

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachPixelOfASmallerTileIsTheMeanOfItsArea(int seed) {
    Random random = new Random(seed);
    int edge = 2 + random.nextInt(60);
    int seen = 1 + random.nextInt(edge - 1);
    Picture crop = noise(random, edge, random.nextBoolean() ? 1 : 3);

    Image image = ScreenImage.of(crop, seen);

    assertThat(image.getWidth()).isEqualTo(seen);
    assertThat(image.getHeight()).isEqualTo(seen);
    for (int i = 0; i < seen * seen; i++) {
      for (int channel = 0; channel < 3; channel++) {
        assertThat((double) shown(image, i % seen, i / seen, channel))
            .isCloseTo(mean(crop, i % seen, i / seen, channel, (double) edge / seen), within(1.01));
      }
    }
  }

  private static double mean(Picture crop, int column, int row, int channel, double size) {
    double sum = 0;
    for (int y = 0; y < crop.height(); y++) {
      for (int x = 0; x < crop.width(); x++) {
        double w = Math.min((column + 1) * size, x + 1) - Math.max(column * size, x);
        double h = Math.min((row + 1) * size, y + 1) - Math.max(row * size, y);
        sum += w <= 0 || h <= 0 ? 0 : w * h * sample(crop, x, y, channel);
      }
    }
    return sum / (size * size);
  }
}
