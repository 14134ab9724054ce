package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.open.OpenState;

class OpeningJourneyTest extends WindowTest {

  private Path slide(String name) {
    return SmallSlide.in(temp.resolve(name)).folder();
  }

  private void assertShown(Path folder) {
    awaitOpened(folder);
    assertThat(onFx(stage::getTitle))
        .isEqualTo(words.get("window.title", folder.getFileName().toString()));
    assertThat(place()).isEqualTo("3/0");
    assertThat(text("#status-where"))
        .as("5 white cells in 4 fields, no problem")
        .isEqualTo(words.get("status.where", folder.getFileName().toString(), 1, 5, 0, 5, 0, 0, 0));
    Node picture =
        onFx(
            () ->
                image().getChildrenUnmodifiable().stream()
                    .filter(javafx.scene.image.ImageView.class::isInstance)
                    .findFirst()
                    .orElseThrow());
    double scale = onFx(() -> image().viewportProperty().get().scale());
    assertThat(onFx(() -> picture.getBoundsInParent().getWidth()))
        .as("the whole width of the plane")
        .isCloseTo(scale * SmallSlide.WIDTH, within(1.0));
    assertThat(shownTexts(".image-notice")).isEmpty();
  }

  @Test
  void ctrlOAsksForAFolder() throws Exception {
    start();
    assertThat(onFx(stage::getTitle)).isEqualTo(words.get("app.name"));
    Path folder = slide("asked");

    push(KeyCode.CONTROL, KeyCode.O);
    assertThat(onFx(() -> bench().opening().stateProperty().get()))
        .as("nothing was chosen")
        .isEqualTo(new OpenState.Nothing());
    standIns.folder = Optional.of(folder);
    push(KeyCode.CONTROL, KeyCode.O);

    assertShown(folder);
  }

  @Test
  void theBigButtonAsksForAFolder() throws Exception {
    start();
    standIns.folder = Optional.of(slide("asked"));
    click(".welcome .button");
    assertShown(standIns.folder.orElseThrow());
  }

  @Test
  void aFileOfTheFolderStandsForIt() throws Exception {
    start();
    Path folder = slide("folder");
    standIns.folder = Optional.of(folder.resolve("analyze_result.json"));
    push(KeyCode.CONTROL, KeyCode.O);
    assertShown(folder);
  }

  @Test
  void anArgumentIsOpenedAtTheStart() throws Exception {
    Path folder = slide("argument");
    launch(folder);
    assertShown(folder);
  }

  @Test
  void recentFoldersAreOfferedLatestFirst() throws Exception {
    Path first = slide("first");
    Path second = slide("second");
    startWith(first);
    open(second);
    assertThat(recentFolders()).containsExactly(second.toString(), first.toString());
    onFx(() -> ((SplitMenuButton) node("#" + Command.OPEN.name())).getItems().get(1).fire());
    assertShown(first);
    assertThat(recentFolders()).containsExactly(first.toString(), second.toString());
    close();

    start();
    List<Hyperlink> links =
        onFx(
            () ->
                stage.getScene().getRoot().lookupAll(".hyperlink").stream()
                    .map(Hyperlink.class::cast)
                    .toList());
    assertThat(links)
        .extracting(Hyperlink::getText)
        .containsExactly(first.toString(), second.toString());
    click(links.get(1));
    assertShown(second);
  }

  private List<String> recentFolders() {
    SplitMenuButton open = node("#" + Command.OPEN.name());
    return onFx(
        () -> {
          open.getOnShowing().handle(null);
          return open.getItems().stream().map(i -> i.getText()).toList();
        });
  }

  private void awaitFailed() {
    await(
        "the folder is refused",
        () -> bench().opening().stateProperty().get() instanceof OpenState.Failed);
  }

  private void openBad(Path folder) throws Exception {
    start();
    onFx(() -> bench().opening().open(folder));
    awaitFailed();
    assertThat(onFx(stage::getTitle)).isEqualTo(words.get("app.name"));
    assertThat(shownTexts(".welcome"))
        .contains(words.get("failed.title"), words.get("failed.advice"), folder.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "empty", "text"})
  void aFolderWithoutPlanesIsRefusedByName(String kind) throws Exception {
    Path folder = temp.resolve(kind);
    if (!kind.equals("missing")) {
      Files.createDirectories(folder);
    }
    if (kind.equals("text")) {
      Files.writeString(folder.resolve("analyze_result.json"), "{ not json");
    }
    openBad(folder);
    assertThat(shownTexts(".welcome"))
        .anyMatch(t -> t.startsWith("Expected "))
        .noneMatch(t -> t.contains("error:") || t.contains("can be viewed"));
    assertThat(onFx(() -> ((Button) node("#" + Command.NEXT_CELL.name())).isDisabled())).isTrue();
    push(KeyCode.RIGHT);
    push(KeyCode.UP);
    push(KeyCode.B);
    push(KeyCode.CONTROL, KeyCode.E);
    assertThat(onFx(this::openDialog)).isEmpty();

    Path good = slide("good");
    open(good);
    assertShown(good);
  }

  @Test
  void aFolderOfOtherThingsIsRefusedWithoutContradiction() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("holiday"));
    Files.writeString(folder.resolve("notes.txt"), "");
    Files.createDirectory(folder.resolve("slides"));
    openBad(folder);
    assertThat(shownTexts(".welcome"))
        .contains(
            "Expected planes with names like 0152_22800_54359_006_21749.jpg,"
                + " found none, but 2 files or folders with other names.",
            "analyze_result.json: Expected the analysis file of the imager, found nothing.");
  }

  @Test
  void brokenJsonLeavesThePlanesAndTellsTheFile() throws Exception {
    SlideOnDisk slide = SmallSlide.in(temp.resolve("broken"));
    slide.analysis("{\"2\": {\"img_name\": ");
    startWith(slide.folder());
    assertThat(place()).isEqualTo("3/-");
    assertThat(onFx(() -> model().problems().toString())).contains("analyze_result.json");
    assertThat(shownTexts(".strip")).contains(words.get("strip.noCells"));
  }

  @Test
  void openingCanBeGivenUp() throws Exception {
    Path first = slide("first");
    Path second = slide("second");
    start();
    assertThat(openAndCancel(first)).isEqualTo(new OpenState.Nothing());
    open(first);
    assertThat(openAndCancel(second)).isEqualTo(new OpenState.Opened(first));
    assertShown(first);
    assertThat(recentFolders()).containsExactly(first.toString());
  }

  /** Presses the button before the FX thread can hear of the end of the reading. */
  private OpenState openAndCancel(Path folder) {
    return onFx(
        () -> {
          bench().opening().open(folder);
          assertThat(bench().opening().stateProperty().get())
              .isEqualTo(new OpenState.Opening(folder));
          ((Button) stage.getScene().getRoot().lookup("#cancel-opening")).fire();
          return bench().opening().stateProperty().get();
        });
  }

  @Test
  void theLatestOfTwoOpenedFoldersCounts() throws Exception {
    Path first = slide("first");
    Path second = slide("second");
    start();
    onFx(
        () -> {
          bench().opening().open(first);
          bench().opening().open(second);
        });
    assertShown(second);
  }
}
