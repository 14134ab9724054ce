package org.leukostack.ui.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;

/**
 * A message with a few answers. What an answer does is done once the message is gone; whoever
 * closes it otherwise has given the answer {@link ButtonData#CANCEL_CLOSE}, which each has. Used on
 * the FX thread only.
 */
public final class Question {

  private final Words words;
  private final Alert alert;
  private final Map<ButtonType, Runnable> answers = new HashMap<>();
  private Runnable closed = () -> {};
  private Subscription waiting = Subscription.EMPTY;
  private @Nullable Runnable insteadOfAnswer;

  public Question(Window owner, Words words, Alert.AlertType type, String heading, String content) {
    this.words = words;
    alert = Dialogs.alert(owner, words, type, heading, content);
    alert.getButtonTypes().clear();
    alert.setOnHidden(e -> answered());
  }

  /** What is shown, to be found by its id, or to be shown otherwise. */
  public DialogPane pane() {
    return alert.getDialogPane();
  }

  /**
   * Adds an answer.
   *
   * @param wordKey of the words on its button
   * @param way where the button is, and which keys press it
   * @return its button
   */
  public Button answer(String wordKey, ButtonData way, Runnable action) {
    ButtonType type = new ButtonType(words.get(wordKey), way);
    alert.getButtonTypes().add(type);
    answers.put(type, action);
    if (way == ButtonData.CANCEL_CLOSE) {
      closed = action;
    }
    return (Button) alert.getDialogPane().lookupButton(type);
  }

  /**
   * Asks no more once something is so.
   *
   * @param action instead of an answer
   */
  public void needlessOnce(ObservableValue<Boolean> isSo, Runnable action) {
    waiting =
        isSo.subscribe(
            now -> {
              if (Boolean.TRUE.equals(now)) {
                insteadOfAnswer = action;
                alert.setResult(ButtonType.CANCEL); // without a result an alert does not close
                alert.close();
              }
            });
  }

  /** Asks, without holding up the caller. */
  public void ask() {
    if (insteadOfAnswer == null) {
      alert.show();
    } else {
      answered();
    }
  }

  private void answered() {
    waiting.unsubscribe();
    Runnable action = answers.getOrDefault(alert.getResult(), closed);
    Objects.requireNonNullElse(insteadOfAnswer, action).run();
  }
}
