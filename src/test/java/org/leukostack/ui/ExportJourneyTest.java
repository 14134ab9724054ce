package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.Slide.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.export.tidy.Exporter;
import org.leukostack.milab.TestFolderReader;
import org.leukostack.slides.Slide.Ready;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.Slide;
import org.leukostack.testing.SlideOnDisk;

class ExportJourneyTest extends WindowTest {

  private SlideOnDisk slide;

  @BeforeEach
  void paint() {
    slide = SmallSlide.in(temp.resolve("data").resolve("slide"));
  }

  /** Every file by its relative path, with its bytes. */
  private static Map<String, List<Byte>> content(Path folder) throws IOException {
    Map<String, List<Byte>> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(folder.relativize(file).toString(), boxed(Files.readAllBytes(file)));
      }
    }
    return content;
  }

  private static List<Byte> boxed(byte[] bytes) {
    Byte[] boxed = new Byte[bytes.length];
    Arrays.setAll(boxed, i -> bytes[i]);
    return List.of(boxed);
  }

  private Map<String, List<Byte>> byCommandLine(int cropSize) throws Exception {
    Path root = temp.resolve("by-command");
    Exporter.run(
        ExportPlan.of(
            ExportRequest.of(Ready.unreviewed(TestFolderReader.read(slide.folder())), root)
                .withCropSize(cropSize)
                .withJobs(1)
                .withReplace(true)),
        (done, all) -> {});
    return content(root.resolve("slide"));
  }

  private DialogPane ask() {
    push(KeyCode.CONTROL, KeyCode.E);
    return dialog();
  }

  private static String outputOf(DialogPane dialog) {
    TextField output = (TextField) dialog.lookup("#export-output");
    return output.getText();
  }

  @Test
  void theDialogCountsTheExportMakesTheSameFilesAsTheCommandLine() throws Exception {
    startWith(slide.folder());
    DialogPane dialog = ask();

    assertThat(saying(dialog))
        .contains(words.get("export.total", 5, 3))
        .contains(words.get("class.number", "2") + "\n2")
        .contains(words.get("class.number", "5") + "\n2")
        .contains(words.get("class.number", "9") + "\n1")
        .doesNotContain(words.get("class.red"), words.get("class.platelet"));
    assertThat(outputOf(dialog)).isEqualTo(temp.resolve("data").resolve("tidy_data").toString());
    startExport(dialog);

    DialogPane result = dialog();
    assertThat(saying(result)).contains(words.get("export.done", 5, 3));
    Path exported = temp.resolve("data").resolve("tidy_data").resolve("slide");
    assertThat(saying(result)).contains(exported.toString());
    escape(result);
    Map<String, List<Byte>> files = content(exported);
    assertThat(files).isEqualTo(byCommandLine(200));
    assertThat(files.keySet()).contains("labels.csv", "0_0.jpg", "4_4.jpg");
  }

  @Test
  void folderAndCropSizeAreTheAnnotatorsAndAreRemembered() throws Exception {
    startWith(slide.folder());
    DialogPane dialog = ask();
    standIns.folder = Optional.of(temp.resolve("elsewhere"));
    onFx(
        () -> {
          Button browse =
              dialog.lookupAll(".button").stream()
                  .map(Button.class::cast)
                  .filter(b -> b.getText().equals(words.get("export.browse")))
                  .findFirst()
                  .orElseThrow();
          browse.fire();
          @SuppressWarnings("unchecked")
          Spinner<Integer> size = (Spinner<Integer>) dialog.lookup("#export-crop-size");
          size.getValueFactory().setValue(64);
        });
    assertThat(saying(dialog)).contains(temp.resolve("elsewhere").resolve("slide").toString());
    startExport(dialog);
    answer(dialog(), ButtonData.CANCEL_CLOSE);
    assertThat(content(temp.resolve("elsewhere").resolve("slide"))).isEqualTo(byCommandLine(64));
    close();

    startWith(slide.folder());
    DialogPane again = ask();
    assertThat(outputOf(again)).isEqualTo(temp.resolve("elsewhere").toString());
    assertThat(((Spinner<?>) again.lookup("#export-crop-size")).getValue()).isEqualTo(64);
    answer(again, ButtonData.CANCEL_CLOSE);
    assertThat(onFx(this::openDialog)).isEmpty();
  }

  @Test
  void theFolderOfAnExportIsShownOrItsNameCanBeCopied() throws Exception {
    startWith(slide.folder());
    Path exported = temp.resolve("data").resolve("tidy_data").resolve("slide");
    startExport(ask());
    answer(dialog(), ButtonData.LEFT);
    await("the desktop is asked", () -> standIns.shown.equals(List.of(exported)));
    assertThat(onFx(this::openDialog)).isEmpty();

    standIns.ableToShow = false;
    startExport(ask());
    answer(dialog(), ButtonData.OK_DONE); // it replaces the first one
    answer(dialog(), ButtonData.LEFT);
    DialogPane place = dialog();
    assertThat(place.getId()).isEqualTo("folder-place");
    TextField name = (TextField) place.lookup(".text-field");
    String named = onFx(() -> name.getText());
    assertThat(named).isEqualTo(exported.toString());
    await("its name is selected", () -> name.getSelectedText().equals(exported.toString()));
    answer(place, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void theDialogTellsOfEachChoiceWhetherUnreviewedAndFlaggedCellsGoAlong() throws Exception {
    startWith(slide.folder());
    push(KeyCode.F);
    DialogPane dialog = ask();
    @SuppressWarnings("unchecked")
    ChoiceBox<Which> which = (ChoiceBox<Which>) dialog.lookup("#export-which");
    Label included = (Label) dialog.lookup("#export-included");
    for (Which choice : Which.values()) {
      onFx(() -> which.setValue(choice));
      boolean allFive = saying(dialog).contains(words.get("export.total", 5, 3));
      String said = onFx(included::getText);
      assertThat(said)
          .as("%s of a flagged cell and four that nobody has reviewed", choice)
          .endsWith(allFive ? "are exported too." : "are not exported.");
    }
    answer(dialog, ButtonData.CANCEL_CLOSE);
  }

  private void startAndRejectTheFirstCell() throws Exception {
    startWith(slide.folder());
    push(KeyCode.X);
    push(KeyCode.ENTER);
  }

  @Test
  void aSlideThatIsBeingLeftIsExportedAsItWasJudged() throws Exception {
    startAndRejectTheFirstCell();
    onFx(
        () -> {
          // whatever the disk does, the FX thread cannot hear of it before the keys
          bench().review().leave(() -> {}, () -> {});
          pressCtrlE();
        });
    DialogPane dialog = dialog();
    assertThat(saying(dialog)).contains(words.get("export.total", 4, 3));
    answer(dialog, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void aSlideThatWasLeftIsNotExportedAnyMore() throws Exception {
    startAndRejectTheFirstCell();
    AtomicBoolean left = new AtomicBoolean();
    Runnable whileTheNextIsRead =
        () -> {
          pressCtrlE();
          left.set(true);
        };
    onFx(() -> bench().review().leave(whileTheNextIsRead, () -> {}));
    await("it is left", left::get);
    assertThat(onFx(this::openDialog)).isEmpty();
  }

  private void pressCtrlE() {
    Event.fireEvent(
        image(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, true, false, false));
  }

  @Test
  void anEmptyNameOfTheOutputCannotBeStarted() throws Exception {
    startWith(slide.folder());
    DialogPane dialog = ask();
    onFx(() -> ((TextField) dialog.lookup("#export-output")).setText("  "));
    assertThat(dialog.lookup("#export-start").isDisabled()).isTrue();
    assertThat(saying(dialog)).contains(words.get("export.noFolder"));
    answer(dialog, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void anEarlierExportIsReplacedOnlyWhenTheAnnotatorSaysSo() throws Exception {
    startWith(slide.folder());
    startExport(ask());
    answer(dialog(), ButtonData.CANCEL_CLOSE);
    Path exported = temp.resolve("data").resolve("tidy_data").resolve("slide");
    Files.writeString(exported.resolve("labels.csv"), "old");

    startExport(ask());
    DialogPane question = dialog();
    assertThat(saying(question))
        .contains(words.get("export.exists"))
        .contains(words.get("export.replaceQuestion", exported.toString()));
    answer(question, ButtonData.CANCEL_CLOSE);
    assertThat(exported.resolve("labels.csv")).hasContent("old");

    startExport(ask());
    answer(dialog(), ButtonData.OK_DONE);
    DialogPane result = dialog();
    assertThat(saying(result)).contains(words.get("export.done", 5, 3));
    push(KeyCode.ENTER);
    awaitClosed(result);
    assertThat(content(exported)).isEqualTo(byCommandLine(200));
  }

  @Test
  void aCancelledExportLeavesTheEarlierOneWhole() throws Exception {
    int fields = 120;
    Slide large = Slide.at(slide.folder());
    for (int n = 1; n <= fields; n++) {
      large.with(n, f -> SmallSlide.planes(f, 3).white(box(200, 100, 100, 100)).focus(1));
    }
    large.write();
    startWith(slide.folder());
    Path root = temp.resolve("data").resolve("tidy_data");
    Path exported = Files.createDirectories(root.resolve("slide"));
    Files.writeString(
        exported.resolve("labels.csv"), ",crop_index,test_id,img_num,cell_location\n");
    Map<String, List<Byte>> before = content(root);
    startExport(ask());
    DialogPane question = dialog();
    assertThat(saying(question)).contains(words.get("export.exists"));
    answer(question, ButtonData.OK_DONE);

    await("it runs", () -> text("#status-work").contains("" + fields) && exporting());
    click("#status-cancel");

    DialogPane end = dialog();
    assertThat(saying(end)).contains(words.get("export.cancelled"));
    answer(end, ButtonData.OK_DONE);
    assertThat(content(root)).isEqualTo(before);
    await(
        "the work is gone",
        () -> !stage.getScene().lookup("#status-cancel").getParent().isVisible());
    assertThat(stage.getScene().lookup("#EXPORT").isDisabled()).isFalse();
  }

  private boolean exporting() {
    return stage.getScene().lookup("#status-cancel").getParent().isVisible();
  }

  @Test
  void anExportCancelledAtOnceIsCancelledToo() throws Exception {
    startWith(slide.folder());
    DialogPane dialog = ask();
    onFx(
        () -> {
          ((Button) dialog.lookup("#export-start")).fire();
          ((Button) stage.getScene().lookup("#status-cancel")).fire();
        });
    DialogPane end = dialog();
    assertThat(saying(end)).contains(words.get("export.cancelled"));
    answer(end, ButtonData.OK_DONE);
    assertThat(temp.resolve("data").resolve("tidy_data")).doesNotExist();
  }

  @Test
  void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws Exception {
    Path holiday = temp.resolve("data").resolve("tidy_data").resolve("slide");
    Files.createDirectories(holiday);
    Files.writeString(holiday.resolve("holiday.txt"), "sun");
    startWith(slide.folder());

    startExport(ask());

    DialogPane refusal = dialog();
    assertThat(saying(refusal)).contains(words.get("export.failed")).contains(holiday.toString());
    answer(refusal, ButtonData.OK_DONE);
    assertThat(content(holiday.getParent()).keySet()).containsExactly("slide/holiday.txt");
    loggingIsFine();
  }

  @Test
  void whatIsLeftOutIsNamed() throws Exception {
    slide.plane(12, 3, "no JPEG");
    startWith(slide.folder());
    DialogPane dialog = ask();
    assertThat(saying(dialog)).contains(words.get("export.problems", 1));
    startExport(dialog);

    DialogPane result = dialog();
    assertThat(saying(result))
        .contains(words.get("export.doneWithout", 3, 2))
        .contains(words.get("export.leftOut"))
        .contains(PlaneFile.name(12, 3));
    answer(result, ButtonData.CANCEL_CLOSE);
    assertThat(onFx(() -> model().problems().size())).as("told once").isEqualTo(1);
  }

  @Test
  void closingTheWindowGivesUpTheExportOnlyWhenTheAnnotatorSaysSo() throws Exception {
    startWith(slide.folder());
    DialogPane first = ask();
    onFx(
        () -> {
          startAndClose(first, ButtonData.CANCEL_CLOSE);
          assertThat(stage.isShowing()).isTrue();
        });
    answer(dialog(), ButtonData.CANCEL_CLOSE);
    Path root = temp.resolve("data").resolve("tidy_data");
    assertThat(content(root.resolve("slide"))).isEqualTo(byCommandLine(200));

    DialogPane second = ask();
    onFx(
        () -> {
          ((TextField) second.lookup("#export-output")).setText(temp.resolve("new").toString());
          startAndClose(second, ButtonData.OK_DONE);
        });
    await("the window is closed", () -> !stage.isShowing());
    assertThat(temp.resolve("new")).doesNotExist();
  }

  /** Before the FX thread can hear of the end of the export. */
  private void startAndClose(DialogPane dialog, ButtonData answer) {
    ((Button) dialog.lookup("#export-start")).fire();
    Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    DialogPane question = openDialog().orElseThrow();
    assertThat(question.getHeaderText()).isEqualTo(words.get("export.running"));
    question.getButtonTypes().stream()
        .filter(t -> t.getButtonData() == answer)
        .forEach(t -> ((Button) question.lookupButton(t)).fire());
  }
}
