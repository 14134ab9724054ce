package org.leukostack.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What key a letter, a digit or a sign is, on keyboards of other countries. */
class KeyboardLayoutsTest {

  private static final String NO_MODIFIER = "";

  private final KeyboardLayouts layouts = new KeyboardLayouts(Locale.US);

  /** Words that are known for what comes out when the layout was not changed. */
  @ParameterizedTest
  @CsvSource({
    "привет, ghbdtn",
    "привіт, ghbdsn",
    "кіт, rsn",
    "שלום, akuo",
    "καλημερα, kalhmera",
    "ψωμι, cvmi",
    "ㅎㅏㄴㄱㅡㄹ, gksrmf",
    "さくら, xho",
    "サクラ, xho",
  })
  void lettersAreTheKeysAtTheirPlaces(String letters, String latin) {
    for (int i = 0; i < letters.length(); i++) {
      String letter = letters.substring(i, i + 1);
      KeyCode expected = KeyCode.getKeyCode(latin.substring(i, i + 1).toUpperCase(Locale.ROOT));
      assertThat(code(KeyCode.UNDEFINED, letter, NO_MODIFIER)).as(letter).isEqualTo(expected);
      assertThat(code(KeyCode.UNDEFINED, letter.toUpperCase(Locale.ROOT), "Shift"))
          .as("capital of " + letter)
          .isEqualTo(expected);
    }
  }

  @Test
  void latinLettersOfASecondLayoutAreThemselvesAlsoWithCtrl() {
    assertThat(code(KeyCode.UNDEFINED, "x", NO_MODIFIER)).isEqualTo(KeyCode.X);
    assertThat(code(KeyCode.UNDEFINED, "\u001a", "Ctrl")).isEqualTo(KeyCode.Z);
    KeyEvent undo = layouts.placed(pressed(KeyCode.UNDEFINED, "я", "Ctrl"));
    assertThat(undo).isNotNull();
    assertThat(undo.getCode()).isEqualTo(KeyCode.Z);
    assertThat(undo.isControlDown()).isTrue();
    assertThat(undo.getText()).isEqualTo("я");
  }

  @Test
  void whatHasACodeKeepsIt() {
    assertThat(layouts.placed(pressed(KeyCode.X, "ч", NO_MODIFIER))).isNull();
    assertThat(layouts.placed(pressed(KeyCode.DIGIT1, "1", NO_MODIFIER))).isNull();
    assertThat(layouts.placed(pressed(KeyCode.DIGIT1, "!", "Shift"))).isNull();
    assertThat(layouts.placed(pressed(KeyCode.NUMPAD7, "7", NO_MODIFIER))).isNull();
    assertThat(layouts.placed(pressed(KeyCode.OPEN_BRACKET, "[", NO_MODIFIER))).isNull();
    assertThat(layouts.placed(pressed(KeyCode.UNDEFINED, "", NO_MODIFIER))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "AMPERSAND, &, 1",
    "UNDEFINED, é, 2",
    "QUOTEDBL, '\"', 3",
    "QUOTE, '''', 4",
    "LEFT_PARENTHESIS, (, 5",
    "MINUS, -, 6",
    "UNDEFINED, è, 7",
    "UNDERSCORE, _, 8",
    "UNDEFINED, ç, 9",
    "UNDEFINED, à, 0",
  })
  void aFrenchRowOfDigitsIsOneWithShiftAndWithout(KeyCode code, String sign, String digit) {
    KeyCode expected = KeyCode.getKeyCode(digit);

    assertThat(code(code, digit, "Shift")).isEqualTo(expected);
    assertThat(code(KeyCode.AMPERSAND, "&", NO_MODIFIER)).isEqualTo(KeyCode.DIGIT1);
    assertThat(code(code, sign, NO_MODIFIER)).isEqualTo(expected);
    KeyEvent withShift = layouts.placed(pressed(code, digit, "Shift"));
    assertThat(withShift).isNotNull();
    assertThat(withShift.isShiftDown()).as("is as without").isFalse();
  }

  @Test
  void theFirstSignOfAFrenchUserIsADigit() {
    assertThat(new KeyboardLayouts(Locale.FRANCE).placed(pressed(KeyCode.UNDEFINED, "é", "")))
        .extracting(KeyEvent::getCode)
        .isEqualTo(KeyCode.DIGIT2);
  }

  @Test
  void signsThatOtherKeyboardsHaveElsewhereAreNoDigits() {
    assertThat(code(KeyCode.QUOTE, "'", NO_MODIFIER)).as("of a US keyboard").isNull();
    assertThat(code(KeyCode.UNDEFINED, "è", NO_MODIFIER)).as("of an Italian keyboard").isNull();
    code(KeyCode.AMPERSAND, "&", NO_MODIFIER);
    assertThat(code(KeyCode.DIGIT1, "1", NO_MODIFIER)).as("the layout was changed").isNull();
    assertThat(code(KeyCode.QUOTE, "'", NO_MODIFIER)).as("after the change").isNull();
  }

  @Test
  void minusWithCtrlStaysMinus() {
    code(KeyCode.AMPERSAND, "&", NO_MODIFIER);
    assertThat(code(KeyCode.MINUS, "-", "Ctrl")).isNull();
  }

