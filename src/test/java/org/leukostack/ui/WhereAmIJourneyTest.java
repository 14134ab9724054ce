package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** How far the slide is, and where in it one is. */
class WhereAmIJourneyTest extends ReviewedWindowTest {

  /** Cells 3/0, 3/1, 12/0, 12/1, 112/0: accepted, flagged, rejected, and two left. */
  private void judgeThree() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    push(KeyCode.F);
    push(KeyCode.X);
    push(KeyCode.DIGIT1);
  }

  @Test
  void theLastLineSaysHowFarTheSlideIs() throws Exception {
    judgeThree();
    ProgressBar bar = node("#slide-progress");
    assertThat(onFx(bar::getProgress)).isEqualTo(3.0 / 5);
    assertThat(onFx(bar::getAccessibleText))
        .isEqualTo("3 of 5 cells reviewed: 1 accepted, 1 rejected, 1 flagged; 2 to go");
    assertThat(text("#status-where")).contains("3 of 5 cells reviewed, 1 rejected, 1 flagged");
  }

  /** What the rows of the fields say, and what they are called for who does not see them. */
  private List<String> rows() {
    ListView<?> list = node("#field-list");
    return onFx(
        () -> {
          window.layOut();
          return list.lookupAll(".list-cell").stream()
              .map(ListCell.class::cast)
              .filter(c -> !c.isEmpty())
              .sorted(java.util.Comparator.comparingInt(ListCell::getIndex))
              .map(c -> done(c))
              .toList();
        });
  }

  private static String done(Node row) {
    Node sign = row.lookup(".field-done");
    return sign == null ? "" : ((Label) sign).getText();
  }

  @Test
  void eachFieldSaysWhatBecameOfItsCells() throws Exception {
    judgeThree();
    assertThat(rows()).containsExactly("✓1 ⚑1", "", "◐ 1/2 ✗1", "○");
    push(KeyCode.SPACE);
    push(KeyCode.SPACE);
    assertThat(rows()).containsExactly("✓1 ⚑1", "", "✓1 ✗1", "✓");
  }

  @Test
  void unfinishedFieldsAreAChoice() throws Exception {
    judgeThree();
    ChoiceBox<?> kinds = node("#field-kind");
    choose(kinds, words.get("fields.kind.UNFINISHED"));
    assertThat(listed()).containsExactly(12, 112);
    choose(kinds, words.get("fields.kind.WITH_FLAGGED"));
    assertThat(listed()).containsExactly(3);
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(listed()).as("no act takes a field away under the hand").containsExactly(3);
  }

  private List<Integer> listed() {
    return onFx(() -> model().fields().stream().map(f -> f.imageNumber()).toList());
  }

  private static <T> void choose(ChoiceBox<T> box, String text) {
    onFx(
        () ->
            IntStream.range(0, box.getItems().size())
                .filter(i -> box.getConverter().toString(box.getItems().get(i)).equals(text))
                .forEach(box.getSelectionModel()::select));
  }

  @Test
  void cellsAreCountedByClassWhileOneWorks() throws Exception {
    judgeThree();
    TabPane tabs = node(".tab-pane");
    onFx(() -> tabs.getSelectionModel().select(2));
    await("the counts", () -> !counts().isEmpty());
    assertThat(onFx(this::counts))
        .containsExactly(
            "class 2: 2 cells, 1 reviewed, 50% of all",
            "class 5: 1 cell, 1 reviewed, 25% of all", "class 9: 1 cell, 0 reviewed, 25% of all");
    push(KeyCode.SPACE);
    await("it counts", () -> counts().getLast().equals("class 9: 1 cell, 1 reviewed, 25% of all"));
    assertThat(text("#class-counts-total")).isEqualTo("4 white cells, 3 reviewed");
    assertThat(text("#class-counts-unnamed")).isEqualTo(words.get("classes.noNames"));
  }

  private List<String> counts() {
    window.layOut();
    return stage.getScene().getRoot().lookupAll("#class-counts .list-cell").stream()
        .map(ListCell.class::cast)
        .filter(c -> !c.isEmpty())
        .sorted(java.util.Comparator.comparingInt(ListCell::getIndex))
        .map(c -> c.getAccessibleText())
        .toList();
  }

  @Test
  void aButtonZoomsToTheCellAndBack() throws Exception {
    startWith(slide.folder());
    double fitted = scale();
    assertThat(text("#ZOOM_TO_CELL")).as("with a word").isEqualTo(words.get("image.toCell"));
    click("#ZOOM_TO_CELL");
    double near = scale();
    double shorter = onFx(() -> Math.min(image().getWidth(), image().getHeight()));
    assertThat(near).as("the crop of 200 pixels fills the view").isEqualTo(shorter / 200);
    push(KeyCode.RIGHT);
    assertThat(scale()).as("from cell to cell it stays").isEqualTo(near);
    push(KeyCode.Z);
    push(KeyCode.Z);
    assertThat(onFx(() -> image().zoomPan())).as("the whole image").isNull();
    assertThat(scale()).isEqualTo(fitted);
  }

  private double scale() {
    return onFx(
        () -> {
          window.layOut();
          return image().viewportProperty().get().scale();
        });
  }

  @Test
  void theStripCanBeLarger() throws Exception {
    startWith(slide.folder());
    double before = onFx(() -> tiles().getFirst().getLayoutBounds().getWidth());
    click("#STRIP_SIZE");
    double larger =
        onFx(
            () -> {
              window.layOut();
              return tiles().getFirst().getLayoutBounds().getWidth();
            });
    assertThat(larger).isGreaterThan(1.3 * before);
    assertThat(onFx(() -> image().getHeight())).as("the image keeps room").isGreaterThan(150);
    closeAsTheUser();
    startWith(slide.folder());
    assertThat(onFx(() -> tiles().getFirst().getLayoutBounds().getWidth()))
        .as("it is remembered")
        .isEqualTo(larger);
  }

  @Test
  void theExportSaysHowManyCellsGoAlongThatNobodyReviewed() throws Exception {
    judgeThree();
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane ask = dialog();
    Label unjudged = (Label) ask.lookup("#export-unjudged");
    assertThat(onFx(unjudged::getText))
        .isEqualTo("⚠ Of these 4 cells 2 have been reviewed by nobody, and 1 is flagged.");
    ChoiceBox<?> which = (ChoiceBox<?>) ask.lookup("#export-which");
    choose(which, words.get("export.which.ACCEPTED"));
    assertThat(onFx(() -> unjudged.isVisible())).isFalse();
    answer(ask, ButtonData.CANCEL_CLOSE);
  }
}
