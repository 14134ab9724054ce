package org.leukostack.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where what is made of several slides goes, and what they are called. */
class CommonFolderTest {

  private static final Path ARCHIVE = Path.of("archive").toAbsolutePath();

  private static Path place(String... slides) {
    return CommonFolder.of(List.of(slides).stream().map(ARCHIVE::resolve).toList()).place("out");
  }

  @Test
  void besideTheSlidesOfOneFolderElseBesideTheFoldersThatHoldThem() {
    assertThat(place("day 2/a")).isEqualTo(ARCHIVE.resolve("day 2/out"));
    assertThat(place("day 2/a", "day 2/b")).isEqualTo(ARCHIVE.resolve("day 2/out"));
    assertThat(place("day 1/a", "day 2/b")).isEqualTo(ARCHIVE.resolve("out"));
    assertThat(place("day 1/x/a", "day 1/b", "day 1/y/z/c"))
        .isEqualTo(ARCHIVE.resolve("day 1/out"));
    assertThat(place("day 1/a", "day 11/b"))
        .as("names that begin alike")
        .isEqualTo(ARCHIVE.resolve("out"));
    assertThat(place("day 1/./x/../a")).isEqualTo(ARCHIVE.resolve("day 1/out"));
    assertThat(place("a", "a/b")).as("a slide in another").isEqualTo(ARCHIVE.resolve("out"));
  }

  @Test
  void withoutSlidesInTheHomeOfTheUser() {
    assertThat(place()).isEqualTo(Path.of(System.getProperty("user.home"), "out"));
  }

  @Test
  void slidesOfOneNameAreCalledByTheirPaths() {
    List<Path> slides =
        List.of(ARCHIVE.resolve("day 1/p"), ARCHIVE.resolve("day 2/P"), ARCHIVE.resolve("day 2/q"));
    CommonFolder folder = CommonFolder.of(slides);
    assertThat(slides.stream().map(folder::nameOf))
        .containsExactly(Path.of("day 1", "p").toString(), Path.of("day 2", "P").toString(), "q");
    assertThat(folder.namesOf(slides, 1)).isEqualTo(Path.of("day 1", "p") + " …");
    assertThat(folder.namesOf(slides.subList(2, 3), 1)).isEqualTo("q");
  }
}
