package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.export.ExportException;
import org.leukostack.files.IoFault;
import org.leukostack.model.Problem;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.text.Capped;
import org.leukostack.text.ExportErrorText;
import org.leukostack.text.IoErrorText;

/** Planes whose files go away, as with a disk that is unplugged, and come back. */
class PlaneAwayJourneyTest extends WindowTest {

  private SlideOnDisk slide;

  @BeforeEach
  void makeSlide() {
    slide = SmallSlide.in(temp.resolve("slide"));
  }

  private List<Problem> problems() {
    return onFx(() -> List.copyOf(model().problems()));
  }

  private void awaitTiles() {
    await("all tiles", () -> !shownTexts(".strip").contains("…"));
  }

  @Test
  void aPlaneThatIsAwayIsSaidSoAndComesBackByItself() throws Exception {
    Path plane = slide.planeFile(12, 3);
    Path away = temp.resolve("away.jpg");
    Files.move(plane, away);
    Path unplugged = temp.resolve("unplugged.jpg");
    Files.createSymbolicLink(plane, unplugged);
    startWith(slide.folder());
    goTo(12, "0");
    goToPlane(3);

    String reason = new IoErrorText(words.locale()).reason(IoFault.of(IoFault.Kind.MISSING));
    assertThat(shownTexts(".image-notice"))
        .containsExactly(words.get("image.away", "3", PlaneFile.name(12, 3), reason));
    awaitTiles();
    assertThat(shownTexts(".strip")).containsOnlyOnce(words.get("tile.away"));
    await("it is a problem", () -> model().problems().size() == 1);

    Files.move(away, unplugged);
    await("it is shown again", () -> shownTexts(".image-notice").isEmpty());
    await("its crop is, too", () -> !shownTexts(".strip").contains(words.get("tile.away")));
    assertThat(problems()).isEmpty();
  }

  @Test
  void anExportThatLosesAPlaneLeavesTheEarlierOne() throws Exception {
    startWith(slide.folder());
    export();
    DialogPane done = dialog();
    assertThat(saying(done)).contains(words.get("export.done", 5, 3));
    answer(done, ButtonData.CANCEL_CLOSE);
    Path exported = temp.resolve("tidy_data").resolve("slide");
    Path crop = exported.resolve("0_0.jpg");
    byte[] before = Files.readAllBytes(crop);
    Path plane = slide.planeFile(3, 0);
    Files.delete(plane);

    export();
    DialogPane question = dialog();
    onFx(() -> ((Button) question.lookup("#export-replace")).fire());
    awaitClosed(question);
    DialogPane failed = dialog();
    ExportException lost =
        new ExportException(
            ExportException.Reason.PLANE_LOST, plane, IoFault.of(IoFault.Kind.MISSING));
    assertThat(saying(failed)).contains(new ExportErrorText(words.locale()).sentence(lost));
    answer(failed, ButtonData.OK_DONE);
    assertThat(crop).hasBinaryContent(before);
    assertThat(exported.getParent().toFile().list()).containsExactly("slide");
    loggingIsFine();
  }

  private void export() {
    push(KeyCode.CONTROL, KeyCode.E);
    startExport(dialog());
  }

  @Test
  void manyProblemsOfAKindAreCountedBehindTheFirstHundred() throws Exception {
    for (int i = 0; i < 1234; i++) {
      slide.file(String.format(Locale.ROOT, "odd %04d.jpg", i), "");
    }
    startWith(slide.folder());
    TabPane tabs = node(".tab-pane");
    onFx(() -> tabs.getSelectionModel().select(1));
    await(
        "the list is shown", () -> !stage.getScene().getRoot().lookupAll(".problem-row").isEmpty());
    ListView<Capped<Problem>> list = node("#problem-list");

    assertThat(onFx(() -> list.getItems().size())).isEqualTo(100 + 1);
    assertThat(onFx(() -> tabs.getTabs().get(1).getText()))
        .isEqualTo(words.get("problems.titleWithCount", 1234));
    onFx(() -> list.scrollTo(100));
    await(
        "the last row",
        () ->
            list.lookupAll(".list-cell").stream()
                .anyMatch(
                    cell ->
                        words.get("problems.more", 1134).equals(((ListCell<?>) cell).getText())));
  }
}
