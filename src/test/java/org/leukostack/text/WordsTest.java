package org.leukostack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

  private final Words words = new Words("ui", Locale.ROOT);

  @Test
  void aTextThatNoScreenHasRoomForIsCutAndSaysHowLongItIs() {
    String said = words.get("review.reviewer", "x".repeat(60_000_000));

    assertThat(said).hasSizeLessThan(1000).contains("xxx… (60000000)");
  }

  @Test
  void thePathsOfAnySystemAreWhole() {
    String path = "/p".repeat(2048);

    assertThat(words.get("review.reviewer", path)).contains(path);
  }
}
