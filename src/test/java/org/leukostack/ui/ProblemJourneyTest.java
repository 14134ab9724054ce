package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.model.Problem;
import org.leukostack.testing.PlaneFile;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.text.Capped;

/** A slide with a truncated plane, a missing one, and a cell whose box has two numbers. */
class ProblemJourneyTest extends WindowTest {

  private SlideOnDisk slide;

  @BeforeEach
  void showTheSlide() throws Exception {
    slide = SmallSlide.in(temp.resolve("slide"));
    byte[] whole = SmallSlide.jpeg(12, 3);
    slide.plane(12, 3, Arrays.copyOf(whole, 200));
    Files.delete(slide.planeFile(112, 2));
    slide.analysis(
        Files.readString(slide.analysisFile()).replace("[150, 130, 40, 40]", "[150, 130]"));
    startWith(slide.folder());
  }

  private ListView<Capped<Problem>> problems() {
    TabPane tabs = node(".tab-pane");
    onFx(() -> tabs.getSelectionModel().select(1));
    await(
        "the list is shown", () -> !stage.getScene().getRoot().lookupAll(".problem-row").isEmpty());
    return node("#problem-list");
  }

  private static Capped<Problem> row(ListView<Capped<Problem>> list, Predicate<Problem> which) {
    return list.getItems().stream()
        .filter(row -> row instanceof Capped.One<Problem>(Problem p) && which.test(p))
        .findFirst()
        .orElseThrow();
  }

  private void clickOn(Predicate<Problem> which) {
    ListView<Capped<Problem>> list = problems();
    onFx(() -> list.scrollTo(row(list, which)));
    settle();
    click(
        onFx(
            () ->
                list.lookupAll(".list-cell").stream()
                    .map(ListCell.class::cast)
                    .filter(c -> c.getItem() instanceof Capped.One<?>(Problem p) && which.test(p))
                    .findFirst()
                    .orElseThrow()));
  }

  @Test
  void allAreCountedInTheTabAndInTheStatus() {
    assertThat(problems().getItems())
        .extracting(row -> ((Capped.One<Problem>) row).one().getClass().getSimpleName())
        .containsExactlyInAnyOrder("WrongValue", "StackGap", "UndecodablePlane");
    TabPane tabs = node(".tab-pane");
    String title = onFx(() -> tabs.getTabs().get(1).getText());
    assertThat(title).isEqualTo(words.get("problems.titleWithCount", 3));
    assertThat(text("#status-where"))
        .isEqualTo(words.get("status.where", "slide", 1, 4, 0, 4, 0, 0, 3));
  }

  @Test
  void aClickLeadsToThePlace() {
    clickOn(Problem.UndecodablePlane.class::isInstance);
    assertThat(fieldNumber()).isEqualTo(12);
    assertThat(plane()).isEqualTo(3);
    clickOn(Problem.StackGap.class::isInstance);
    assertThat(fieldNumber()).isEqualTo(112);
    clickOn(Problem.WrongValue.class::isInstance);
    assertThat(fieldNumber()).isEqualTo(3);
  }

  @Test
  void enterLeadsToThePlaceToo() {
    ListView<Capped<Problem>> list = problems();
    onFx(
        () ->
            list.getSelectionModel().select(row(list, Problem.UndecodablePlane.class::isInstance)));
    focus(list);
    push(KeyCode.ENTER);
    assertThat(place()).startsWith("12/");
    assertThat(plane()).isEqualTo(3);
  }

  @Test
  void aMissingPlaneIsSaidToBeMissing() {
    goTo(112, "0");
    goToPlane(2);
    assertThat(plane()).isEqualTo(2);
    assertThat(shownTexts(".image-notice")).containsExactly(words.get("image.missing", "2"));
    awaitTiles();
    assertThat(shownTexts(".strip")).containsOnlyOnce(words.get("tile.missing"));
    push(KeyCode.UP);
    awaitPicture();
    assertThat(shownTexts(".image-notice")).isEmpty();
  }

  @Test
  void aPlaneThatDoesNotDecodeIsSaidNotTo() {
    goTo(12, "0");
    goToPlane(3);
    assertThat(shownTexts(".image-notice"))
        .containsExactly(words.get("image.failed", "3", PlaneFile.name(12, 3)));
    awaitTiles();
    assertThat(shownTexts(".strip")).containsOnlyOnce(words.get("tile.failed"));
    push(KeyCode.B);
    assertThat(plane()).as("the sharpest of the others").isNotEqualTo(3);
  }

  private void awaitTiles() {
    String waiting = "…";
    await("all tiles", () -> !shownTexts(".strip").contains(waiting));
  }

  @Test
  void fieldsWithProblemsBearASign() {
    await("the signs", () -> marked().equals(List.of("0003", "0012", "0112")));
  }

  private List<String> marked() {
    return stage.getScene().getRoot().lookup("#field-list").lookupAll(".list-cell").stream()
        .map(n -> (ListCell<?>) n)
        .filter(c -> c.getItem() != null)
        .filter(c -> c.lookup(".problem-sign") != null)
        .map(c -> ((Label) c.lookup(".field-number")).getText())
        .sorted()
        .toList();
  }
}
