package org.leukostack.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.testing.OnFxThread;

/** What is said to a key that does nothing. */
@OnFxThread
class KeyRepliesTest extends BoundKeys {

  private String reply() {
    return commands.replyProperty().get();
  }

  @Test
  void aKeyThatHasNoCommandSaysSo() {
    type(KeyCode.J, "j", false);
    assertThat(reply()).isEqualTo("J has no command here. F1 shows all keys.");
    type(KeyCode.UNDEFINED, "ß", false);
    assertThat(reply()).startsWith("SS has no command");
    type(KeyCode.Q, "й", false);
    assertThat(reply()).as("as it is written on the key").startsWith("Й has no command");
    press(KeyChord.of(KeyCode.F7));
    assertThat(reply()).startsWith("F7 has no command");
    press(KeyChord.of(KeyCode.X));
    assertThat(reply()).as("the next key did something").isEmpty();
    press(KeyChord.of(KeyCode.J, KeyCombination.SHORTCUT_DOWN));
    assertThat(reply()).startsWith("Ctrl+J has no command");
  }

  @Test
  void aKeyOfAnotherPartOfTheWindowSaysWhere() {
    press(KeyChord.of(KeyCode.R));
    assertThat(reply())
        .isEqualTo("R – “Back to the first box” – works while boxes are edited. E begins that.");
    press(KeyChord.of(KeyCode.P));
    assertThat(reply()).contains("works in the gallery. G goes there.");
    slideShown = false;
    press(KeyChord.of(KeyCode.X));
    assertThat(reply())
        .isEqualTo("X – “Reject the cell” – needs an open test folder. Ctrl+O opens one.");
    assertThat(done).isEmpty();
  }

  @Test
  void whatHasNothingToDoSaysWhyAfterItWasTried() {
    commands.whenIdle(Command.NEXT_CELL, () -> NothingToDo.because("key.lastCell"));
    commands.whenIdle(Command.PREVIOUS_CELL, () -> null);
    press(KeyChord.of(KeyCode.RIGHT));
    assertThat(reply()).endsWith("this is the last cell of the list.");
    assertThat(done).containsExactly("NEXT_CELL");
    press(KeyChord.of(KeyCode.LEFT));
    assertThat(reply()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SHIFT",
        "CONTROL",
        "ALT",
        "ALT_GRAPH",
        "META",
        "CAPS",
        "NUM_LOCK",
        "TAB",
        "UNDEFINED",
        "CONTEXT_MENU",
        "KANJI",
        "PRINTSCREEN",
        "VOLUME_UP",
        "ESCAPE",
        "ENTER",
        "LEFT",
        "HOME"
      })
  void keysOfTheSystemAndOfListsSayNothing(KeyCode code) {
    slideShown = false;
    press(KeyChord.of(code));
    assertThat(reply()).isEmpty();
  }

  @Test
  void whileTextIsTypedLettersSayNothing() {
    text.requestFocus();
    type(KeyCode.J, "j", false);
    assertThat(reply()).isEmpty();
    press(KeyChord.of(KeyCode.F7));
    assertThat(reply()).startsWith("F7");
  }
}
