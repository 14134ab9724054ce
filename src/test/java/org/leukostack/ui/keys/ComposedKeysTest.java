package org.leukostack.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.OnFxThread;

/** What an input method writes is the keys that were pressed for it, where no text is typed. */
@OnFxThread
class ComposedKeysTest {

  private final List<String> pressed = new ArrayList<>();
  private final Pane image = new Pane();
  private final TextField comment = new TextField();
  private Stage stage;

  @BeforeEach
  void show() {
    FxThread.onFx(this::open);
  }

  private void open() {
    stage = new Stage();
    image.setFocusTraversable(true);
    stage.setScene(new Scene(new Pane(image, comment)));
    KeyboardLayouts layouts = new KeyboardLayouts(Locale.KOREA);
    layouts.addTo(stage);
    stage.addEventHandler(KeyEvent.KEY_PRESSED, e -> pressed.add(e.getCode() + "/" + e.getText()));
    stage.show();
    image.requestFocus();
  }

  @AfterEach
  void close() {
    FxThread.onFx(() -> stage.close());
  }

  private void commit(String text) {
    Event.fireEvent(
        stage.getScene().getFocusOwner(),
        new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, 0));
  }

  private void key(EventType<KeyEvent> type, KeyCode code, String text) {
    String typed = type == KeyEvent.KEY_TYPED ? text : KeyEvent.CHAR_UNDEFINED;
    String of = type == KeyEvent.KEY_TYPED ? "" : text;
    Event.fireEvent(
        stage.getScene().getFocusOwner(),
        new KeyEvent(type, typed, of, code, false, false, false, false));
  }

  @ParameterizedTest
  @CsvSource({
    "ㅌ, X/ㅌ",
    "ㄹ, F/ㄹ",
    "타, X/ㅌ K/ㅏ",
    "값, R/ㄱ K/ㅏ Q/ㅂ T/ㅅ",
    "ｘ, X/x",
    "３, DIGIT3/3",
  })
  void aLetterOrSyllableIsItsKeys(String text, String keys) {
    commit(text);
    assertThat(String.join(" ", pressed)).isEqualTo(keys);
  }

  @Test
  void everySyllableIsTheKeysOfItsLetters() {
    for (char syllable = 0xAC00; syllable <= 0xD7A3; syllable++) {
      String letters = Normalizer.normalize(String.valueOf(syllable), Normalizer.Form.NFD);
      List<String> keys = ComposedKeys.of(String.valueOf(syllable));
      assertThat(keys).as("%c", syllable).hasSizeGreaterThanOrEqualTo(letters.length());
      String back = Normalizer.normalize(String.join("", keys), Normalizer.Form.NFKD);
      assertThat(back.charAt(0)).as("%c", syllable).isEqualTo(letters.charAt(0));
    }
  }

  @Test
  void kanaAndIdeographsAreNoKeysAndAreHandedOnAsWritten() {
    for (String text : List.of("か", "漢", "カ")) {
      pressed.clear();
      commit(text);
      assertThat(pressed).containsExactly("UNDEFINED/" + text);
    }
  }

  @Test
  void inATextFieldItStaysText() {
    comment.requestFocus();
    commit("타");
    key(KeyEvent.KEY_PRESSED, KeyCode.UNDEFINED, "");
    pressed.clear();
    key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "ㅌ");
    assertThat(pressed).isEmpty();
  }

  @Test
  void aLetterWhoseKeyDidNotSayWhichItIsIsThatKey() {
    key(KeyEvent.KEY_PRESSED, KeyCode.UNDEFINED, "");
    pressed.clear();
    key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "ㅌ");
    assertThat(pressed).containsExactly("X/ㅌ");

    pressed.clear();
    key(KeyEvent.KEY_PRESSED, KeyCode.X, "x");
    key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "x");
    key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "´");
    assertThat(pressed).as("one press, one key").containsExactly("X/x");
  }

  @Test
  void aFrenchDigitWithShiftLeavesTheOthersWithoutItDigits() {
    key(KeyEvent.KEY_PRESSED, KeyCode.AMPERSAND, "&");
    KeyEvent two =
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            KeyEvent.CHAR_UNDEFINED,
            "2",
            KeyCode.UNDEFINED,
            true,
            false,
            false,
            false);
    Event.fireEvent(stage.getScene().getFocusOwner(), two);
    key(KeyEvent.KEY_PRESSED, KeyCode.UNDEFINED, "à");
    assertThat(pressed).containsExactly("DIGIT1/&", "DIGIT2/2", "DIGIT0/à");
  }
}
