package org.leukostack.ui.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.util.Random;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leukostack.testing.FxThread;

@ExtendWith(FxThread.class)
class OutlineTest {

  private static final int WIDTH = 90;
  private static final int HEIGHT = 70;
  private static final double DASH = 7;
  private static final double GAP = 5;

  private static boolean[][] painted(Consumer<GraphicsContext> painter) {
    return onFx(
        () -> {
          Canvas canvas = new Canvas(WIDTH, HEIGHT);
          painter.accept(canvas.getGraphicsContext2D());
          PixelReader pixels = canvas.snapshot(null, null).getPixelReader();
          boolean[][] red = new boolean[HEIGHT][WIDTH];
          for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
              red[y][x] = pixels.getColor(x, y).equals(Color.RED);
            }
          }
          return red;
        });
  }

  private static boolean isWithin(int x, int y, Rectangle2D box, int around) {
    return x >= box.getMinX() - around
        && x < box.getMaxX() + around
        && y >= box.getMinY() - around
        && y < box.getMaxY() + around;
  }

  /** Also for boxes that are partly out of sight, or thinner than their line. */
  @Test
  void aLineLiesHalfWithinTheBoxAndHalfAroundIt() {
    Random random = new Random(20261128);
    for (int i = 0; i < 60; i++) {
      Rectangle2D box =
          new Rectangle2D(
              random.nextInt(-20, WIDTH),
              random.nextInt(-20, HEIGHT),
              random.nextInt(1, WIDTH),
              random.nextInt(1, HEIGHT));
      int half = random.nextInt(1, 4);
      boolean[][] red = painted(g -> Outline.solid(g, box, Color.RED, 2.0 * half));
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          assertThat(red[y][x])
              .as("%d, %d of %s with a line of %d", x, y, box, 2 * half)
              .isEqualTo(isWithin(x, y, box, half) && !isWithin(x, y, box, -half));
        }
      }
    }
  }

  @Test
  void whatIsAroundALineLiesAsFarOnBothSides() {
    for (double middle = 20; middle < 21; middle += 0.125) {
      Rectangle2D box = new Rectangle2D(middle, middle, 30, 20);
      boolean[][] thin = painted(g -> Outline.solid(g, box, Color.RED, 2));
      boolean[][] thick = painted(g -> Outline.solid(g, box, Color.RED, 4));
      int first = 0;
      while (!thin[30][first]) {
        first++;
      }
      assertThat(Math.abs(first - (middle - 1))).as("the nearest pixel").isLessThanOrEqualTo(0.5);
      assertThat(thick[30][first - 2]).isFalse();
      assertThat(thick[30][first - 1]).isTrue();
      assertThat(thick[30][first + 2]).isTrue();
      assertThat(thick[30][first + 3]).isFalse();
    }
  }

  @Test
  void aSideBeginsWithADash() {
    boolean[][] red =
        painted(g -> Outline.dashed(g, new Rectangle2D(10, 10, 50, 40), Color.RED, 2, DASH, GAP));
    for (int along = 0; along < 30; along++) {
      boolean isDash = along % (int) (DASH + GAP) < DASH;
      assertThat(red[9][9 + along]).isEqualTo(isDash);
      assertThat(red[9 + along][9]).isEqualTo(isDash);
    }
  }

  /** The part that is seen is the same wherever the rest is. */
  @Test
  void aBoxThatBeginsOutOfSightHasTheDashesOfTheWholeBox() {
    double hidden = 5 * (DASH + GAP);
    Rectangle2D box = new Rectangle2D(9, 9, 300, 300);
    Rectangle2D longer = new Rectangle2D(9 - hidden, 9, 300 + hidden, 300);
    boolean[][] red = painted(g -> Outline.dashed(g, box, Color.RED, 2, DASH, GAP));
    boolean[][] other = painted(g -> Outline.dashed(g, longer, Color.RED, 2, DASH, GAP));
    for (int x = 8; x < WIDTH; x++) {
      assertThat(other[8][x]).isEqualTo(red[8][x]);
    }
    assertThat(other[8][0]).isEqualTo(red[8][12]);
  }

  /** An instrument may name a box of any size. */
  @Test
  @Timeout(20)
  void aBoxFarLargerThanTheViewIsPaintedAtOnce() {
    Rectangle2D huge = new Rectangle2D(-1.2e9, 10, 2.4e9, 2e9);
    boolean[][] red = painted(g -> Outline.dashed(g, huge, Color.RED, 2, DASH, GAP));
    int dashes = 0;
    for (int x = 1; x < WIDTH; x++) {
      dashes += red[9][x] && !red[9][x - 1] ? 1 : 0;
    }
    assertThat(dashes).isBetween(6, 8);
  }
}
