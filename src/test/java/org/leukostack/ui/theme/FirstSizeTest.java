package org.leukostack.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leukostack.testing.FxThread;

class FirstSizeTest {

  @BeforeAll
  static void start() throws TimeoutException {
    FxThread.start();
  }

  private static Dialog<Void> shown() {
    return onFx(
        () -> {
          Dialog<Void> dialog = new Dialog<>();
          Region content = new Region();
          content.setPrefHeight(300);
          dialog.getDialogPane().setContent(content);
          dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
          DialogSize.TEXT.give(dialog);
          dialog.show();
          return dialog;
        });
  }

  private static Window window(Dialog<Void> dialog) {
    return dialog.getDialogPane().getScene().getWindow();
  }

  /** As GTK does it, which tells a size of before. */
  @Test
  void aDialogThatTheSystemShrinksWhileItOpensIsAsHighAsItWas() throws Exception {
    Dialog<Void> dialog = shown();
    double height = onFx(() -> window(dialog).getHeight());
    assertThat(height).isGreaterThan(300);

    onFx(() -> window(dialog).setHeight(155));
    await("it is as high again", () -> window(dialog).getHeight() == height);
    onFx(dialog::close);
  }
}
