package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.leukostack.ui.image.Viewport;

/** Text from 100 to 200 percent, in the window and in all that opens from it. */
class TextSizeTest extends WindowTest {

  private static final double USUAL = 14;

  /** The colour of class 5, of the first cell of the slide. */
  private static final Color CLASS_5 = Color.web("#cc3311");

  /** Found while text is small: on a narrow window it is behind the arrows of the toolbar later. */
  private MenuButton menu;

  @Override
  void start() throws Exception {
    super.start();
    menu = node("#theme-menu");
  }

  private void choose(int percent) {
    onFx(
        () -> {
          menu.getItems().stream()
              .filter(i -> ("text-" + percent).equals(i.getId()))
              .findFirst()
              .orElseThrow()
              .fire();
          window.layOut();
        });
  }

  /** The size of the font of all that has letters, and of the pictures. */
  private static Map<Node, Double> sizes(Parent root) {
    return onFx(
        () -> {
          Map<Node, Double> sizes = new IdentityHashMap<>();
          root.applyCss();
          for (Node node : root.lookupAll("*")) {
            Font font =
                switch (node) {
                  case Labeled labeled -> labeled.getFont();
                  case TextInputControl input -> input.getFont();
                  case FontIcon icon -> icon.getFont();
                  default -> null;
                };
            if (font != null && isShown(node)) {
              sizes.put(node, font.getSize());
            }
          }
          return sizes;
        });
  }

  private static void assertTwice(Map<Node, Double> before, Map<Node, Double> now) {
    before.forEach(
        (node, size) -> {
          if (now.containsKey(node) && !node.getStyleClass().contains("welcome-icon")) {
            assertThat(now.get(node)).as(node + "").isCloseTo(2 * size, within(0.02));
          }
        });
    assertThat(now.keySet()).as("the same nodes as before").containsAnyElementsOf(before.keySet());
  }

  private Parent root() {
    return stage.getScene().getRoot();
  }

  @Test
  void allOfTheWindowGrowsAtOnceAndShrinksAgain() throws Exception {
    startWithSmallSlide();
    Map<Node, Double> before = sizes(root());
    assertThat(before).hasSizeGreaterThan(50);
    choose(200);
    assertTwice(before, sizes(root()));
    choose(100);
    Map<Node, Double> again = sizes(root());
    before.forEach((node, size) -> assertThat(again.getOrDefault(node, size)).isEqualTo(size));
  }

  @Test
  void anOpenDialogGrowsToo() throws Exception {
    start();
    choose("help-menu", 3);
    DialogPane dialog = dialog();
    Map<Node, Double> before = sizes(dialog);
    assertThat(before.keySet()).hasAtLeastOneElementOfType(Button.class);
    choose(200);
    assertTwice(before, sizes(dialog));
    answer(dialog, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void criteriaMenusAndTooltipsAreAsLarge() throws Exception {
    startWithSmallSlide();
    choose(200);
    click("#FILTER");
    assertLetters("#filter-done");
    click("#FILTER");
    MenuButton order = node("#order");
    onFx(() -> order.show());
    assertLetters(".menu-item > .label");
    Tooltip tip = onFx(() -> tooltip(order));
    onFx(
        () -> {
          order.hide();
          tip.show(stage);
        });
    assertThat(onFx(() -> tip.getFont().getSize())).isEqualTo(2 * USUAL);
    onFx(() -> tip.hide());
  }

  private void assertLetters(String query) {
    await(query + " is on the screen", () -> popup(query) != null);
    assertThat(onFx(() -> popup(query).getFont().getSize())).isEqualTo(2 * USUAL);
  }

  private Labeled popup(String query) {
    return Window.getWindows().stream()
        .filter(w -> w != stage && w.isShowing())
        .map(w -> (Labeled) w.getScene().getRoot().lookup(query))
        .filter(n -> n != null)
        .findFirst()
        .orElse(null);
  }

  @Test
  void namesAtTheBoxesGrowToo() throws Exception {
    startWithSmallSlide();
    goTo(3, "0");
    assertThat(nameHeight()).isBetween(16, 19);
    choose(200);
    assertThat(nameHeight()).isBetween(34, 37);
  }

  /** How high the name of the selected cell is on the image, in pixels of the screen. */
  private int nameHeight() {
    return onFx(
        () -> {
          image().oneToOne();
          root().layout();
          Viewport v = image().viewportProperty().get();
          PixelReader shot = image().snapshot(null, null).getPixelReader();
          int x = (int) Math.round(120 * v.scale() + v.offsetX()) + 2;
          int box = (int) Math.round(100 * v.scale() + v.offsetY());
          return (int)
              IntStream.iterate(box - 3, y -> y >= 0, y -> y - 1) // the name is above the box
                  .dropWhile(y -> !shot.getColor(x, y).equals(CLASS_5))
                  .takeWhile(y -> shot.getColor(x, y).equals(CLASS_5))
                  .count();
        });
  }

  @Test
  void theSizeComesBackAtTheNextStart() throws Exception {
    start();
    choose(125);
    close();
    assertThat(settingsFile().get("textPercent").asInt()).isEqualTo(125);
    start();
    Labeled open = node("#OPEN");
    assertThat(onFx(() -> open.getFont().getSize())).isEqualTo(1.25 * USUAL);
    assertThat(
            onFx(
                () ->
                    menu.getItems().stream()
                        .filter(i -> i instanceof RadioMenuItem r && r.isSelected())
                        .map(i -> i.getText())
                        .toList()))
        .containsExactly(words.get("theme.SYSTEM"), words.get("text.percent", 1.25));
  }
}
