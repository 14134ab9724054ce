package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contact sheet of the open slide, from its key to its file. */
class SheetJourneyTest extends WindowTest {

  @BeforeEach
  void openSlide() throws Exception {
    startWithSmallSlide();
  }

  private DialogPane page() {
    push(KeyCode.CONTROL, KeyCode.P);
    DialogPane page = dialog();
    assertThat(page.getId()).isEqualTo("sheet");
    return page;
  }

  private static String told(DialogPane page) {
    return onFx(() -> ((Label) page.lookup("#sheet-told")).getText());
  }

  private static Button save(DialogPane page) {
    return (Button) page.lookup("#sheet-save");
  }

  private static boolean isWorking(DialogPane page) {
    return page.lookupAll(".progress-bar").stream()
        .anyMatch(bar -> bar instanceof ProgressBar && bar.isVisible());
  }

  private void awaitRest(DialogPane page) {
    await("it can be saved again", () -> !save(page).isDisabled() && !isWorking(page));
  }

  @Test
  void theSheetIsSavedWhereThePersonSaysAndTheDialogSaysHowMuchIsOnIt() throws Exception {
    Path file = temp.resolve("my sheet.pdf");
    standIns.file = Optional.of(file);
    DialogPane page = page();
    assertThat(told(page)).contains("All white cells of this slide");
    assertThat(file).doesNotExist();

    onFx(() -> save(page).fire());
    await("it says so", () -> told(page).contains("5 cells"));

    assertThat(told(page)).contains(file.toString(), "1 page");
    byte[] bytes = Files.readAllBytes(file);
    assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    awaitRest(page);
    answer(page, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void withoutAFileNothingIsWritten() {
    standIns.file = Optional.empty();
    DialogPane page = page();
    String before = told(page);

    onFx(() -> save(page).fire());

    assertThat(told(page)).isEqualTo(before);
    assertThat(onFx(() -> save(page).isDisabled())).isFalse();
    answer(page, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void aSheetThatCannotBeWrittenIsToldAndCanBeSavedElsewhere() throws Exception {
    Path noFolder = Files.writeString(temp.resolve("file"), "a file");
    standIns.file = Optional.of(noFolder.resolve("sheet.pdf"));
    DialogPane page = page();

    onFx(() -> save(page).fire());
    await("it says so", () -> told(page).contains(noFolder.toString()) && !isWorking(page));
    assertThat(told(page)).contains("does not allow writing", "was there before is unchanged");
    assertThat(noFolder).hasContent("a file");
    loggingIsFine();

    Path file = temp.resolve("elsewhere.pdf");
    standIns.file = Optional.of(file);
    onFx(() -> save(page).fire());
    await("it says so", () -> told(page).contains("5 cells"));
    assertThat(file).isNotEmptyFile();
    answer(page, ButtonData.CANCEL_CLOSE);
  }
}
