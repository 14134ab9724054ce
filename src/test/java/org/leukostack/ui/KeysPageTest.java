package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** What the page of keys says, and how somebody without a mouse reads all of it. */
class KeysPageTest extends WindowTest {

  @Test
  void namesTheSecondKeysToo() throws Exception {
    start();
    push(KeyCode.F1);
    DialogPane page = dialog();
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

  @Test
  void scrollsByPages() throws Exception {
    start();
    push(KeyCode.F1);
    DialogPane page = dialog();
    ScrollPane scroll = (ScrollPane) page.getContent();
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
