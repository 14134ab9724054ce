package org.leukostack.ui.boxes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.ImageSize;

class BoxShapeTest {

  private static final int ROUNDS = 20_000;
  private static final ImageSize IMAGE = new ImageSize(640, 400);

  private final SplittableRandom random = new SplittableRandom(11);

  private BoundingBox inside(ImageSize image) {
    int width = random.nextInt(1, image.width() + 1);
    int height = random.nextInt(1, image.height() + 1);
    return new BoundingBox(
        random.nextInt(image.width() - width + 1),
        random.nextInt(image.height() - height + 1),
        width,
        height);
  }

  private int step() {
    return random.nextInt(-800, 801);
  }

  @Test
  void aMoveInTheMiddleIsByJustThatMuch() {
    BoundingBox box = new BoundingBox(100, 90, 50, 60);
    assertThat(BoxShape.moved(box, -10, 1, IMAGE)).isEqualTo(new BoundingBox(90, 91, 50, 60));
  }

  @Test
  void whatIsInTheImageStaysInItAndAsLarge() {
    for (int i = 0; i < ROUNDS; i++) {
      BoundingBox box = inside(IMAGE);
      BoundingBox moved = BoxShape.moved(box, step(), step(), IMAGE);
      assertThat(moved.isInside(IMAGE)).as("%s from %s", moved, box).isTrue();
      assertThat(moved.width()).isEqualTo(box.width());
      assertThat(moved.height()).isEqualTo(box.height());
    }
  }

  @Test
  void aMoveAndItsOppositeAreNoMoveAwayFromTheEdges() {
    for (int i = 0; i < ROUNDS; i++) {
      BoundingBox box = inside(IMAGE);
      int dx = step();
      int dy = step();
      BoundingBox free = new BoundingBox(box.x() + dx, box.y() + dy, box.width(), box.height());
      if (free.isInside(IMAGE)) {
        BoundingBox there = BoxShape.moved(box, dx, dy, IMAGE);
        assertThat(there).isEqualTo(free);
        assertThat(BoxShape.moved(there, -dx, -dy, IMAGE)).isEqualTo(box);
      }
    }
  }

  @Test
  void aBoxOverTheEdgeComesNearerButNeverGoesFurther() {
    BoundingBox over = new BoundingBox(-30, 380, 50, 60);
    assertThat(BoxShape.moved(over, -5, 5, IMAGE)).isEqualTo(over);
    assertThat(BoxShape.moved(over, 7, -9, IMAGE)).isEqualTo(new BoundingBox(-23, 371, 50, 60));
  }

  @ParameterizedTest
  @EnumSource(Handle.class)
  void aHandleMovesItsOwnEdgesOnly(Handle handle) {
    for (int i = 0; i < ROUNDS / 8; i++) {
      BoundingBox box = inside(IMAGE);
      int dx = step();
      int dy = step();
      BoundingBox after = BoxShape.resized(box, handle, dx, dy, IMAGE);
      String what = handle + " of " + box + " by " + dx + ", " + dy + ": " + after;
      assertThat(after.isInside(IMAGE)).as(what).isTrue();
      assertThat(after.width()).as(what).isGreaterThanOrEqualTo(Math.min(4, box.width()));
      assertThat(after.height()).as(what).isGreaterThanOrEqualTo(Math.min(4, box.height()));
      if (!handle.name().contains("WEST")) {
        assertThat(after.x()).as(what).isEqualTo(box.x());
      }
      if (!handle.name().contains("EAST")) {
        assertThat(after.x() + after.width()).as(what).isEqualTo(box.x() + box.width());
      }
      if (!handle.name().contains("NORTH")) {
        assertThat(after.y()).as(what).isEqualTo(box.y());
      }
      if (!handle.name().contains("SOUTH")) {
        assertThat(after.y() + after.height()).as(what).isEqualTo(box.y() + box.height());
      }
    }
  }

  @Test
  void aHandleStopsBeforeTheOtherSide() {
    BoundingBox box = new BoundingBox(100, 90, 50, 60);
    assertThat(BoxShape.resized(box, Handle.WEST, 300, 0, IMAGE))
        .isEqualTo(new BoundingBox(146, 90, 4, 60));
    assertThat(BoxShape.resized(box, Handle.SOUTH_EAST, -300, -20, IMAGE))
        .isEqualTo(new BoundingBox(100, 90, 4, 40));
  }

  @Test
  void aDrawnBoxHoldsEveryPixelThatItTouchesWhicheverCornerComesFirst() {
    assertThat(BoxShape.between(10.2, 20.9, 30.1, 60.0, IMAGE))
        .isEqualTo(new BoundingBox(10, 20, 21, 40));
    for (int i = 0; i < ROUNDS; i++) {
      double x0 = random.nextDouble(-100, 740);
      double y0 = random.nextDouble(-100, 500);
      double x1 = random.nextDouble(-100, 740);
      double y1 = random.nextDouble(-100, 500);
      BoundingBox box = BoxShape.between(x0, y0, x1, y1, IMAGE);
      assertThat(box.isInside(IMAGE)).isTrue();
      assertThat(box.width()).isGreaterThanOrEqualTo(4);
      assertThat(box.height()).isGreaterThanOrEqualTo(4);
      assertThat(BoxShape.between(x1, y1, x0, y0, IMAGE)).isEqualTo(box);
    }
  }

  @Test
  void inATinyImageABoxIsAsLargeAsTheImage() {
    ImageSize tiny = new ImageSize(3, 2);
    assertThat(BoxShape.between(1, 1, 1, 1, tiny)).isEqualTo(new BoundingBox(0, 0, 3, 2));
    assertThat(BoxShape.around(9, 9, 100, tiny)).isEqualTo(new BoundingBox(0, 0, 3, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "20, 120, false, false",
    "120, 20, false, false",
    "20, 26, false, true",
    "-50, -20, true, true",
    "-50, 5, true, true",
    "-50, 30, false, false",
    "190, 260, false, false",
    "205, 260, true, true",
    "-3, 4, false, true",
  })
  void aSideThatIsDrawnTellsWhatOfItIsInTheImage(
      double from, double to, boolean outside, boolean tiny) {
    BoxShape.Span span = BoxShape.span(from, to, 200);
    assertThat(span.isOutside()).isEqualTo(outside);
    assertThat(span.isTiny()).isEqualTo(tiny);
  }
}
