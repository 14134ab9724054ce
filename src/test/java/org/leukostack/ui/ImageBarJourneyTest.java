package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.ui.keys.Command;

/** The bar over the image: what is in it stays at hand, with the mouse and with keys. */
class ImageBarJourneyTest extends ReviewedWindowTest {

  private static Scene popup() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof PopupWindow && w.isShowing())
        .map(Window::getScene)
        .filter(s -> s.getRoot().lookup(".slider") != null)
        .findFirst()
        .orElse(null);
  }

  private static Slider focused() {
    return popup() != null && popup().getFocusOwner() instanceof Slider slider ? slider : null;
  }

  @Test
  void contrastIsSetByKeysAndNoneOfThemGoesToTheCell() throws Exception {
    startWith(slide.folder());
    String place = place();
    Button contrast = node("#contrast");
    onFx(contrast::fire);
    await("the first slider has the focus", () -> focused() != null);
    Slider brightness = Objects.requireNonNull(onFx(ImageBarJourneyTest::focused));
    push(KeyCode.RIGHT);
    push(KeyCode.RIGHT);
    assertThat(onFx(brightness::getValue)).as("brighter").isPositive();
    push(KeyCode.TAB);
    Slider amount = Objects.requireNonNull(onFx(ImageBarJourneyTest::focused));
    assertThat(amount).isNotSameAs(brightness);
    push(KeyCode.LEFT);
    assertThat(onFx(amount::getValue)).isNegative();
    push(KeyCode.X);
    assertThat(place()).isEqualTo(place);
    assertThat(review().cells()).as("a letter judges nothing").isEmpty();
    push(KeyCode.ESCAPE);
    await("it closes", () -> popup() == null);
    onFx(contrast::fire);
    await("it opens again", () -> popup() != null);
    assertThat(onFx(ImageBarJourneyTest::focused)).as("from the first on").isSameAs(brightness);
    push(KeyCode.ESCAPE);
    await("it closes", () -> popup() == null);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200})
  void theBarForBoxesLeavesTheZoomAtHand(int percent) throws Exception {
    rememberTextPercent(percent);
    startWith(slide.folder());
    onFx(
        () -> {
          stage.setWidth(1000);
          stage.setHeight(700);
        });
    onFx(() -> image().requestFocus());
    push(KeyCode.E);
    onFx(window::layOut);
    Bounds bar = onScreen(node("#edit-bar"));
    for (String control : new String[] {"#ZOOM_OUT", "#zoom", "#ZOOM_IN", "#FIT", "#contrast"}) {
      assertThat(onScreen(node(control)).intersects(bar)).as(control + " is covered").isFalse();
    }
    Bounds inspector = onScreen(node(".inspector"));
    for (String part : new String[] {"#contrast", "#edit-bar", "#stack-slider"}) {
      assertThat(onScreen(node(part)).getMaxX())
          .as(part + " is under the inspector")
          .isLessThanOrEqualTo(inspector.getMinX());
    }
    Node done = node("#edit-" + Command.EDIT_BOX.name());
    assertThat(onScreen(done).getMaxX()).isLessThanOrEqualTo(bar.getMaxX());
    click(done);
    assertThat(onFx(() -> bench().editor().isEditing())).as("it was before the image").isFalse();
  }

  private static Bounds onScreen(Node node) {
    return onFx(() -> node.localToScreen(node.getLayoutBounds()));
  }
}