  @Test
  void plusWithCtrlStaysPlusOnACzechKeyboardAndTheDigitHasShift() {
    code(KeyCode.UNDEFINED, "ě", NO_MODIFIER);
    assertThat(code(KeyCode.PLUS, "+", "Ctrl")).as("Ctrl++ zooms in").isNull();
    KeyEvent one = layouts.placed(pressed(KeyCode.PLUS, "1", "Ctrl Shift"));
    assertThat(one).isNotNull();
    assertThat(one.getCode()).isEqualTo(KeyCode.DIGIT1);
    assertThat(one.isShiftDown()).as("Ctrl+1 is as without").isFalse();
    assertThat(code(KeyCode.PLUS, "+", NO_MODIFIER)).isEqualTo(KeyCode.DIGIT1);
  }

  @Test
  void bracketsWrittenWithAltGrAreBrackets() {
    KeyEvent linux = layouts.placed(pressed(KeyCode.DIGIT8, "[", NO_MODIFIER));
    assertThat(linux).extracting(KeyEvent::getCode).isEqualTo(KeyCode.OPEN_BRACKET);
    KeyEvent windows = layouts.placed(pressed(KeyCode.DIGIT9, "]", "Ctrl Alt"));
    assertThat(windows).isNotNull();
    assertThat(windows.getCode()).isEqualTo(KeyCode.CLOSE_BRACKET);
    assertThat(windows.isControlDown() || windows.isAltDown()).isFalse();
    KeyEvent german = layouts.placed(pressed(KeyCode.DIGIT0, "=", "Shift"));
    assertThat(german).extracting(KeyEvent::getCode).isEqualTo(KeyCode.EQUALS);
  }

  private @Nullable KeyCode code(KeyCode code, String text, String modifiers) {
    KeyEvent placed = layouts.placed(pressed(code, text, modifiers));
    return placed == null ? null : placed.getCode();
  }

  private static KeyEvent pressed(KeyCode code, String text, String modifiers) {
    EventType<KeyEvent> type = KeyEvent.KEY_PRESSED;
    return new KeyEvent(
        Event.NULL_SOURCE_TARGET,
        Event.NULL_SOURCE_TARGET,
        type,
        KeyEvent.CHAR_UNDEFINED,
        text,
        code,
        modifiers.contains("Shift"),
        modifiers.contains("Ctrl"),
        modifiers.contains("Alt"),
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "UNDEFINED, Ч, X",
    "UNDEFINED, Χ, X",
    "X, X, X",
    "UNDEFINED, É, DIGIT2",
    "UNDEFINED, À, DIGIT0"
  })
  void capsLockChangesNothing(KeyCode code, String text, KeyCode expected) {
    code(KeyCode.AMPERSAND, "&", NO_MODIFIER);
    KeyEvent pressed = pressed(code, text, NO_MODIFIER);
    KeyEvent placed = layouts.placed(pressed);
    assertThat((placed == null ? pressed : placed).getCode()).isEqualTo(expected);
  }

  @Test
  void capsLockThatWritesDigitsIsAsShift() {
    assertThat(code(KeyCode.AMPERSAND, "1", NO_MODIFIER)).isEqualTo(KeyCode.DIGIT1);
    assertThat(code(KeyCode.UNDEFINED, "é", NO_MODIFIER))
        .as("its row is known by that")
        .isEqualTo(KeyCode.DIGIT2);
  }

  @Test
  void aCzechRowOfDigitsIsOneWithShiftAndWithout() {
    assertThat(code(KeyCode.UNDEFINED, "ě", NO_MODIFIER)).isEqualTo(KeyCode.DIGIT2);
    String row = "+ěščřžýáíé";
    for (int i = 0; i < row.length(); i++) {
      KeyCode digit = KeyCode.getKeyCode(Integer.toString((i + 1) % 10));
      KeyCode key = i == 0 ? KeyCode.PLUS : KeyCode.UNDEFINED;
      assertThat(code(key, row.substring(i, i + 1), NO_MODIFIER)).isEqualTo(digit);
      assertThat(code(key, Integer.toString((i + 1) % 10), "Shift")).isEqualTo(digit);
    }
  }

  @Test
  void aQuestionMarkIsThatOfAUsKeyboard() {
    for (KeyEvent pressed :
        new KeyEvent[] {
          pressed(KeyCode.UNDEFINED, "?", "Shift"), // German
          pressed(KeyCode.COMMA, "?", "Shift"), // French
          pressed(KeyCode.DIGIT7, "?", "Shift") // Russian
        }) {
      KeyEvent placed = layouts.placed(pressed);
      assertThat(placed).isNotNull();
      assertThat(placed.getCode()).isEqualTo(KeyCode.SLASH);
      assertThat(placed.isShiftDown()).isTrue();
    }
    assertThat(layouts.placed(pressed(KeyCode.SLASH, "?", "Shift"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"KP_LEFT, LEFT", "KP_RIGHT, RIGHT", "KP_UP, UP", "KP_DOWN, DOWN"})
  void theNumberPadWithoutNumLockHasArrows(KeyCode code, KeyCode arrow) {
    assertThat(code(code, "", NO_MODIFIER)).isEqualTo(arrow);
    KeyEvent shifted = layouts.placed(pressed(code, "", "Shift"));
    assertThat(shifted).isNotNull();
    assertThat(shifted.isShiftDown()).isTrue();
    assertThat(code(KeyCode.NUMPAD4, "4", NO_MODIFIER)).as("with NumLock").isNull();
  }
}
