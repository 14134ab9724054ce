package org.leukostack.ui.keys;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys behind what an input method wrote. Where no text is typed input methods are off; some
 * systems leave them on, and then a syllable comes in place of the keys that were pressed for it.
 */
final class ComposedKeys {

  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int LAST_SYLLABLE = 0xD7A3;

  /** The letters of syllables in the order of Unicode, by the keys of two sets. */
  private static final String[] LEADS = "ㄱ,ㄲ,ㄴ,ㄷ,ㄸ,ㄹ,ㅁ,ㅂ,ㅃ,ㅅ,ㅆ,ㅇ,ㅈ,ㅉ,ㅊ,ㅋ,ㅌ,ㅍ,ㅎ".split(",");

  private static final String[] VOWELS =
      "ㅏ,ㅐ,ㅑ,ㅒ,ㅓ,ㅔ,ㅕ,ㅖ,ㅗ,ㅗㅏ,ㅗㅐ,ㅗㅣ,ㅛ,ㅜ,ㅜㅓ,ㅜㅔ,ㅜㅣ,ㅠ,ㅡ,ㅡㅣ,ㅣ".split(",");
  private static final String[] TAILS =
      ",ㄱ,ㄲ,ㄱㅅ,ㄴ,ㄴㅈ,ㄴㅎ,ㄷ,ㄹ,ㄹㄱ,ㄹㅁ,ㄹㅂ,ㄹㅅ,ㄹㅌ,ㄹㅍ,ㄹㅎ,ㅁ,ㅂ,ㅂㅅ,ㅅ,ㅆ,ㅇ,ㅈ,ㅊ,ㅋ,ㅌ,ㅍ,ㅎ".split(",");

  /** From a letter of full width, as Japanese input methods write, to the same of ASCII. */
  private static final int FULL_WIDTH = '！' - '!';

  private ComposedKeys() {}

  /**
   * What each key writes, in their order; empty if the text does not tell its keys: kana and
   * ideographs are written by their sounds.
   *
   * @param text that was committed
   */
  static List<String> of(String text) {
    List<String> keys = new ArrayList<>();
    for (char sign : text.toCharArray()) {
      for (char key : keys(sign).toCharArray()) {
        String written = String.valueOf(key);
        if (isKana(key) || KeyPlaces.of(written).isEmpty()) {
          return List.of();
        }
        keys.add(written);
      }
    }
    return keys;
  }

  private static String keys(char sign) {
    if (sign >= FIRST_SYLLABLE && sign <= LAST_SYLLABLE) {
      int syllable = sign - FIRST_SYLLABLE;
      int ofLead = VOWELS.length * TAILS.length;
      return LEADS[syllable / ofLead]
          + VOWELS[syllable % ofLead / TAILS.length]
          + TAILS[syllable % TAILS.length];
    }
    boolean fullWidth = sign >= '！' && sign <= '～';
    return String.valueOf(fullWidth ? (char) (sign - FULL_WIDTH) : sign);
  }

  private static boolean isKana(char sign) {
    Character.UnicodeBlock block = Character.UnicodeBlock.of(sign);
    return Character.UnicodeBlock.HIRAGANA.equals(block)
        || Character.UnicodeBlock.KATAKANA.equals(block);
  }
}
