package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.ui.theme.Scrolling;

/** What the inspector shows in a window as low as the screen of a laptop. */
class InspectorRoomTest extends WindowTest {

  /** In pixels: less is no room to read in. */
  private static final double LEAST_VIEW = 140;

  private static final String COMMENT =
      "It touches its neighbour, and its nucleus and its granules are out of focus in every plane, "
          .repeat(4)
          .strip();

  /** With the first cell commented on at length. */
  private void startWithComment(int textPercent, double width, double height) throws Exception {
    rememberTextPercent(textPercent);
    startWithSmallSlide();
    size(width, height);
    judge(COMMENT);
  }

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

  /** One scroll has it all: the class stays above it, and the history is as high as its lines. */
  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void classAndHistoryAreWhole(int percent) throws Exception {
    startWithComment(percent, 900, 620);
    for (int i = 0; i < 4; i++) {
      push(KeyCode.CONTROL, KeyCode.Z);
      push(KeyCode.CONTROL, KeyCode.Y);
    }
    goTo(3, "0");
    TitledPane history = (TitledPane) onFx(() -> node(".inspector").lookup(".titled-pane"));
    onFx(() -> history.setExpanded(true));
    layOut();
    List<Label> steps = steps();
    assertThat(steps).hasSize(11);
    for (Label step : steps) {
      assertThat(onFx(() -> ((Text) step.lookup(".text")).getText())).isEqualTo(step.getText());
    }
    assertThat(onFx(() -> history.lookupAll(".scroll-bar")))
        .as("nothing in it scrolls by itself")
        .noneMatch(Node::isVisible);
    ScrollPane scroll = node(".inspector-scroll");
    for (Label end : List.of(steps.getLast(), steps.getFirst())) {
      onFx(() -> end.requestFocus());
      onFx(() -> Scrolling.reveal(scroll, scroll.getContent().sceneToLocal(place(end))));
      layOut();
      assertThat(onFx(() -> isInSight(end))).as(end.getText()).isTrue();
      assertThat(onFx(() -> isInSight(node(".class-button")))).as("the class").isTrue();
    }
    onFx(() -> model().selectNoCell());
    assertThat(steps())
        .as("not what was done to another cell")
        .extracting(Label::getText)
        .containsExactly(words.get("history.noCell"));
  }

  private List<Label> steps() {
    return onFx(
        () ->
            stage.getScene().getRoot().lookupAll(".history-step").stream()
                .map(Label.class::cast)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .toList());
  }

  /** Its middle is what is seen there, and not something over it. */
  private boolean isInSight(Node node) {
    Bounds at = place(node);
    Bounds inspector = place(node(".inspector"));
    Bounds scroll = place(node(".inspector-scroll"));
    boolean scrolls =
        Stream.iterate(node, n -> n != null, Node::getParent)
            .anyMatch(n -> n.getStyleClass().contains("inspector-scroll"));
    Bounds view = scrolls ? scroll : inspector;
    double top = Math.max(at.getMinY(), view.getMinY());
    double bottom = Math.min(at.getMaxY(), view.getMaxY());
    return at.getMaxX() <= view.getMaxX() + 1
        && view.getHeight() > LEAST_VIEW
        && bottom - top >= Math.min(at.getHeight(), view.getHeight()) - 1;
  }

  /** Of a cell that was worked on for long the latest come first, and all when they are asked. */
  @Test
  void aLongHistoryIsShownWholeOnDemand() throws Exception {
    startWithSmallSlide();
    onFx(
        () -> {
          for (int i = 0; i < 60; i++) {
            bench().review().apply(new Act.Comment(List.of(new CellId(3, "0")), "comment " + i));
          }
        });
    TitledPane history = (TitledPane) onFx(() -> node(".inspector").lookup(".titled-pane"));
    onFx(() -> history.setExpanded(true));
    layOut();
    assertThat(steps()).hasSize(40);
    assertThat(steps().getFirst().getText()).contains("comment 59");
    List<Label> before = steps();
    push(KeyCode.UP);
    assertThat(steps()).as("a plane step makes nothing anew").isEqualTo(before);
    Button all = node("#history-all");
    assertThat(onFx(all::getText)).contains("60");
    onFx(all::fire);
    layOut();
    assertThat(steps()).hasSize(60);
    assertThat(steps().getLast().getText()).contains("comment 0");
  }

  @Test
  void aReasonIsToldAsAReasonAndNotAsAVerdict() throws Exception {
    startWithSmallSlide();
    push(KeyCode.X);
    push(KeyCode.DIGIT3);
    push(KeyCode.LEFT);
    TitledPane history = (TitledPane) onFx(() -> node(".inspector").lookup(".titled-pane"));
    onFx(() -> history.setExpanded(true));
    layOut();
    assertThat(steps()).hasSize(2);
    assertThat(steps().getFirst().getText()).contains(words.get("history.what.reason") + " – →");
    assertThat(steps().getLast().getText()).contains(words.get("history.what.verdict") + " – →");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150})
  void theSelectedCellIsInSightBelowALongComment(int percent) throws Exception {
    startWithComment(percent, 1000, 800);
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
