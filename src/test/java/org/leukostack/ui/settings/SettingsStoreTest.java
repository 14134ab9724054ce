package org.leukostack.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {

  @TempDir Path temp;

  private Settings stored() {
    try (SettingsStore store = SettingsStore.open(temp)) {
      return store.get();
    }
  }

  @Test
  void whatIsStoredComesBack() {
    Settings settings =
        Settings.defaults()
            .withTheme(ThemeChoice.DARK)
            .withTextPercent(175)
            .withWindow(new WindowPlace(-12.5, 7, 1280, 800, true))
            .withRecentFolder("/data/첫째 slide")
            .withRecentFolder("C:\\data\\second")
            .withExport("/out", 128)
            .withBoxes(true, false)
            .withReviewer("문 재인")
            .withStaysAfterVerdict(true)
            .withKeys(Map.of("ACCEPT", "Q", "UNDO", "SHORTCUT+U"))
            .withRecentFilter("{\"text\":\"5\"}")
            .withRecentFilter("{\"has_comment\":true}");
    try (SettingsStore store = SettingsStore.open(temp)) {
      store.change(s -> Settings.defaults().withTheme(ThemeChoice.LIGHT));
      store.change(s -> settings);
      assertThat(store.get()).isEqualTo(settings);
    }
    assertThat(stored()).isEqualTo(settings);
    assertThat(temp).isDirectoryNotContaining("glob:**.new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nonsense", "[1, 2]", "{\"theme\": \"PINK\"}", "{\"cropSize\": \"x\"}"})
  void aBrokenFileIsAsGoodAsNone(String text) throws Exception {
    Files.writeString(temp.resolve("settings.json"), text);
    assertThat(stored()).isEqualTo(Settings.defaults());
  }

  /** As in every file of ours: which of two is meant, and in which encoding, is not guessed. */
  @Test
  void theRulesOfOurOtherFilesHold() throws Exception {
    Path file = temp.resolve("settings.json");
    Files.writeString(file, "\uFEFF{\"theme\": \"DARK\"}");
    assertThat(stored().theme()).isEqualTo(ThemeChoice.DARK);
    Files.writeString(file, "{\"theme\": \"DARK\", \"theme\": \"LIGHT\"}");
    assertThat(stored()).isEqualTo(Settings.defaults());
    Files.writeString(file, "{\"theme\": \"DARK\"}", StandardCharsets.UTF_16);
    assertThat(stored()).isEqualTo(Settings.defaults());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"theme\": \"PINK\"",
        "\"theme\": {}",
        "\"textPercent\": 125.5",
        "\"textPercent\": 99999999999999999999",
        "\"window\": [1, 2, 3]",
        "\"recentFolders\": \"/slide\"",
        "\"outputRoot\": 5",
        "\"cropSize\": \"x\"",
        "\"redCellsShown\": \"true\"",
        "\"plateletsShown\": 1",
        "\"keys\": [\"Q\"]",
        "\"recentFilters\": null",
        "\"of a later version\": [{}]"
      })
  void aBrokenMemberLeavesTheOthersAsTheyAre(String broken) throws Exception {
    Files.writeString(
        temp.resolve("settings.json"),
        "{" + broken + ", \"reviewer\": \"mh\", \"staysAfterVerdict\": true}");
    assertThat(stored())
        .isEqualTo(Settings.defaults().withReviewer("mh").withStaysAfterVerdict(true));
  }

  @Test
  void brokenElementsLeaveTheOthersAsTheyAre() throws Exception {
    Files.writeString(
        temp.resolve("settings.json"),
        """
        {"recentFolders": ["/a", 5, null, "/b"], "keys": {"ACCEPT": "Q", "REJECT": 7}}\
        """);
    assertThat(stored().recentFolders()).containsExactly("/a", "/b");
    assertThat(stored().keys()).isEqualTo(Map.of("ACCEPT", "Q"));
  }

  @Test
  void theFileOfAnEarlierVersionIsRead() throws Exception {
    Files.writeString(
        temp.resolve("settings.json"),
        """
        {
          "theme" : "LIGHT",
          "textPercent" : 150,
          "window" : {
            "x" : 0.0,
            "y" : 24.0,
            "width" : 1280.0,
            "height" : 776.0,
            "maximized" : true
          },
          "recentFolders" : [ "/data/slide" ],
          "outputRoot" : null,
          "cropSize" : 128,
          "redCellsShown" : true,
          "plateletsShown" : false,
          "reviewer" : null,
          "staysAfterVerdict" : false,
          "keys" : {
            "ACCEPT" : "Q"
          },
          "recentFilters" : [ ]
        }
        """);
    Settings stored = stored();
    assertThat(stored.theme()).isEqualTo(ThemeChoice.LIGHT);
    assertThat(stored.textPercent()).isEqualTo(150);
    assertThat(stored.window()).isEqualTo(new WindowPlace(0, 24, 1280, 776, true));
    assertThat(stored.recentFolders()).containsExactly("/data/slide");
    assertThat(stored.outputRoot()).isNull();
    assertThat(stored.cropSize()).isEqualTo(128);
    assertThat(stored.redCellsShown()).isTrue();
    assertThat(stored.plateletsShown()).isFalse();
    assertThat(stored.keys()).isEqualTo(Map.of("ACCEPT", "Q"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-100", "110", "225", "2000000000", "null"})
  void textOfASizeThatIsNotOfferedHasTheUsualOne(String percent) throws Exception {
    Files.writeString(
        temp.resolve("settings.json"), "{\"theme\": \"DARK\", \"textPercent\": " + percent + "}");
    assertThat(stored()).isEqualTo(Settings.defaults().withTheme(ThemeChoice.DARK));
    assertThat(stored().textPercent()).isEqualTo(100);
  }

  @Test
  void nullIsAsGoodAsNone() throws Exception {
    Files.writeString(temp.resolve("settings.json"), "null");
    assertThat(stored()).isEqualTo(Settings.defaults());
  }

  @Test
  void noFileIsWrittenWithoutAChange() {
    assertThat(stored()).isEqualTo(Settings.defaults());
    assertThat(temp.resolve("settings.json")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoHarm() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "x");
    try (SettingsStore store = SettingsStore.open(file.resolve("config"))) {
      store.change(s -> s.withTheme(ThemeChoice.DARK));
      assertThat(store.get().theme()).isEqualTo(ThemeChoice.DARK);
    }
    assertThat(file).hasContent("x");
  }

  @Test
  void theTenLatestFoldersAreRememberedEachOnce() {
    Settings settings = Settings.defaults();
    for (int i = 0; i < 15; i++) {
      settings = settings.withRecentFolder("f" + i % 12);
    }
    assertThat(settings.recentFolders())
        .containsExactlyElementsOf(
            IntStream.of(2, 1, 0, 11, 10, 9, 8, 7, 6, 5).mapToObj(i -> "f" + i).toList());
    assertThat(settings.withoutRecentFolder("f2").recentFolders()).hasSize(9).doesNotContain("f2");
  }

  @Test
  void theFiveLatestFiltersAreRememberedEachOnce() {
    Settings settings = Settings.defaults();
    for (String filter : new String[] {"a", "b", "c", "a", "d", "e", "f"}) {
      settings = settings.withRecentFilter(filter).withTheme(ThemeChoice.LIGHT);
    }
    assertThat(settings.recentFilters()).containsExactly("f", "e", "d", "a", "c");
  }
}
