package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Spinner;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.jpeg.Picture;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.stack.CellStack.Tile;

/** Whoever exports with another crop size sees crops of that size from then on. */
class CropSizeJourneyTest extends WindowTest {

  private static final int OTHER = 96;

  private SlideOnDisk slide;

  @BeforeEach
  void slide() {
    slide = SmallSlide.in(temp.resolve("data").resolve("slide"));
  }

  private void export(int cropSize) {
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane question = dialog();
    onFx(
        () -> {
          @SuppressWarnings("unchecked")
          Spinner<Integer> size = (Spinner<Integer>) question.lookup("#export-crop-size");
          size.getValueFactory().setValue(cropSize);
          ((Button) question.lookup("#export-start")).fire();
          return null;
        });
    awaitClosed(question);
    DialogPane result = dialog();
    escape(result);
  }

  /** What is drawn over the image: boxes, labels and the crop window of the selected cell. */
  private List<Integer> drawn() {
    return onFx(
        () -> {
          image().layout();
          Canvas canvas =
              image().getChildrenUnmodifiable().stream()
                  .filter(Canvas.class::isInstance)
                  .map(Canvas.class::cast)
                  .findFirst()
                  .orElseThrow();
          WritableImage picture = canvas.snapshot(null, null);
          PixelReader reader = picture.getPixelReader();
          List<Integer> pixels = new ArrayList<>();
          for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
              pixels.add(reader.getArgb(x, y));
            }
          }
          return pixels;
        });
  }

  /** The widths of the crops of the strip. */
  private Set<Integer> widths() {
    await(
        "all crops are there",
        () -> bench().cellStack().tiles().stream().allMatch(t -> t.crop() != null));
    return onFx(
        () -> {
          Set<Integer> widths = new TreeSet<>();
          for (Tile tile : bench().cellStack().tiles()) {
            Picture crop = Objects.requireNonNull(tile.crop());
            widths.add(crop.width());
          }
          return widths;
        });
  }

  @Test
  void theCropWindowAndTheStripFollowTheSizeOfTheLastExport() throws Exception {
    startWith(slide.folder());
    List<Integer> before = drawn();
    assertThat(widths()).containsExactly(200);

    export(OTHER);
    List<Integer> after = drawn();
    assertThat(widths()).containsExactly(OTHER);

    close();
    startWith(slide.folder());
    assertThat(after).as("as a window shows it that starts with this size").isEqualTo(drawn());
    assertThat(after).isNotEqualTo(before);
  }
}
