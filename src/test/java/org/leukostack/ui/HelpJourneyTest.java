package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.home.AppLog;

class HelpJourneyTest extends WindowTest {

  @Test
  void theMenuHasKeysLogAndAbout() throws Exception {
    start();
    MenuButton menu = node("#help-menu");
    List<String> ids = onFx(() -> menu.getItems().stream().map(MenuItem::getId).toList());
    assertThat(ids)
        .containsExactly("help-guide", "help-tour", "help-keys", "help-log", "help-about");
    assertThat(onFx(() -> menu.getItems().get(2).getText())).contains("F1");
    choose("help-menu", 2);
    assertThat(dialog().getId()).isEqualTo("keys");
    answer(dialog(), ButtonData.CANCEL_CLOSE);
    push(KeyCode.F1);
    assertThat(dialog().getId()).isEqualTo("keys");
    answer(dialog(), ButtonData.CANCEL_CLOSE);
  }

  @Test
  void theMenuIsInSightOnASmallScreen() throws Exception {
    start();
    onFx(() -> stage.setWidth(1000));
    click("#help-menu");
    MenuButton menu = node("#help-menu");
    await("it opens", menu::isShowing);
    onFx(() -> menu.hide());
    assertThat(onFx(() -> node("#EXPORT").getLayoutX())).isLessThan(1000);
  }

  private DialogPane page(int item, String id) {
    choose("help-menu", item);
    DialogPane page = dialog();
    assertThat(page.getId()).isEqualTo(id);
    return page;
  }

  @Test
  void theLogSaysWhereItIs() throws Exception {
    start();
    DialogPane page = page(3, "log");
    TextField place = (TextField) page.lookup("#log-place");
    assertThat(onFx(() -> place.getText())).isEqualTo(AppLog.file().toString());
    answer(page, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void aboutNamesVersionsAndLicencesAndCopiesTheFacts() throws Exception {
    start();
    DialogPane page = page(4, "about");
    assertThat(saying(page))
        .contains(
            System.getProperty("java.runtime.version"),
            System.getProperty("javafx.runtime.version"),
            System.getProperty("os.name"),
            "ControlsFX",
            "BSD-3-Clause",
            "GPL-2.0 with Classpath Exception",
            "Apache-2.0");
    String copied = copiedBy(page, "#about-copy");
    assertThat(copied)
        .startsWith("Leukostack ")
        .contains("Java " + System.getProperty("java.runtime.version"))
        .doesNotContain(System.getProperty("user.home") + "/");
    answer(page, ButtonData.CANCEL_CLOSE);
  }
}
