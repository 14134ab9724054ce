package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellOrder;
import org.leukostack.review.Review;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Keyboard;
import org.leukostack.testing.SlideOnDisk;

/** Cells are filtered and ordered with real keys. */
class FilterJourneyTest extends WindowTest {

  private SlideOnDisk slide;

  @BeforeEach
  void paint() {
    slide = SmallSlide.in(temp.resolve("slide"));
  }

  private String position() {
    return text("#filter-position");
  }

  private String of(int number, int size) {
    return words.get("filter.position", number, size);
  }

  private void type(String text) {
    push(KeyCode.CONTROL, KeyCode.F);
    Keyboard.write(text);
  }

  private static String textOf(Node node) {
    return onFx(
        () -> node instanceof TextField field ? field.getText() : ((Labeled) node).getText());
  }

  private void closeAsAPerson() throws Exception {
    onFx(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    await("the window is closed", () -> !stage.isShowing());
    close();
  }

  /** The open criteria, or null. */
  private Node criteria() {
    return onFx(
        () ->
            Window.getWindows().stream()
                .filter(w -> w != stage && w.isShowing())
                .map(w -> w.getScene().getRoot().lookup("#filter-pane"))
                .filter(n -> n != null)
                .findFirst()
                .orElse(null));
  }

  private void tick(String text) {
    Node pane = criteria();
    onFx(
        () ->
            pane.lookupAll(".check-box").stream()
                .map(CheckBox.class::cast)
                .filter(b -> b.getText().endsWith(text))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  @Test
  void typingFindsEnterGoesThereAndOneKeyShowsAll() throws Exception {
    startWith(slide.folder());
    assertThat(position()).isEqualTo(of(1, 5));
    type("12");
    assertThat(position()).as("while typing").isEqualTo(words.get("filter.position.outside", 2));
    assertThat(place()).isEqualTo("3/0");
    push(KeyCode.ENTER);
    assertThat(place()).isEqualTo("12/0");
    assertThat(position()).isEqualTo(of(1, 2));
    assertThat(onFx(() -> image().isFocused())).isTrue();
    assertThat(text("#filter-summary")).contains("12");
    push(KeyCode.RIGHT);
    push(KeyCode.RIGHT);
    assertThat(place()).as("the last match").isEqualTo("12/1");
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    assertThat(position()).isEqualTo(of(4, 5));
    assertThat(place()).isEqualTo("12/1");
    TextField find = node("#FIND");
    assertThat(textOf(find)).isEmpty();
    assertThat(onFx(() -> said())).as("no letter did anything else").isEqualTo(Review.EMPTY);
  }

  @Test
  void escGoesBackToTheListThatWasWalked() throws Exception {
    startWith(slide.folder());
    onFx(() -> bench().filter().filter(CellFilter.ALL.withVerdicts(Set.of(Verdict.UNREVIEWED))));
    push(KeyCode.SPACE);
    List<String> before = queue();
    assertThat(before).hasSize(8).contains("3/0");
    type("x f 3");
    assertThat(position()).isEqualTo(words.get("filter.none"));
    push(KeyCode.ESCAPE);
    assertThat(queue()).as("with the judged cell").isEqualTo(before);
    assertThat(place()).isEqualTo("3/1");
    assertThat(onFx(() -> image().isFocused())).isTrue();
    TextField find = node("#FIND");
    assertThat(textOf(find)).isEmpty();
    assertThat(onFx(() -> said().cells())).hasSize(1);
  }

  @Test
  void whenNothingMatchesTheBarSaysSoAndThePlaceStays() throws Exception {
    startWith(slide.folder());
    goTo(12, "1");
    type("zzz");
    push(KeyCode.ENTER);
    assertThat(position()).isEqualTo(words.get("filter.none"));
    push(KeyCode.RIGHT);
    push(KeyCode.LEFT);
    assertThat(place()).isEqualTo("12/1");
    click("#CLEAR_FILTERS");
    assertThat(position()).isEqualTo(of(4, 5));
    assertThat(place()).isEqualTo("12/1");
  }

  @Test
  void verdictsMakeNoCellVanishUntilTheListIsStartedAgain() throws Exception {
    startWith(slide.folder());
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    tick(words.get("verdict.UNREVIEWED"));
    push(KeyCode.ENTER);
    assertThat(criteria()).as("closed").isNull();
    assertThat(position()).isEqualTo(of(1, 5));
    assertThat(shown("#START_AGAIN")).isFalse();
    push(KeyCode.SPACE);
    assertThat(position()).isEqualTo(of(2, 5));
    assertThat(shown("#START_AGAIN")).as("it offers itself").isTrue();
    push(KeyCode.LEFT);
    assertThat(place()).as("the judged cell is still there").isEqualTo("3/0");
    push(KeyCode.F5);
    assertThat(shown("#START_AGAIN")).isFalse();
    assertThat(position()).isEqualTo(words.get("filter.position.outside", 4));
    assertThat(place()).isEqualTo("3/0");
    push(KeyCode.RIGHT);
    assertThat(place()).isEqualTo("3/1");
    assertThat(position()).isEqualTo(of(1, 4));
  }

  private boolean shown(String query) {
    return onFx(() -> isShown(stage.getScene().lookup(query)));
  }

  @Test
  void criteriaAreInForceAtOnceAndKeysInThemJudgeNothing() throws Exception {
    startWith(slide.folder());
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    Node pane = criteria();
    tick(words.get("class.number", "2"));
    Label count = onFx(() -> (Label) pane.lookup("#filter-count"));
    assertThat(textOf(count)).isEqualTo(words.get("filter.matches", 2, 5));
    TextField from = onFx(() -> (TextField) pane.lookup("#filter-size-from"));
    focus(from);
    Keyboard.write("x50f");
    assertThat(textOf(from)).isEqualTo("50");
    CheckBox edge = onFx(() -> (CheckBox) pane.lookup("#filter-edge"));
    focus(edge);
    push(KeyCode.X);
    push(KeyCode.F);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    assertThat(textOf(count)).isEqualTo(words.get("filter.matches", 5, 5));
    assertThat(textOf(onFx(() -> pane.lookup("#filter-size-from")))).isEmpty();
    tick(words.get("class.number", "2"));
    TextField again = onFx(() -> (TextField) pane.lookup("#filter-size-from"));
    focus(again);
    Keyboard.write("50");
    assertThat(textOf(count)).isEqualTo(words.get("filter.matches", 1, 5));
    assertThat(place()).as("nothing moves while choosing").isEqualTo("3/0");
    push(KeyCode.ESCAPE);
    assertThat(criteria()).isNull();
    assertThat(place()).as("closing goes to a match").isEqualTo("112/0");
    assertThat(onFx(() -> said())).isEqualTo(Review.EMPTY);
    assertThat(onFx(() -> image().isFocused())).isTrue();
  }

  @Test
  void theListIsTheSameWhenTheSlideIsOpenedAgain() throws Exception {
    startWith(slide.folder());
    type("5");
    push(KeyCode.ENTER);
    order(CellOrder.BOX_SIZE);
    assertThat(queue()).containsExactly("12/0", "3/0");
    assertThat(position()).isEqualTo(of(2, 2));
    closeAsAPerson();
    startWith(slide.folder());
    assertThat(queue()).containsExactly("12/0", "3/0");
    assertThat(place()).isEqualTo("3/0");
    assertThat(position()).isEqualTo(of(2, 2));
    TextField find = node("#FIND");
    assertThat(textOf(find)).isEqualTo("5");
    MenuButton order = node("#order");
    assertThat(textOf(order)).contains(words.get("order.BOX_SIZE"));

    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    Node pane = criteria();
    ButtonBase recent = onFx(() -> (ButtonBase) pane.lookup(".recent-filter"));
    assertThat(textOf(recent)).isEqualTo(words.get("filter.text", "5"));
    onFx(() -> recent.fire());
    assertThat(queue()).containsExactly("12/0", "3/0");
    push(KeyCode.ESCAPE);
  }

  private void order(CellOrder order) {
    MenuButton menu = node("#order");
    onFx(() -> menu.getItems().get(order.ordinal()).fire());
  }

  @Test
  void whatHasToBeMeasuredIsMeasuredAndRestored() throws Exception {
    startWith(slide.folder());
    push(KeyCode.RIGHT);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    tick(words.get("filter.focus.check"));
    push(KeyCode.ENTER);
    List<String> all = List.of("3/0", "3/1", "3/2", "3/3", "7/0", "12/0", "12/1", "112/0");
    await("measured", () -> model().queueProperty().get().cells().size() == all.size());
    assertThat(queue()).as("the fixture's focus is never the sharpest").isEqualTo(all);
    assertThat(place()).isEqualTo("3/1");
    order(CellOrder.FOCUS_DISAGREEMENT); // of 4 or 3 (fields 7, 12, 112) minus the focus
    List<String> sorted = List.of("3/0", "12/1", "3/2", "3/3", "3/1", "7/0", "12/0", "112/0");
    assertThat(queue()).isEqualTo(sorted);
    assertThat(shown("#filter-note")).isFalse();
    closeAsAPerson();
    startWith(slide.folder());
    await("measured", () -> model().queueProperty().get().cells().size() == all.size());
    assertThat(queue()).isEqualTo(sorted);
    assertThat(place()).isEqualTo("3/1");
    assertThat(position()).isEqualTo(of(3, 5));
  }
}
