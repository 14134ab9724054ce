package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.ui.keys.Command;

class AccessibilityTest extends WindowTour {

  private List<Node> reachable() {
    return onFx(
        () -> {
          List<Node> found = new ArrayList<>();
          collect(stage.getScene().getRoot(), found);
          return found;
        });
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable()) {
      into.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }

  private static boolean hasName(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return true;
    }
    if (node instanceof Labeled labeled) {
      return labeled.getText() != null && !labeled.getText().isBlank();
    }
    if (node.getStyleClass().contains("menu-item")) {
      return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text
          && !text.isBlank();
    }
    // The panes of the list of tabs are named by their selected tab.
    return node.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) != null
        && node.getStyleClass().contains("tab-pane");
  }

  private void assertEveryControlIsNamed() {
    List<Node> nodes = reachable();
    assertThat(nodes.stream().filter(n -> !hasName(n))).as("without a name").isEmpty();
    assertThat(
            nodes.stream()
                .filter(n -> n instanceof Button || n instanceof MenuButton)
                .map(Control.class::cast)
                .filter(b -> onFx(() -> tooltip(b) == null || tooltip(b).getText().isBlank())))
        .as("buttons without a tooltip")
        .isEmpty();
  }

  @Test
  void everyControlOfAllThatOpensIsNamed() throws Exception {
    remember(100);
    Set<String> nameless = new TreeSet<>();
    tour(
        place ->
            onFx(
                () ->
                    shown().stream()
                        .filter(n -> n.isFocusTraversable() && !n.isDisabled() && !hasName(n))
                        .forEach(n -> nameless.add(place + ": " + n))));
    assertThat(nameless).isEmpty();
  }

  @Test
  void everyControlOfTheOpenSlideIsNamed() throws Exception {
    startWithSmallSlide();
    assertThat(reachable())
        .hasAtLeastOneElementOfType(Button.class)
        .hasAtLeastOneElementOfType(MenuButton.class)
        .hasAtLeastOneElementOfType(ListView.class)
        .hasAtLeastOneElementOfType(Slider.class)
        .hasAtLeastOneElementOfType(ChoiceBox.class)
        .hasAtLeastOneElementOfType(TextField.class);
    assertEveryControlIsNamed();
  }

  @Test
  void everyControlOfTheFirstScreenIsNamed() throws Exception {
    start();
    assertEveryControlIsNamed();
  }

  @Test
  void tooltipsOfCommandsNameTheirKeys() throws Exception {
    startWithSmallSlide();
    for (Command command : Command.values()) {
      Node button = stage.getScene().lookup("#" + command.name());
      if (button instanceof Control control) {
        assertThat(onFx(() -> tooltip(control).getText())).contains(command.keyText());
        assertThat(control.getAccessibleText()).contains(words.get(command.wordKey()));
      }
    }
  }

  @Test
  void tabReachesEveryPartAndTheImageSaysWhereItIs() throws Exception {
    startWithSmallSlide();
    assertThat(onFx(() -> image().isFocused())).as("the keys work at once").isTrue();
    assertThat(onFx(() -> image().getAccessibleText()))
        .isEqualTo(words.get("image.spoken", "3", "1"));
    List<Node> visited = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      push(KeyCode.TAB);
      visited.add(onFx(() -> stage.getScene().getFocusOwner()));
    }
    assertThat(visited).contains(node("#field-list"), node("#cell-list"), node("#EXPORT"));
    assertThat(visited).as("round and round").contains(image());
  }
}
