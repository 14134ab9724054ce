package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tool bar in windows of several widths. */
class ToolbarRoomTest extends WindowTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreTheLanguage() {
    Locale.setDefault(before);
  }

  private List<Node> buttons() {
    return onFx(
        () -> {
          window.layOut();
          return stage.getScene().getRoot().lookupAll(".tool-bar > .container > *").stream()
              .filter(n -> n instanceof ButtonBase && ShownWindow.isShown(n))
              .toList();
        });
  }

  private boolean hasAll() {
    return onFx(
        () -> {
          window.layOut();
          Node arrows = stage.getScene().getRoot().lookup(".tool-bar-overflow-button");
          return arrows == null || !arrows.isVisible();
        });
  }

  @ParameterizedTest
  @CsvSource({"en, 100", "en, 150", "ko, 100", "ko, 150"})
  void allButtonsAreThereInTheNarrowestUsualWindow(String language, int percent) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(language));
    rememberTextPercent(percent);
    startWithSmallSlide();
    onFx(() -> stage.setWidth(1000));
    await("nothing is behind arrows", this::hasAll);
    assertThat(buttons())
        .extracting(Node::getId)
        .contains("OPEN", "GALLERY", "EXPORT", "help-menu");
    assertThat(buttons())
        .allSatisfy(b -> assertThat(b.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(1000));
  }

  @Test
  void wordsComeBackWithTheRoomForThem() throws Exception {
    startWithSmallSlide();
    Labeled export = node("#EXPORT");
    assertThat(words(export)).isTrue();
    setTextPercent(150);
    await("words are gone", () -> !words(export));
    assertThat(hasAll()).isTrue();
    setTextPercent(100);
    await("words are back", () -> words(export));
    assertThat(hasAll()).isTrue();
  }

  private void setTextPercent(int percent) {
    MenuButton menu = node("#theme-menu");
    onFx(
        () ->
            menu.getItems().stream()
                .filter(i -> ("text-" + percent).equals(i.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private boolean words(Labeled button) {
    return onFx(
        () -> {
          window.layOut();
          return button.getContentDisplay() == ContentDisplay.LEFT;
        });
  }
}
