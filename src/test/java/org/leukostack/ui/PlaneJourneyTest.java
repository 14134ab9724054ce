package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.stack.CellStack;

class PlaneJourneyTest extends WindowTest {

  @Test
  void keysStepThroughTheStackAndStopAtItsEnds() throws Exception {
    startWithSmallSlide();
    assertThat(plane()).as("the plane that the instrument named").isEqualTo(1);

    push(KeyCode.UP);
    assertPlane(2);
    push(KeyCode.DOWN);
    push(KeyCode.DOWN);
    assertPlane(0);
    push(KeyCode.DOWN);
    assertPlane(0);
    push(KeyCode.END);
    assertPlane(4);
    push(KeyCode.UP);
    assertPlane(4);
    push(KeyCode.HOME);
    assertPlane(0);
  }

  @Test
  void theInspectorIsNotPaintedWholeForTheMarkOfTheShownPlane() throws Exception {
    startWith(SmallSlide.in(temp.resolve("slide")).folder());
    Node part = node(".focus-curve");
    while (part != null) {
      assertThat(part.isCache()).as("%s is kept as a picture", part).isFalse();
      part = part.getParent();
    }
  }

  @Test
  void theCropsOfTheStripAreMadeAsLargeAsTheyAreSeen() throws Exception {
    startWith(SmallSlide.in(temp.resolve("slide")).folder());
    for (int width : new int[] {900, 700}) {
      onFx(() -> stage.setWidth(width));
      await("each pixel of a crop is one of the screen", this::areCropsAsSeen);
    }
  }

  private boolean areCropsAsSeen() {
    return tiles().stream()
        .map(tile -> (ImageView) tile.lookup(".image-view"))
        .allMatch(
            view ->
                view.getImage() != null
                    && view.getFitWidth() < CropWindow.DEFAULT_SIZE
                    && view.getImage().getWidth() == view.getFitWidth());
  }

  private void assertPlane(int number) {
    assertThat(plane()).isEqualTo(number);
    assertThat(text(".plane-number"))
        .isEqualTo(words.get("plane.number", Integer.toString(number)));
    assertThat(text("#image-title")).endsWith(Integer.toString(number)).contains("0003");
    Slider slider = node("#stack-slider");
    assertThat(onFx(slider::getValue)).isEqualTo(number);
    List<Node> tiles = tiles();
    for (int k = 0; k < tiles.size(); k++) {
      Node tile = tiles.get(k);
      assertThat(
              tile.getPseudoClassStates().stream()
                  .anyMatch(p -> p.getPseudoClassName().equals("shown")))
          .as("tile " + k + " is marked")
          .isEqualTo(k == number);
    }
  }

  @Test
  void theSliderAndTheTilesShowTheirPlane() throws Exception {
    startWithSmallSlide();
    click("#stack-slider .track");
    assertPlane(2);

    assertThat(tiles()).hasSize(SmallSlide.PLANES);
    click(tiles().get(4));
    assertPlane(4);
    click(tiles().get(0));
    assertPlane(0);
  }

  @Test
  void sharpestPlaneIsTheOneWhoseCropIsSharpest() throws Exception {
    SlideOnDisk slide = SmallSlide.in(temp.resolve("slide"));
    startWith(slide.folder());
    await("the sharpest plane is known", () -> bench().cellStack().sharpest().isPresent());

    push(KeyCode.B);

    BoundingBox box = spot().cell().box();
    int sharpest =
        IntStream.range(0, SmallSlide.PLANES)
            .boxed()
            .max(Comparator.comparingDouble(k -> laplacianVariance(slide.planeFile(3, k), box)))
            .orElseThrow();
    assertThat(sharpest).as("not the plane that was shown already").isNotEqualTo(1);
    assertPlane(sharpest);
  }

  @Test
  void everyPlaneOfTheCellHasItsTile() throws Exception {
    startWithSmallSlide();
    await("all crops", this::haveAllCrops);
    assertThat(shownTexts(".strip"))
        .anyMatch(t -> t.contains("◆"))
        .anyMatch(t -> t.contains("★"))
        .doesNotContain(words.get("tile.missing"), words.get("tile.failed"));
  }

  @Test
  void aStepCopiesAPictureOfTheSizeOfTheViewAndLaysOutNothingElse() throws Exception {
    startWithSmallSlide();
    onFx(() -> stage.setWidth(800)); // where the whole image is smaller than it is
    for (int round = 0; round < 2; round++) { // the first may be of the view before it was narrow
      push(KeyCode.HOME);
      for (int k = 1; k < SmallSlide.PLANES; k++) {
        await("plane " + plane() + " at the size of the view", this::isOfTheViewsSize);
        push(KeyCode.UP);
      }
      await("the last plane at the size of the view", this::isOfTheViewsSize);
    }
    await("all crops, whose sharpness is shown", this::haveAllCrops);
    await("nothing else is laid out", () -> !stage.getScene().getRoot().isNeedsLayout());

    boolean all =
        onFx(
            () -> {
              bench().model().showPlane(2);
              return stage.getScene().getRoot().isNeedsLayout();
            });

    assertThat(onFx(this::isOfTheViewsSize)).as("from the first frame on").isTrue();
    assertThat(all).as("all parts of the window are laid out").isFalse();
  }

  private boolean haveAllCrops() {
    return bench().cellStack().tiles().stream().allMatch(t -> t.state() == CellStack.State.READY);
  }

  private boolean isOfTheViewsSize() {
    double scale = image().viewportProperty().get().scale();
    ImageView shown = (ImageView) image().getChildrenUnmodifiable().getFirst();
    return scale < 0.95 && Math.abs(shown.getImage().getWidth() - scale * SmallSlide.WIDTH) < 1.01;
  }

  /** Of the 200 x 200 pixels around the middle of a box, on the mean of the channels. */
  private static double laplacianVariance(Path plane, BoundingBox box) {
    try {
      BufferedImage image = ImageIO.read(plane.toFile());
      int left = Math.clamp(box.x() + box.width() / 2 - 100, 0, image.getWidth() - 200);
      int top = Math.clamp(box.y() + box.height() / 2 - 100, 0, image.getHeight() - 200);
      double sum = 0;
      double squares = 0;
      int count = 0;
      for (int y = top + 1; y < top + 199; y++) {
        for (int x = left + 1; x < left + 199; x++) {
          double l =
              grey(image, x - 1, y)
                  + grey(image, x + 1, y)
                  + grey(image, x, y - 1)
                  + grey(image, x, y + 1)
                  - 4 * grey(image, x, y);
          sum += l;
          squares += l * l;
          count++;
        }
      }
      return squares / count - sum / count * (sum / count);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static double grey(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(x, y);
    return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3.0;
  }
}
