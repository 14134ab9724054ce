package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.ui.stack.CellStack;

/** The window's first picture does without most of its parts; these come one after the other. */
class WindowInPartsTest extends WindowTest {

  private final Locale before = Locale.getDefault();
  private Bounds imageAtFirst = new BoundingBox(0, 0, 0, 0);
  private boolean wholeAtFirst;

  @BeforeEach
  @AfterEach
  void ownLanguage() {
    Locale.setDefault(before);
  }

  @Override
  void firstShown() {
    imageAtFirst = imageBounds();
    wholeAtFirst = stage.getScene().getRoot().lookup("#field-list") != null;
  }

  private Bounds imageBounds() {
    Node image = Objects.requireNonNull(stage.getScene().getRoot().lookup(".image-pane"));
    return image.localToScene(image.getLayoutBounds());
  }

  /** Every part shows the slide that was there before it. */
  @Test
  void aSlideThatWasThereFirstLooksLikeOneThatCameLater() throws Exception {
    Path folder = SmallSlide.in(temp.resolve("slide")).folder();
    startWith(folder);
    awaitTheStrip();
    WritableImage later = onFx(() -> stage.getScene().snapshot(null));
    close();
    startAt(folder);
    awaitTheStrip();
    WritableImage first = onFx(() -> stage.getScene().snapshot(null));
    assertThat(wholeAtFirst).isFalse();
    Bounds slider =
        onFx(() -> node("#stack-slider").localToScene(node("#stack-slider").getLayoutBounds()));
    assertThat(differences(first, later, slider)).isZero();
  }

  private void awaitTheStrip() {
    await(
        "the strip has its crops",
        () ->
            !bench().cellStack().tiles().isEmpty()
                && bench().cellStack().tiles().stream()
                    .noneMatch(t -> t.state() == CellStack.State.WAITING));
    settle();
  }

  /** The numbers of a slider stand up to half a pixel elsewhere once its range has changed. */
  private static int differences(WritableImage one, WritableImage other, Bounds slider) {
    assertThat(one.getWidth()).isEqualTo(other.getWidth());
    assertThat(one.getHeight()).isEqualTo(other.getHeight());
    int found = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (!slider.contains(x, y)
            && one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          found++;
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({"en, 100", "en, 125", "en, 150", "en, 175", "en, 200", "ko, 100", "ko, 200"})
  void theImageStaysWhereItIs(String language, int percent) throws Exception {
    Locale.setDefault(Locale.of(language));
    rememberTextPercent(percent);
    start();
    assertThat(wholeAtFirst).isFalse();
    Bounds now = onFx(this::imageBounds);
    assertThat(imageAtFirst.getMinX()).isCloseTo(now.getMinX(), within(1.0));
    assertThat(imageAtFirst.getMaxX()).isCloseTo(now.getMaxX(), within(1.0));
    assertThat(imageAtFirst.getMinY()).isCloseTo(now.getMinY(), within(2.0));
    assertThat(imageAtFirst.getMaxY()).isCloseTo(now.getMaxY(), within(2.0));
  }
}
