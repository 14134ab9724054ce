package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;

class ReviewPlaceTest {

  /** What a lock and a copy that is set aside add to a name. */
  private static final int ADDED = 40;

  @ParameterizedTest
  @ValueSource(strings = {"백", "s", "é"})
  void aNameOfEightyLettersOfAnyScriptFitsTheDataFolderWithAllThatIsAdded(String letter) {
    TestFolder slide = SomeFields.slide(Path.of("/slides", letter.repeat(80)), 1, 0);

    for (ReadingName reading :
        List.of(ReadingName.FIRST, new ReadingName("x"), new ReadingName(letter.repeat(40)))) {
      Path file = ReviewPlace.inUserData(slide, reading, Path.of("/data")).file();

      byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
      assertThat(name).hasSizeLessThanOrEqualTo(255 - ADDED);
      assertThat(new String(name, StandardCharsets.UTF_8)).doesNotContain("\uFFFD", "?");
    }
  }

  @Test
  void aReadingIsAFileThatIsCalledSoAndNoOtherCopy(@TempDir Path temp) throws IOException {
    TestFolder slide = SomeFields.slide(Files.createDirectory(temp.resolve("s")), 1, 0);
    Path data = temp.resolve("data");
    assertThat(ReviewPlace.readings(slide, data)).isEmpty();
    ReadingName kim = new ReadingName("kim");
    ReadingName park = new ReadingName("park");
    List<Path> files =
        List.of(
            ReviewPlace.beside(slide, kim).file(),
            ReviewPlace.beside(slide).file(),
            ReviewPlace.inUserData(slide, kim, data).file(),
            ReviewPlace.inUserData(slide, park, data).file(),
            slide.path().resolve("review-first.json"), // first has no name in its file's
            slide.path().resolve("review-a b.json"),
            slide.path().resolve("review-lee.json.older-2026-11-29T09-00-00"),
            data.resolve("reviews/s-000000000000-lee.json"));
    Files.createDirectories(data.resolve("reviews"));
    for (Path file : files) {
      Files.createFile(file);
    }
    assertThat(ReviewPlace.readings(slide, data)).containsExactly(ReadingName.FIRST, kim, park);
  }
}
