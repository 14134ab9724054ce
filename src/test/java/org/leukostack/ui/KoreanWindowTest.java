package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.leukostack.text.Words;

class KoreanWindowTest extends WindowTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void nothingIsLeftInEnglish() throws Exception {
    Locale.setDefault(Locale.KOREA);
    Words english = new Words("ui", Locale.ENGLISH);
    Words korean = new Words("ui", Locale.KOREA);
    startWith(SmallSlide.in(temp.resolve("slide")).folder());

    List<String> shown = shownTexts(".root");
    Set<String> englishOnly = new HashSet<>();
    for (String key : english.bundle().keySet()) {
      if (!english.get(key).equals(korean.get(key))) {
        englishOnly.add(english.get(key));
      }
    }
    assertThat(shown).doesNotContainAnyElementsOf(englishOnly);
    assertThat(shown)
        .contains(
            korean.get("toolbar.field"),
            korean.get("curve.title"),
            korean.get("image.title", "0003", "1"),
            korean.get("status.where", "slide", 1, 5, 0, 5, 0, 0));
  }
}
