package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.testing.Pointer;
import org.leukostack.ui.image.Viewport;

class ImageMouseTest extends WindowTest {

  @BeforeEach
  void showTheSlide() throws Exception {
    startWithSmallSlide();
  }

  private Viewport viewport() {
    return onFx(() -> image().viewportProperty().get());
  }

  /** Where a point of the image is on the screen, from the definition of the viewport. */
  private Point2D imageAt(Point2D screen) {
    Viewport v = viewport();
    Point2D local = onFx(() -> image().screenToLocal(screen));
    return new Point2D(
        (local.getX() - v.offsetX()) / v.scale(), (local.getY() - v.offsetY()) / v.scale());
  }

  private void click(double imageX, double imageY) {
    click(onScreen(imageX, imageY));
  }

  @Test
  void aClickSelectsTheBoxAndAnotherTheNextLargerOne() {
    goTo(12, "1");
    click(435, 225);
    assertThat(place()).isEqualTo("12/0");

    goTo(3, "0");
    click(10, 10);
    assertThat(place()).as("a click on nothing").isEqualTo("3/0");
    click(170, 150);
    assertThat(place()).as("the smallest first").isEqualTo("3/1");
    click(170, 150);
    assertThat(place()).isEqualTo("3/0");
    click(170, 150);
    assertThat(place()).isEqualTo("3/1");
    click(130, 200);
    assertThat(place()).as("where only the large one is").isEqualTo("3/0");
  }

  @Test
  void whatIsHiddenCannotBeHit() {
    click(425, 225);
    assertThat(place()).isEqualTo("3/0");
    choose("view-menu", 0);
    click(425, 225);
    assertThat(place()).isEqualTo("3/2");
  }

  @Test
  void theWheelZoomsAtTheCursor() {
    Point2D there = onScreen(200, 120);
    Point2D cursor = new Point2D(Math.round(there.getX()), Math.round(there.getY()));
    moveTo(cursor);
    double before = viewport().scale();
    Point2D under = imageAt(cursor);

    robot.scroll(3, VerticalDirection.UP);

    await("the zoom has changed", () -> image().viewportProperty().get().scale() != before);
    assertUnder(cursor, under);
    double zoomed = viewport().scale();
    robot.scroll(1, VerticalDirection.DOWN);
    await("the zoom has changed", () -> image().viewportProperty().get().scale() != zoomed);
    assertThat((zoomed - before) * (viewport().scale() - zoomed)).as("the other way").isNegative();
    assertUnder(cursor, under);
  }

  private void assertUnder(Point2D cursor, Point2D imagePoint) {
    assertThat(imageAt(cursor).getX()).isCloseTo(imagePoint.getX(), within(1e-6));
    assertThat(imageAt(cursor).getY()).isCloseTo(imagePoint.getY(), within(1e-6));
  }

  @Test
  void theWheelWithControlStepsThroughThePlanes() {
    Viewport before = viewport();
    wheelWithControl(40);
    assertThat(plane()).isEqualTo(2);
    wheelWithControl(-40);
    wheelWithControl(-40);
    assertThat(plane()).isEqualTo(0);
    wheelWithControl(20);
    assertThat(plane()).as("half a notch").isEqualTo(0);
    wheelWithControl(20);
    assertThat(plane()).isEqualTo(1);
    assertThat(viewport()).isEqualTo(before);
  }

  private void wheelWithControl(double by) {
    onFx(() -> Pointer.wheelWithControl(image(), by));
  }

  @Test
  void theWheelOverTheStripStepsThroughThePlanes() {
    Bounds strip = onFx(() -> node(".strip").localToScreen(node(".strip").getBoundsInLocal()));
    moveTo(new Point2D(Math.round(strip.getCenterX()), Math.round(strip.getCenterY())));
    robot.scroll(2, VerticalDirection.UP);
    assertThat(Math.abs(plane() - 1)).as("away from plane 1").isPositive();
  }

  @Test
  void dragPansByAsMuchAsTheMouseMoves() {
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    Viewport before = viewport();
    assertThat(before.scale()).isEqualTo(1);
    String place = place();

    Point2D from = onScreen(200, 150);
    drag(from, from.add(-10, 6), from.add(-20, 12), from.add(-30, 18), from.add(-40, 24));

    assertThat(viewport().scale()).isEqualTo(1);
    assertThat(viewport().offsetX()).isCloseTo(before.offsetX() - 40, within(0.01));
    assertThat(viewport().offsetY()).isCloseTo(before.offsetY() + 24, within(0.01));
    assertThat(place()).as("a drag is no click").isEqualTo(place);
  }

  @Test
  void zoomAndPanStayAcrossPlanesCellsAndFields() {
    push(KeyCode.CONTROL, KeyCode.MINUS);
    push(KeyCode.CONTROL, KeyCode.MINUS);
    Viewport chosen = viewport();

    for (KeyCode key :
        new KeyCode[] {KeyCode.UP, KeyCode.END, KeyCode.RIGHT, KeyCode.D, KeyCode.D, KeyCode.A}) {
      push(key);
      awaitPicture();
      assertThat(viewport()).as(key.getName()).isEqualTo(chosen);
    }
  }

  @Test
  void aCellOutOfSightComesIntoTheMiddleAndTheZoomStays() {
    goTo(12, "1");
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    for (int i = 0; i < 8; i++) {
      push(KeyCode.CONTROL, KeyCode.PLUS);
    }
    double scale = viewport().scale();
    push(KeyCode.LEFT);
    assertThat(place()).isEqualTo("12/0");

    Region view = image();
    Point2D middle = onFx(() -> view.localToScreen(view.getWidth() / 2, view.getHeight() / 2));
    assertThat(viewport().scale()).isEqualTo(scale);
    assertThat(imageAt(middle).getX()).isCloseTo(480, within(0.5));
    assertThat(imageAt(middle).getY()).isCloseTo(270, within(0.5));
  }

  @Test
  void fitShowsTheWholeImageAlsoWhenTheWindowChanges() {
    assertFits();
    click("#ONE_TO_ONE");
    assertThat(viewport().scale()).isEqualTo(1);
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertFits();
    click("#ZOOM_IN");
    click("#FIT");
    assertFits();
    onFx(() -> stage.setHeight(stage.getHeight() - 120));
    await("it fits again", this::fits);
  }

  private void assertFits() {
    await("the image fits", this::fits);
  }

  private boolean fits() {
    Viewport v = image().viewportProperty().get();
    double width = v.scale() * SmallSlide.WIDTH;
    double height = v.scale() * SmallSlide.HEIGHT;
    boolean filled =
        Math.abs(width - image().getWidth()) < 1 || Math.abs(height - image().getHeight()) < 1;
    return filled
        && Math.abs(2 * v.offsetX() + width - image().getWidth()) < 1
        && Math.abs(2 * v.offsetY() + height - image().getHeight()) < 1
        && v.offsetX() > -1
        && v.offsetY() > -1;
  }
}
