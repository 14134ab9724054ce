package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
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
    startWithSmallSlide();

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
            korean.get("status.where", "slide", 1, 5, 0, 5, 0, 0, 0));
  }

  @Test
  void theHistoryOfACellIsInWordsToo() throws Exception {
    Locale.setDefault(Locale.KOREA);
    Words korean = new Words("ui", Locale.KOREA);
    startWithSmallSlide();
    push(KeyCode.X);
    push(KeyCode.DIGIT3);
    goTo(3, "0");
    TitledPane history = (TitledPane) onFx(() -> node(".inspector").lookup(".titled-pane"));
    onFx(() -> history.setExpanded(true));
    assertThat(shownTexts("#history"))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .containsAnyOf(
                        korean.get("history.what.verdict"), korean.get("history.what.reason"))
                    .doesNotContain("rejected", "out_of_focus")
                    .doesNotContainPattern("\\dT\\d"))
        .anySatisfy(line -> assertThat(line).contains(korean.get("verdict.REJECTED")))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains(
                        korean.get("history.what.reason"), korean.get("reason.OUT_OF_FOCUS")));
  }
}
