package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.export.Which;

/** A data set of several slides is counted before it is made, and then made. */
class DataSetJourneyTest extends ReviewedWindowTest {

  /** Asks for a data set of the slide, of which one cell is accepted. */
  private DialogPane askForFirstCell() throws Exception {
    startWith(slide.folder());
    acceptFirstCell();
    DialogPane dialog = ask();
    awaitTotal(dialog, 1, 1);
    return dialog;
  }

  private DialogPane ask() {
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    return dialog();
  }

  private static Button button(DialogPane dialog, String query) {
    return (Button) dialog.lookup(query);
  }

  private static String told(DialogPane dialog) {
    return onFx(() -> ((Label) dialog.lookup("#dataset-told")).getText());
  }

  private void awaitTotal(DialogPane dialog, int cells, int slides) {
    String total = words.get("dataset.total", cells, slides);
    await(total, () -> ((Label) dialog.lookup("#dataset-total")).getText().equals(total));
  }

  private void take(DialogPane dialog, Which which) {
    @SuppressWarnings("unchecked")
    ChoiceBox<Which> cells = (ChoiceBox<Which>) dialog.lookup("#dataset-cells");
    onFx(() -> cells.setValue(which));
  }

  private void addSlides(DialogPane dialog, Path folder) {
    standIns.folder = Optional.of(folder);
    onFx(() -> button(dialog, "#dataset-slides-add").fire());
  }

  private void acceptFirstCell() {
    push(KeyCode.SPACE);
    awaitSaved();
  }

  @Test
  void acceptedCellsOfTheOpenSlideAreCountedAndThenMade() throws Exception {
    DialogPane dialog = askForFirstCell();
    assertThat(saying(dialog)).contains(words.get("class.number", "5"));
    assertThat(told(dialog)).isNotEmpty();
    Path out = temp.resolve("out").resolve("set");
    onFx(
        () -> {
          ((TextField) dialog.lookup("#dataset-output")).setText(out.toString());
          ((CheckBox) dialog.lookup("#dataset-format-webdataset")).setSelected(true);
        });
    await("it can be made", () -> !button(dialog, "#dataset-start").isDisabled());
    onFx(() -> button(dialog, "#dataset-start").fire());
    awaitClosed(dialog);

    DialogPane result = dialog();
    assertThat(result.getId()).isEqualTo("dataset-result");
    assertThat(saying(result)).contains(out.toString());
    answer(result, ButtonData.CANCEL_CLOSE);
    assertThat(out.resolve("dataset.json")).exists();
    assertThat(out.resolve("folder")).isDirectory();
    try (var shards = Files.list(out.resolve("webdataset"))) {
      assertThat(shards).hasSize(1);
    }
  }

  @Test
  void slidesOfAFolderAreAddedAndTakenOut() throws Exception {
    Path more = temp.resolve("more");
    SmallSlide.in(more.resolve("a"));
    SmallSlide.in(more.resolve("b"));
    startWith(slide.folder());
    DialogPane dialog = ask();
    awaitTotal(dialog, 0, 1);
    assertThat(onFx(() -> button(dialog, "#dataset-start").isDisabled())).isTrue();
    take(dialog, Which.NOT_REJECTED);
    awaitTotal(dialog, 5, 1);
    addSlides(dialog, more);
    awaitTotal(dialog, 15, 3);
    ListView<?> slides = (ListView<?>) dialog.lookup("#dataset-slides");
    assertThat(onFx(() -> slides.getItems().size())).isEqualTo(3);
    focus(slides);
    onFx(() -> slides.getSelectionModel().select(1));
    push(KeyCode.DELETE);
    awaitTotal(dialog, 10, 2);
    answer(dialog, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void sharesThatAreNoneAreToldAndAWrongTableIsRefused() throws Exception {
    DialogPane dialog = askForFirstCell();
    TextField shares = (TextField) dialog.lookup("#dataset-shares");
    onFx(() -> shares.setText("70, 70, 15"));
    assertThat(told(dialog)).isEqualTo(words.get("dataset.told.noShares"));
    assertThat(onFx(() -> button(dialog, "#dataset-start").isDisabled())).isTrue();
    onFx(() -> shares.setText("100,0,0"));
    awaitTotal(dialog, 1, 1);
    standIns.file =
        Optional.of(Files.write(temp.resolve("groups.csv"), List.of("test_id,group", "x,p1")));
    onFx(() -> button(dialog, "#dataset-groups-choose").fire());
    await("it is refused", () -> button(dialog, "#dataset-start").isDisabled());
    await("it says which file", () -> told(dialog).contains("groups.csv"));
    onFx(() -> button(dialog, "#dataset-groups-without").fire());
    awaitTotal(dialog, 1, 1);
    answer(dialog, ButtonData.CANCEL_CLOSE);
  }

  @Test
  void withoutAFormatNothingIsMade() throws Exception {
    DialogPane dialog = askForFirstCell();
    onFx(() -> ((CheckBox) dialog.lookup("#dataset-format-folder")).setSelected(false));
    await("it is told", () -> told(dialog).equals(words.get("dataset.told.noFormat")));
    assertThat(onFx(() -> button(dialog, "#dataset-start").isDisabled())).isTrue();
    answer(dialog, ButtonData.CANCEL_CLOSE);
  }
}
