package org.leukostack.ui.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leukostack.jpeg.ArgbPicture;

/** A plane at the size at which it is seen, against the area that each pixel of the screen has. */
class SightTest {

  private static final double OUTSIDE = 1e-9;

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void eachPixelIsTheAverageOfItsArea(int seed) {
    Random random = new Random(seed);
    ArgbPicture plane = noise(random, 1 + random.nextInt(60), 1 + random.nextInt(60));
    double outputScale = new double[] {1, 1.25, 2}[random.nextInt(3)];
    double scale = Math.max(Viewport.MIN_SCALE, (0.06 + 0.9 * random.nextDouble()) / outputScale);
    double width = 5 + random.nextInt(40);
    double height = 5 + random.nextInt(40);
    // As the window keeps it: some of the plane is in view.
    double x = (width - 1) * random.nextDouble() - plane.width() * scale * random.nextDouble() / 2;
    double y =
        (height - 1) * random.nextDouble() - plane.height() * scale * random.nextDouble() / 2;
    Sight sight = new Sight(new Viewport(scale, x, y), width, height, outputScale);

    SightPicture seen = sight.reduced(plane);

    assertThat(seen.scale()).isEqualTo(1 / outputScale);
    ArgbPicture picture = seen.picture();
    for (int row = 0; row < picture.height(); row++) {
      for (int column = 0; column < picture.width(); column++) {
        Area area =
            new Area(
                (seen.x() + column * seen.scale() - x) / scale,
                (seen.y() + row * seen.scale() - y) / scale,
                seen.scale() / scale);
        assertSame(picture.pixels()[row * picture.width() + column], plane, area);
      }
    }
  }

  /** A square of the plane that is one pixel of the screen, in pixels of the plane. */
  private record Area(double x, double y, double size) {

    /** How much of a pixel of the plane lies in it, as a part of it. */
    double cover(int column, int row) {
      double w = Math.min(x + size, column + 1) - Math.max(x, column);
      double h = Math.min(y + size, row + 1) - Math.max(y, row);
      return w <= OUTSIDE || h <= OUTSIDE ? 0 : w * h / (size * size);
    }
  }

  private static void assertSame(int argb, ArgbPicture plane, Area area) {
    double[] expected = new double[4];
    for (int row = 0; row < plane.height(); row++) {
      for (int column = 0; column < plane.width(); column++) {
        double cover = area.cover(column, row);
        int pixel = plane.pixels()[row * plane.width() + column];
        for (int channel = 0; channel < 4; channel++) {
          expected[channel] += cover * (pixel >>> 8 * channel & 0xff);
        }
      }
    }
    for (int channel = 0; channel < 4; channel++) {
      assertThat((double) (argb >>> 8 * channel & 0xff))
          .as("channel %d of %s", channel, area)
          .isCloseTo(expected[channel], within(1.01));
    }
  }

  @Test
  void aPlaneOfOneColourStaysOfThatColour() {
    ArgbPicture plane = new ArgbPicture(1920, 1200, filled(1920 * 1200, 0xfff3d2e7));

    ArgbPicture seen = new Sight(new Viewport(0.4, 0, 0), 768, 480, 1).reduced(plane).picture();

    assertThat(seen.width()).isEqualTo(768);
    assertThat(seen.height()).isEqualTo(480);
    assertThat(seen.pixels()).containsOnly(0xfff3d2e7);
  }

  @Test
  void onlyWhatIsInViewIsMade() {
    ArgbPicture plane = new ArgbPicture(1000, 1000, filled(1_000_000, 0xff808080));

    SightPicture seen = new Sight(new Viewport(0.5, -100, 30), 200, 100, 1).reduced(plane);

    assertThat(seen.picture().width()).isEqualTo(200);
    assertThat(seen.picture().height()).isEqualTo(70);
    assertThat(seen.x()).isZero();
    assertThat(seen.y()).isEqualTo(30);
  }

  @Test
  void whatIsAsLargeAsTheScreensPixelsIsNotReduced() {
    assertThat(new Sight(new Viewport(1, 0, 0), 10, 10, 1).isReduced()).isFalse();
    assertThat(new Sight(new Viewport(0.5, 0, 0), 10, 10, 2).isReduced()).isFalse();
    assertThat(new Sight(new Viewport(0.5, 0, 0), 10, 10, 1.5).isReduced()).isTrue();
  }

  private static ArgbPicture noise(Random random, int width, int height) {
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xff000000 | random.nextInt(1 << 24);
    }
    return new ArgbPicture(width, height, pixels);
  }

  private static int[] filled(int count, int argb) {
    int[] pixels = new int[count];
    Arrays.fill(pixels, argb);
    return pixels;
  }
}
