package org.leukostack.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
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
        Settings.DEFAULT
            .withTheme(ThemeChoice.DARK)
            .withTextPercent(175)
            .withWindow(new WindowPlace(-12.5, 7, 1280, 800, true))
            .withRecentFolder("/data/첫째 slide")
            .withRecentFolder("C:\\data\\second")
            .withExport(new ExportChoice("/out", 128))
            .withBoxes(new ShownBoxes(true, false))
            .withReviewer("문 재인")
            .withStaysAfterVerdict(true)
            .withKeys(Map.of("ACCEPT", "Q", "UNDO", "SHORTCUT+U"))
            .withRecentFilter("{\"text\":\"5\"}")
            .withRecentFilter("{\"has_comment\":true}");
    try (SettingsStore store = SettingsStore.open(temp)) {
      store.change(s -> Settings.DEFAULT.withTheme(ThemeChoice.LIGHT));
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
    SettingsFile.write(temp, text);
    assertThat(stored()).isEqualTo(Settings.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[1, 2]", "{\"theme\": \"DARK\"", "5"})
  void whatHoldsNoSettingsIsSetAsideBeforeItIsOverwritten(String text) throws Exception {
    SettingsFile.write(temp, text);

    try (SettingsStore store = SettingsStore.open(temp)) {
      store.change(s -> s.withTheme(ThemeChoice.LIGHT));
      assertThat(store.notUsed())
          .get()
          .isInstanceOfSatisfying(
              NotUsed.NoSettings.class, why -> assertThat(why.now()).hasContent(text));
    }

    assertThat(stored()).isEqualTo(Settings.DEFAULT.withTheme(ThemeChoice.LIGHT));
    try (SettingsStore store = SettingsStore.open(temp)) {
      assertThat(store.notUsed()).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadStaysAsItIs() throws Exception {
    Path inIt = Files.createDirectories(SettingsFile.in(temp)).resolve("of somebody");
    Files.createFile(inIt);

    try (SettingsStore store = SettingsStore.open(temp)) {
      store.change(s -> s.withTheme(ThemeChoice.LIGHT));
      assertThat(store.notUsed()).get().isInstanceOf(NotUsed.Unreadable.class);
      assertThat(store.get().appearance().theme()).isEqualTo(ThemeChoice.LIGHT);
    }

    assertThat(inIt).exists();
  }

  @Test
  void aNameThatNobodyTypedIsNone() throws Exception {
    SettingsFile.write(temp, "{\"reviewer\": \"" + "x".repeat(60_000_000) + "\"}");

    assertThat(stored().reviewing().reviewer()).isNull();
    try (SettingsStore store = SettingsStore.open(temp)) {
      assertThat(store.notUsed()).contains(new NotUsed.LongName(SettingsFile.in(temp), 60_000_000));
    }
  }

  /** As in every file of ours: which of two is meant, and in which encoding, is not guessed. */
  @Test
  void theRulesOfOurOtherFilesHold() throws Exception {
    Path file = SettingsFile.in(temp);
    Files.writeString(file, "\uFEFF{\"theme\": \"DARK\"}");
    assertThat(stored().appearance().theme()).isEqualTo(ThemeChoice.DARK);
    Files.writeString(file, "{\"theme\": \"DARK\", \"theme\": \"LIGHT\"}");
    assertThat(stored()).isEqualTo(Settings.DEFAULT);
    Files.writeString(file, "{\"theme\": \"DARK\"}", StandardCharsets.UTF_16);
    assertThat(stored()).isEqualTo(Settings.DEFAULT);
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
    SettingsFile.write(temp, "{" + broken + ", \"reviewer\": \"mh\", \"staysAfterVerdict\": true}");
    assertThat(stored()).isEqualTo(Settings.DEFAULT.withReviewer("mh").withStaysAfterVerdict(true));
  }

  @Test
  void brokenElementsLeaveTheOthersAsTheyAre() throws Exception {
    SettingsFile.write(
        temp,
        """
        {"recentFolders": ["/a", 5, null, "/b"], "keys": {"ACCEPT": "Q", "REJECT": 7}}\
        """);
    assertThat(stored().recent().folders()).containsExactly("/a", "/b");
    assertThat(stored().keys()).isEqualTo(Map.of("ACCEPT", "Q"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e999999", "1e-400"})
  void numbersThatNoWindowHasLeaveTheOthersAsTheyAre(String number) throws Exception {
    SettingsFile.write(
        temp,
        "{\"theme\": \"DARK\", \"window\": {\"x\": " + number + ", \"width\": " + number + "}}");
    assertThat(stored().appearance().theme()).isEqualTo(ThemeChoice.DARK);
  }

  @Test
  void theFileOfAnEarlierVersionIsRead() throws Exception {
    SettingsFile.write(
        temp,
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
          "tileGroups" : "class",
          "tileSize" : 128,
          "keys" : {
            "ACCEPT" : "Q"
          },
          "recentFilters" : [ ]
        }
        """);
    Settings stored = stored();
    assertThat(stored.appearance().theme()).isEqualTo(ThemeChoice.LIGHT);
    assertThat(stored.appearance().textPercent()).isEqualTo(150);
    assertThat(stored.window()).isEqualTo(new WindowPlace(0, 24, 1280, 776, true));
    assertThat(stored.recent().folders()).containsExactly("/data/slide");
    assertThat(stored.export().outputRoot()).isNull();
    assertThat(stored.cropSize()).isEqualTo(128);
    assertThat(stored.boxes().redCells()).isTrue();
    assertThat(stored.boxes().platelets()).isFalse();
    assertThat(stored.keys()).isEqualTo(Map.of("ACCEPT", "Q"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-100", "110", "225", "2000000000", "null"})
  void textOfASizeThatIsNotOfferedHasTheUsualOne(String percent) throws Exception {
    SettingsFile.write(temp, "{\"theme\": \"DARK\", \"textPercent\": " + percent + "}");
    assertThat(stored()).isEqualTo(Settings.DEFAULT.withTheme(ThemeChoice.DARK));
    assertThat(stored().appearance().textPercent()).isEqualTo(100);
  }

  @Test
  void nullIsAsGoodAsNone() throws Exception {
    SettingsFile.write(temp, "null");
    assertThat(stored()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void whoShowsASettingHearsOfItsChangesOnly() {
    List<Integer> heard = new ArrayList<>();
    try (SettingsStore store = SettingsStore.open(temp)) {
      ObservableValue<Integer> cropSize = store.observe(Settings::cropSize);
      cropSize.addListener((o, before, now) -> heard.add(now));
      assertThat(cropSize.getValue()).isEqualTo(200);
      store.change(s -> s.withTheme(ThemeChoice.DARK));
      store.change(s -> s.withExport(new ExportChoice("/out", 64)));
      store.change(s -> s.withExport(new ExportChoice("/elsewhere", 64)));
      assertThat(cropSize.getValue()).isEqualTo(64);
    }
    assertThat(heard).containsExactly(64);
  }

  @Test
  void noFileIsWrittenWithoutAChange() {
    assertThat(stored()).isEqualTo(Settings.DEFAULT);
    assertThat(SettingsFile.in(temp)).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoHarm() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "x");
    try (SettingsStore store = SettingsStore.open(file.resolve("config"))) {
      store.change(s -> s.withTheme(ThemeChoice.DARK));
      assertThat(store.get().appearance().theme()).isEqualTo(ThemeChoice.DARK);
    }
    assertThat(file).hasContent("x");
  }

  @Test
  void theTenLatestFoldersAreRememberedEachOnce() {
    Settings settings = Settings.DEFAULT;
    for (int i = 0; i < 15; i++) {
      settings = settings.withRecentFolder("f" + i % 12);
    }
    assertThat(settings.recent().folders())
        .containsExactlyElementsOf(
            IntStream.of(2, 1, 0, 11, 10, 9, 8, 7, 6, 5).mapToObj(i -> "f" + i).toList());
  }

  @Test
  void theFiveLatestFiltersAreRememberedEachOnce() {
    Settings settings = Settings.DEFAULT;
    for (String filter : new String[] {"a", "b", "c", "a", "d", "e", "f"}) {
      settings = settings.withRecentFilter(filter).withTheme(ThemeChoice.LIGHT);
    }
    assertThat(settings.recent().filters()).containsExactly("f", "e", "d", "a", "c");
  }
}
