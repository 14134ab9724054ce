package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;

/** What the inspector shows in a window as low as the screen of a laptop. */
class InspectorRoomTest extends WindowTest {

  private static final String COMMENT =
      "It touches its neighbour, and its nucleus and its granules are out of focus in every plane, "
          .repeat(4)
          .strip();

  private void size(double width, double height) {
    onFx(
        () -> {
          stage.setWidth(width);
          stage.setHeight(height);
        });
    layOut();
  }

  private void layOut() {
    for (int i = 0; i < 3; i++) { // what is laid out changes what is shown
      onFx(window::layOut);
    }
  }

  private void judge(String comment) {
    goTo(3, "0");
    push(KeyCode.ENTER);
    onFx(
        () -> {
          List<CellId> selected = List.of(model().selected().orElseThrow().id());
          bench().review().apply(new Act.Comment(selected, comment));
        });
    push(KeyCode.X);
    push(KeyCode.DIGIT3);
    goTo(3, "0");
    layOut();
  }

  /** Also after the sharpest plane became known, and a step was made. */
  @Test
  void eachFactIsAsHighAsItsWords() throws Exception {
    startWithSmallSlide();
    await("the sharpest plane is known", () -> bench().cellStack().sharpest().isPresent());
    push(KeyCode.UP);
    layOut();
    List<Label> values =
        onFx(
            () ->
                stage.getScene().getRoot().lookupAll(".fact-value").stream()
                    .filter(ShownWindow::isShown)
                    .map(Label.class::cast)
                    .toList());
    assertThat(values).hasSizeGreaterThan(6);
    assertThat(values)
        .allSatisfy(
            value ->
                assertThat(onFx(value::getHeight))
                    .as(value.getText())
                    .isCloseTo(onFx(() -> value.prefHeight(value.getWidth())), within(2.0)));
  }

  private static Bounds place(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  private List<ListCell<?>> rowsInSight(ListView<?> list) {
    Bounds place = place(list);
    double bottom = Math.min(place.getMaxY(), place(node(".inspector")).getMaxY());
    return list.lookupAll(".list-cell").stream()
        .map(n -> (ListCell<?>) n)
        .filter(row -> isShown(row) && !row.isEmpty())
        .filter(row -> place(row).getMinY() >= place.getMinY() && place(row).getMaxY() <= bottom)
        .<ListCell<?>>map(row -> row)
        .toList();
  }

  @Test
  void theHistoryCanBeReadWithoutScrollingSideways() throws Exception {
    startWithSmallSlide();
    size(1000, 800);
    judge("It touches its neighbour.");
    TitledPane history = (TitledPane) onFx(() -> node(".inspector").lookup(".titled-pane"));
    onFx(() -> history.setExpanded(true));
    layOut();
    ListView<String> list = node("#history");
    await("three steps are in sight", () -> rowsInSight(list).size() >= 3);
    assertThat(onFx(() -> list.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)))
        .as("the words are as wide as the list")
        .noneMatch(bar -> bar.isVisible() && bar.getOrientation().name().equals("HORIZONTAL"));
    for (ListCell<?> row : onFx(() -> rowsInSight(list))) {
      Labeled said = row;
      assertThat(onFx(() -> ((Text) row.lookup(".text")).getText())).isEqualTo(said.getText());
    }
    onFx(() -> model().selectNoCell());
    assertThat(onFx(() -> ((Label) history.getContent()).getText()))
        .as("not what was done to another cell")
        .isEqualTo(words.get("history.noCell"));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150})
  void theSelectedCellIsInSightBelowALongComment(int percent) throws Exception {
    rememberTextPercent(percent);
    startWithSmallSlide();
    size(1000, 800);
    judge(COMMENT);
    ListView<?> cells = node("#cell-list");
    await(
        "the selected cell is in sight",
        () -> rowsInSight(cells).stream().anyMatch(row -> row.isSelected()));
    Label comment =
        onFx(
            () ->
                node(".inspector").lookupAll(".fact-value").stream()
                    .map(Label.class::cast)
                    .filter(label -> label.getText().equals(COMMENT))
                    .findFirst()
                    .orElseThrow());
    assertThat(onFx(comment::getHeight)).isLessThan(4 * 1.4 * 14 * percent / 100);
    assertThat(onFx(() -> tooltip(comment).getText())).isEqualTo(COMMENT);
  }
}
