package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.TestFolder;

class ReviewPlaceTest {

  /** What a lock and a copy that is set aside add to a name. */
  private static final int ADDED = 40;

  @ParameterizedTest
  @ValueSource(strings = {"백", "s", "é"})
  void aNameOfEightyLettersOfAnyScriptFitsTheDataFolderWithAllThatIsAdded(String letter) {
    TestFolder slide = SomeFields.slide(Path.of("/slides", letter.repeat(80)), 1, 0);

    Path file = ReviewPlace.inUserData(slide, Path.of("/data")).file();

    byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    assertThat(name).hasSizeLessThanOrEqualTo(255 - ADDED);
    assertThat(new String(name, StandardCharsets.UTF_8)).doesNotContain("\uFFFD", "?");
  }
}
