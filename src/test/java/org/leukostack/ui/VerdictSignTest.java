package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import javafx.scene.image.PixelReader;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.leukostack.ui.image.Viewport;

/** Where a verdict shows on the image. */
class VerdictSignTest extends WindowTest {

  /** Of cell 1 in field 3 of the slide, in pixels of the image: narrower than its name. */
  private static final int BOX_X = 150;

  private static final int BOX_Y = 130;
  private static final int BOX_EDGE = 40;

  @Test
  void itCoversNothingOfTheNameOfTheClass() throws Exception {
    startWithSmallSlide();
    choose("review-menu", 3); // a verdict stays at its cell
    goTo(3, "1");
    int name = nameWidth();
    assertThat(name).isGreaterThan(BOX_EDGE);
    int[] before = aboveTheBox(0, name);
    int[] asideBefore = aboveTheBox(name, 24);
    push(KeyCode.SPACE);
    assertThat(aboveTheBox(0, name)).isEqualTo(before);
    assertThat(aboveTheBox(name, 24)).as("the sign is beside it").isNotEqualTo(asideBefore);
  }

  private int nameWidth() {
    return onFx(
        () -> {
          Text text = new Text(words.get("class.number", "2"));
          text.setFont(Font.font("System", FontWeight.BOLD, 12));
          return (int) text.getLayoutBounds().getWidth();
        });
  }

  /** The pixels of the screen just above the box, from so many right of its left edge. */
  private int[] aboveTheBox(int from, int width) {
    return onFx(
        () -> {
          image().oneToOne();
          stage.getScene().getRoot().layout();
          Viewport v = image().viewportProperty().get();
          int height = 12;
          int x = (int) Math.round(BOX_X * v.scale() + v.offsetX()) + from;
          int y = (int) Math.round(BOX_Y * v.scale() + v.offsetY()) - height - 4;
          PixelReader shot = image().snapshot(null, null).getPixelReader();
          int[] pixels = new int[width * height];
          shot.getPixels(
              x, y, width, height, WritablePixelFormat.getIntArgbInstance(), pixels, 0, width);
          return pixels;
        });
  }
}
