package org.leukostack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppLogTest {

  @TempDir Path home;
  private String before;

  @BeforeEach
  void useHome() {
    before = System.getProperty(UserFolders.HOME_PROPERTY);
    System.setProperty(UserFolders.HOME_PROPERTY, home.toString());
  }

  @AfterEach
  void restoreHome() {
    if (before == null) {
      System.clearProperty(UserFolders.HOME_PROPERTY);
    } else {
      System.setProperty(UserFolders.HOME_PROPERTY, before);
    }
  }

  @Test
  void nothingIsMadeBeforeTheFirstRecord() {
    assertThat(AppLog.file()).isEqualTo(home.resolve("state/leukostack.0.log"));
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void recordsKeepTheirTrace() throws Exception {
    AppLog.error("the slide 검사", new IOException("disk gone"));
    AppLog.warning("odd", null);

    assertThat(Files.readString(AppLog.file()))
        .contains(
            "SEVERE",
            "the slide 검사",
            "java.io.IOException: disk gone",
            "at " + getClass().getName())
        .contains("WARNING", "odd");
    try (Stream<Path> files = Files.list(home.resolve("state"))) {
      assertThat(files).containsExactly(AppLog.file());
    }
  }

  @Test
  void fullFilesMakeWayAndThereAreThreeAtMost() throws Exception {
    String megabyte = "x".repeat(1 << 20);
    for (int i = 0; i < 5; i++) {
      AppLog.error(i + megabyte, null);
    }

    try (Stream<Path> files = Files.list(home.resolve("state"))) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .isEqualTo(List.of("leukostack.0.log", "leukostack.1.log", "leukostack.2.log"));
    }
  }

  @Test
  void aLinkInItsPlaceIsNotFollowed() throws Exception {
    Path victim = Files.writeString(home.resolve("victim"), "mine");
    Files.createDirectories(home.resolve("state"));
    Files.createSymbolicLink(AppLog.file(), victim);

    AppLog.error("lost", null);

    assertThat(victim).hasContent("mine");
  }

  @Test
  void aFolderThatCannotBeMadeDoesNoHarm() throws Exception {
    Files.writeString(home.resolve("state"), "a file where the folder should be");

    assertThatCode(() -> AppLog.error("lost", new IOException())).doesNotThrowAnyException();
  }
}
