package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Path;
import javafx.application.Application;
import org.junit.jupiter.api.Test;
import org.leukostack.ui.settings.Grouping;
import org.leukostack.ui.settings.Settings;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.settings.ThemeChoice;
import org.leukostack.ui.settings.TileChoice;
import tools.jackson.databind.JsonNode;

class SettingsJourneyTest extends WindowTest {

  private Settings remembered() throws Exception {
    close();
    try (SettingsStore store = SettingsStore.open(config())) {
      return store.get();
    }
  }

  @Test
  void aKeyThatAnotherCommandHasByNowIsToldOf() throws Exception {
    remember("{\"keys\": {\"FLAG\": \"I\", \"ACCEPT\": \"Q\"}}");
    start();
    loggingIsFine();
    assertThat(shownTexts("#settings-notice").getFirst())
        .isEqualTo(
            words.get(
                "keys.notUsed",
                "I",
                words.get("command.FLAG"),
                words.get("command.TAKE_FIRST"),
                "F",
                "F1"));
  }

  @Test
  void theThemeChangesAtOnceAndStays() throws Exception {
    start();
    choose("theme-menu", 2);
    String dark = onFx(Application::getUserAgentStylesheet);
    choose("theme-menu", 1);
    String light = onFx(Application::getUserAgentStylesheet);
    assertThat(dark).contains("dark").isNotEqualTo(light);
    assertThat(light).contains("light");
    choose("theme-menu", 2);
    assertThat(remembered().appearance().theme()).isEqualTo(ThemeChoice.DARK);
    assertThat(settingsFile().get("theme").asString()).isEqualTo("DARK");

    onFx(() -> Application.setUserAgentStylesheet(null));
    start();
    String again = onFx(Application::getUserAgentStylesheet);
    assertThat(again).isEqualTo(dark);
  }

  @Test
  void theWindowComesBackWhereItWas() throws Exception {
    start();
    onFx(
        () -> {
          stage.setX(23);
          stage.setY(31);
          stage.setWidth(930);
          stage.setHeight(700);
        });
    close();
    JsonNode window = settingsFile().get("window");
    assertThat(window.get("x").asDouble()).isEqualTo(23);
    assertThat(window.get("y").asDouble()).isEqualTo(31);

    start();
    assertThat(onFx(stage::getWidth)).isEqualTo(930);
    assertThat(onFx(stage::getHeight)).isEqualTo(700);
  }

  @Test
  void aWindowOffTheScreenIsBroughtBack() throws Exception {
    remember(
        """
        {"window": {"x": 5000, "y": 5000, "width": 900, "height": 700, "maximized": false}}
        """);
    start();
    assertThat(onFx(() -> stage.getX() + stage.getWidth())).isLessThanOrEqualTo(1000);
    assertThat(onFx(() -> stage.getY() + stage.getHeight())).isLessThanOrEqualTo(1000);
  }

  @Test
  void boxesThatWereAskedForAreShownAgain() throws Exception {
    Path slide = SmallSlide.in(temp.resolve("slide")).folder();
    startWith(slide);
    choose("view-menu", 0);
    assertThat(remembered().boxes().redCells()).isTrue();
    assertThat(remembered().boxes().platelets()).isFalse();
    assertThat(settingsFile().get("recentFolders").get(0).asString()).isEqualTo(slide.toString());

    startWith(slide);
    assertThat(onFx(() -> model().walk().size())).as("5 white and 2 red cells").isEqualTo(7);
  }

  @Test
  void tilesAreShownAsTheyWere() throws Exception {
    startWithSmallSlide();
    onFx(
        () -> {
          bench().gallery().groupingProperty().set(Grouping.VERDICT);
          bench().gallery().size().step(1);
        });
    assertThat(remembered().tiles()).isEqualTo(new TileChoice(Grouping.VERDICT, 160));

    start();
    assertThat(onFx(() -> bench().gallery().groupingProperty().get())).isEqualTo(Grouping.VERDICT);
    assertThat(onFx(() -> bench().gallery().size().property().get())).isEqualTo(160);
  }

  @Test
  void aBrokenSettingsFileDoesNotStopTheStart() throws Exception {
    remember("{\"theme\": \"DA");
    startWithSmallSlide();
    assertThat(place()).isEqualTo("3/0");
    assertThat(remembered().recent().folders()).hasSize(1);
    loggingIsFine();
  }

  @Test
  void oddValuesInTheSettingsDoNotStopTheStart() throws Exception {
    remember(
        """
        {"theme": null, "tileGroups": "colour", "tileSize": 4000, "window": {"x": 0, "y": 0, "width": 3, "height": 4, "maximized": false},
         "recentFolders": null, "cropSize": -5, "unheardOf": [1]}
        """);
    start();
    assertThat(onFx(() -> bench().settings().get().cropSize())).isEqualTo(200);
    assertThat(onFx(() -> bench().settings().get().tiles())).isEqualTo(TileChoice.DEFAULT);
    assertThat(onFx(stage::getWidth)).isGreaterThanOrEqualTo(900);
  }
}
