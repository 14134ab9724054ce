package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.Slide.box;

import javafx.scene.image.WritablePixelFormat;
import org.junit.jupiter.api.Test;
import org.leukostack.model.PreClass;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.image.Viewport;
import org.leukostack.ui.slide.Labels;

/** What the names of classes cover on the image. */
class BoxLabelTest extends WindowTest {

  /** The name of the second cell would be over the lower part of the first. */
  @Test
  void theNameOfANeighbourCoversNothingOfTheSelectedCell() throws Exception {
    SlideOnDisk slide =
        Slide.at(temp.resolve("slide"))
            .with(
                3,
                f ->
                    SmallSlide.planes(f, 3)
                        .white(box(150, 100, 80, 80))
                        .focus(1)
                        .cell(new PreClass(2), box(160, 185, 60, 60))
                        .focus(1))
            .write();
    startWith(slide.folder());
    goTo(3, "0");
    int[] unnamed = selectedCell(Labels.NONE);
    int[] named = selectedCell(Labels.CLASS);
    assertThat(named).isEqualTo(unnamed);
    goTo(3, "1");
    assertThat(selectedCell(Labels.CLASS)).as("the other one is selected").isNotEqualTo(named);
  }

  /** The pixels of the screen inside the box of the first cell. */
  private int[] selectedCell(Labels labels) {
    return onFx(
        () -> {
          model().labelsProperty().set(labels);
          image().oneToOne();
          stage.getScene().getRoot().layout();
          Viewport v = image().viewportProperty().get();
          int x = (int) Math.round(v.offsetX() + v.scale() * 150) + 6;
          int y = (int) Math.round(v.offsetY() + v.scale() * 100) + 6;
          int side = 80 - 12;
          int[] pixels = new int[side * side];
          image()
              .snapshot(null, null)
              .getPixelReader()
              .getPixels(
                  x, y, side, side, WritablePixelFormat.getIntArgbInstance(), pixels, 0, side);
          return pixels;
        });
  }
}
