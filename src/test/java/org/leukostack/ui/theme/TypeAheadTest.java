package org.leukostack.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leukostack.testing.FxThread;

/** Keys that are typed into the window behind, before a dialog that opens has the focus. */
@ExtendWith(FxThread.class)
class TypeAheadTest {

  private final TextField name = new TextField();
  private Stage stage;
  private Dialog<ButtonType> dialog;

  @BeforeEach
  void prepare() {
    onFx(
        () -> {
          stage = new Stage();
          stage.setScene(new Scene(new StackPane(), 300, 200));
          stage.show();
          dialog = new Dialog<>();
          dialog.initOwner(stage);
          dialog.getDialogPane().getButtonTypes().add(ButtonType.OK);
          DialogSize.QUESTION.give(dialog);
        });
  }

  @AfterEach
  void close() {
    onFx(
        () -> {
          dialog.close();
          stage.close();
        });
  }

  @Test
  void lettersReachTheFieldOfTheDialog() {
    onFx(() -> dialog.getDialogPane().setContent(name));

    onFx(
        () -> {
          dialog.show();
          name.requestFocus();
          Event.fireEvent(stage, typed("a"));
        });
    await("the letter is in the field", () -> name.getText().equals("a"));
  }

  @Test
  void noQuestionIsAnsweredBeforeItIsSeen() {
    onFx(
        () -> {
          dialog.show();
          ok().requestFocus();
          for (KeyCode code : new KeyCode[] {KeyCode.SPACE, KeyCode.ENTER}) {
            Event.fireEvent(stage, key(KeyEvent.KEY_PRESSED, code));
            Event.fireEvent(stage, key(KeyEvent.KEY_RELEASED, code));
          }
        });
    settle();
    assertThat(onFx(dialog::isShowing)).isTrue();
  }

  private Node ok() {
    return dialog.getDialogPane().lookupButton(ButtonType.OK);
  }

  private static KeyEvent typed(String letter) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false);
  }

  private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
    return new KeyEvent(type, "", "", code, false, false, false, false);
  }
}
