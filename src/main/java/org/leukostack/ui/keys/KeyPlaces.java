package org.leukostack.ui.keys;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * Where the letters of other scripts have their keys. JavaFX names keys by the Latin letters of the
 * first keyboard layout; where that has none, a key comes as {@link KeyCode#UNDEFINED} with its
 * letter alone. The commands' keys are then those at the same place of a Latin (US) keyboard.
 */
final class KeyPlaces {

  private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`";

  /**
   * The letters at the places of {@link #LATIN}, by standard layout; {@code _} where another sign
   * is.
   */
  private static final String[] LAYOUTS = {
    "йцукенгшщзхъфывапролджэячсмитьбю_ё", // Russian
    "________ў__ї_і________є___________", // Ukrainian and Belarusian, beside the Russian letters
    "_ςερτυθιοπ__ασδφγηξκλ__ζχψωβνμ____", // Greek
    "__קראטוןםפ__שדגכעיחלךף_זסבהנמצתץ__", // Hebrew
    "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ__ㅁㄴㅇㄹㅎㅗㅓㅏㅣ__ㅋㅌㅊㅍㅠㅜㅡ____", // Korean, two sets
    "ㅃㅉㄸㄲㅆ___ㅒㅖ________________________", // Korean, with Shift
    "たていすかんなにらせ゛゜ちとしはきくまのりれけつさそひこみもねるめ_", // Japanese kana
  };

  /** Keys of digits on a kana keyboard, from 0. */
  private static final String KANA_DIGITS = "わぬふあうえおやゆよ";

  private static final Map<Character, KeyCode> SIGNS =
      Map.of(
          '[', KeyCode.OPEN_BRACKET,
          ']', KeyCode.CLOSE_BRACKET,
          ';', KeyCode.SEMICOLON,
          '\'', KeyCode.QUOTE,
          ',', KeyCode.COMMA,
          '.', KeyCode.PERIOD,
          '/', KeyCode.SLASH,
          '`', KeyCode.BACK_QUOTE);

  private static final Map<Character, KeyCode> PLACES = places();

  private KeyPlaces() {}

  private static Map<Character, KeyCode> places() {
    Map<Character, KeyCode> places = new HashMap<>();
    for (String layout : LAYOUTS) {
      for (int i = 0; i < LATIN.length(); i++) {
        places.put(layout.charAt(i), latin(LATIN.charAt(i)));
      }
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      places.put(KANA_DIGITS.charAt(digit - '0'), digit(digit - '0'));
    }
    for (char letter = 'a'; letter <= 'z'; letter++) {
      places.put(letter, latin(letter));
    }
    places.putAll(SIGNS);
    places.remove('_');
    return Map.copyOf(places);
  }

  private static KeyCode latin(char sign) {
    KeyCode code = SIGNS.get(sign);
    return code == null ? KeyCode.valueOf(String.valueOf(sign).toUpperCase(Locale.ROOT)) : code;
  }

  private static KeyCode digit(int digit) {
    return KeyCode.values()[KeyCode.DIGIT0.ordinal() + digit];
  }

  /**
   * The key of a US keyboard that is at the place of a letter's key, also for a capital, a digit of
   * any script and a control character, as Ctrl makes one of a letter.
   *
   * @param text what the key writes
   */
  static Optional<KeyCode> of(String text) {
    if (text.length() != 1) {
      return Optional.empty();
    }
    char sign = small(text.charAt(0));
    int digit = Character.digit(sign, 10);
    return digit >= 0 ? Optional.of(digit(digit)) : Optional.ofNullable(PLACES.get(sign));
  }

  private static char small(char sign) {
    if (sign >= 1 && sign <= 26) {
      return (char) (sign - 1 + 'a'); // Ctrl+A to Ctrl+Z
    }
    if (sign >= 'ァ' && sign <= 'ヶ') {
      return (char) (sign - 'ァ' + 'ぁ'); // katakana, as some systems have them
    }
    return Character.toLowerCase(sign);
  }
}
