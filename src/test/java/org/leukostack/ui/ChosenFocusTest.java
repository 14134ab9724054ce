package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plane that a person chose is marked wherever planes are. */
class ChosenFocusTest extends WindowTest {

  private static final int CHOSEN = 3;

  @BeforeEach
  void chooseAPlane() throws Exception {
    startWithSmallSlide();
    goTo(3, "0");
    push(KeyCode.HOME); // the first Enter after a slide was opened only asks for another
    onFx(() -> model().showPlane(CHOSEN));
    push(KeyCode.ENTER);
    await("it is chosen", () -> model().spot().chosenFocus().orElse(-1) == CHOSEN);
    onFx(window::layOut);
  }

  private void takeBack() {
    push(KeyCode.CONTROL, KeyCode.Z);
    await("nothing is chosen", () -> model().spot().chosenFocus().isEmpty());
    onFx(() -> stage.getScene().getRoot().layout());
  }

  private boolean hasSign(Node part) {
    return onFx(
        () ->
            part.lookupAll(".label").stream()
                .filter(n -> isShown(n))
                .anyMatch(n -> ((Labeled) n).getText().contains("●")));
  }

  private double middleOfSign(String part) {
    Node sign =
        onFx(
            () ->
                node(part).lookupAll(".label").stream()
                    .filter(n -> isShown(n) && ((Labeled) n).getText().startsWith("●"))
                    .findFirst()
                    .orElseThrow());
    return onFx(() -> sign.localToScene(0, 0).getX() + ((Labeled) sign).getFont().getSize() / 2);
  }

  @Test
  void inTheStrip() {
    List<Node> tiles = tiles();
    assertThat(tiles).hasSize(SmallSlide.PLANES);
    for (int k = 0; k < tiles.size(); k++) {
      assertThat(hasSign(tiles.get(k))).as("tile " + k).isEqualTo(k == CHOSEN);
      assertThat(tiles.get(k).getAccessibleText().contains(words.get("focus.chosen")))
          .as("tile " + k + " says so")
          .isEqualTo(k == CHOSEN);
    }
    takeBack();
    assertThat(tiles).noneMatch(this::hasSign);
  }

  @Test
  void overTheSlider() {
    Node slider = node("#stack-slider");
    Node thumb = node("#stack-slider .thumb"); // the chosen plane is the shown one
    double tick = onFx(() -> thumb.localToScene(thumb.getBoundsInLocal()).getCenterX());
    assertThat(Math.abs(middleOfSign(".slider-marks") - tick)).isLessThan(10);
    assertThat(slider.getAccessibleText())
        .contains(words.get("focus.spoken", words.get("focus.chosen"), Integer.toString(CHOSEN)));
    takeBack();
    assertThat(hasSign(node(".slider-marks"))).isFalse();
    assertThat(slider.getAccessibleText()).doesNotContain(words.get("focus.chosen"));
  }

  @Test
  void onTheCurve() {
    Node shown = node(".curve-shown"); // the chosen plane is the shown one
    double plane = onFx(() -> shown.localToScene(shown.getBoundsInLocal()).getCenterX());
    assertThat(Math.abs(middleOfSign(".focus-curve") - plane)).isLessThan(10);
    assertThat(node(".focus-curve").getAccessibleText())
        .contains(words.get("focus.spoken", words.get("focus.chosen"), Integer.toString(CHOSEN)));
    takeBack();
    assertThat(hasSign(node(".focus-curve"))).isFalse();
  }
}
