package org.leukostack.ui.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leukostack.model.ImageSize;

class ViewportTest {

  private static final Offset<Double> EXACTLY = within(1e-6);
  private static final ImageSize IMAGE = new ImageSize(1920, 1200);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  private static Viewport any(SplittableRandom random) {
    return new Viewport(
        Math.exp(random.nextDouble(-2.9, 3.4)),
        random.nextDouble(-3000, 3000),
        random.nextDouble(-3000, 3000));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePointUnderTheCursorStays(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Viewport before = any(random);
    double x = random.nextDouble(0, 900);
    double y = random.nextDouble(0, 700);
    Viewport after = before.zoomAt(x, y, Math.exp(random.nextDouble(-6, 6)));
    assertThat(after.toImageX(x)).isCloseTo(before.toImageX(x), within(1e-4));
    assertThat(after.toImageY(y)).isCloseTo(before.toImageY(y), within(1e-4));
    assertThat(after.scale()).isBetween(Viewport.MIN_SCALE, Viewport.MAX_SCALE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thereAndBackIsTheSame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Viewport v = any(random);
    double x = random.nextDouble(-100, 2000);
    assertThat(v.toImageX(v.toViewX(x))).isCloseTo(x, EXACTLY);
    assertThat(v.toImageY(v.toViewY(x))).isCloseTo(x, EXACTLY);
    assertThat(v.toViewX(x + 1) - v.toViewX(x)).isCloseTo(v.scale(), EXACTLY);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fitShowsAllAndTouchesTwoEdges(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double width = random.nextDouble(200, 3000);
    double height = random.nextDouble(150, 2000);
    Viewport v = Viewport.fit(IMAGE, width, height);
    double left = v.toViewX(0);
    double top = v.toViewY(0);
    double right = v.toViewX(IMAGE.width());
    double bottom = v.toViewY(IMAGE.height());
    assertThat(Math.min(left, top)).as("touches two edges").isCloseTo(0, EXACTLY);
    assertThat(left).isCloseTo(width - right, EXACTLY);
    assertThat(top).isCloseTo(height - bottom, EXACTLY);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void someOfTheImageIsAlwaysInView(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double width = random.nextDouble(200, 1500);
    double height = random.nextDouble(150, 1500);
    Viewport v = any(random).kept(IMAGE, width, height);
    assertThat(v.toViewX(0)).isLessThan(width);
    assertThat(v.toViewY(0)).isLessThan(height);
    assertThat(v.toViewX(IMAGE.width())).isPositive();
    assertThat(v.toViewY(IMAGE.height())).isPositive();
    assertThat(v.kept(IMAGE, width, height)).as("once is enough").isEqualTo(v);
  }

  @Test
  void panMovesByViewUnits() {
    Viewport v = new Viewport(2, 10, 20).pan(5, -7);
    assertThat(v).isEqualTo(new Viewport(2, 15, 13));
  }
}
