package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** What the page of keys says, and how somebody without a mouse reads all of it. */
class KeysPageTest extends WindowTest {

  private DialogPane opened() throws Exception {
    start();
    push(KeyCode.F1);
    return dialog();
  }

  @Test
  void namesTheSecondKeysToo() throws Exception {
    DialogPane page = opened();
    for (KeyCombination also :
        List.of(
            new KeyCodeCombination(KeyCode.PAGE_UP),
            new KeyCodeCombination(KeyCode.PAGE_DOWN),
            new KeyCodeCombination(
                KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.BACK_SPACE))) {
      assertThat(saying(page)).contains(also.getDisplayText());
    }
    assertThat(saying(page)).contains(words.get("keys.editing"));
    answer(page, ButtonData.CANCEL_CLOSE);
  }

  /** A dialog whose page is higher without a width than with its own begins at its least height. */
  @Test
  void isAsHighAsItsKeysAtItsWidth() throws Exception {
    DialogPane page = opened();
    for (double width : new double[] {1000, 1422, 1900}) {
      assertThat(onFx(() -> page.prefHeight(width)))
          .as("at %s", width)
          .isGreaterThanOrEqualTo(onFx(() -> page.prefHeight(-1)));
    }
    answer(page, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void columnsStandBesideEachOtherAsFarAsThereIsRoom() throws Exception {
    DialogPane page = opened();
    assertThat(columns(page, 1250)).isEqualTo(3);
    assertThat(columns(page, 990)).isEqualTo(2);
    assertThat(columns(page, 400)).isEqualTo(1);
    Node told = page.lookup("#keys-message");
    assertThat(onFx(() -> isScrolled(told))).as("what is told is always in view").isFalse();
    answer(page, ButtonData.CANCEL_CLOSE);
  }

  private static boolean isScrolled(Node node) {
    return node != null && (node instanceof ScrollPane || isScrolled(node.getParent()));
  }

  /** How many columns there are in so much room; none covers another or goes beyond. */
  private static long columns(DialogPane page, double width) {
    return onFx(
        () -> {
          Region columns = (Region) page.lookup(".key-columns");
          columns.resize(width, columns.prefHeight(width));
          columns.layout();
          for (Node block : columns.getChildrenUnmodifiable()) {
            assertThat(block.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width);
            assertThat(columns.getChildrenUnmodifiable())
                .filteredOn(other -> other != block)
                .noneMatch(
                    other -> other.getBoundsInParent().intersects(block.getBoundsInParent()));
          }
          return columns.getChildrenUnmodifiable().stream()
              .map(Node::getLayoutX)
              .distinct()
              .count();
        });
  }

  @Test
  void scrollsByPages() throws Exception {
    DialogPane page = opened();
    ScrollPane scroll = (ScrollPane) page.lookup(".keys-scroll");
    onFx(() -> page.getScene().getWindow().setHeight(400));
    await("the page is low", () -> scroll.getViewportBounds().getHeight() < 400);
    await("the page has the keys", () -> page.getScene().getWindow().isFocused());
    assertThat(onFx(scroll::getVvalue)).isZero();
    push(KeyCode.PAGE_DOWN);
    assertThat(onFx(scroll::getVvalue)).isPositive();
    push(KeyCode.PAGE_UP);
    assertThat(onFx(scroll::getVvalue)).isZero();
    answer(page, ButtonData.CANCEL_CLOSE);
  }
}
