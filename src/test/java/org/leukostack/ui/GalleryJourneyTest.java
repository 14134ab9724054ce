package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import org.junit.jupiter.api.Test;
import org.leukostack.review.CellId;
import org.leukostack.review.SaveState;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Pointer;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.settings.Grouping;
import org.leukostack.ui.settings.TileChoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gallery as a person uses it: there and back, selecting, judging many cells at a time. */
class GalleryJourneyTest extends GalleryTest {

  private static final PseudoClass WITH_FOCUS = PseudoClass.getPseudoClass("current");

  private Node tile(String cellKey, int image) {
    String name = words.get("act.cell", cellKey, Integer.toString(image));
    return onFx(
        () ->
            shownTiles().stream()
                .filter(t -> t.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow());
  }

  private List<String> targets() {
    return onFx(
        () ->
            bench().gallery().targets().stream()
                .map(c -> c.imageNumber() + "/" + c.cellKey())
                .toList());
  }

  private long count(Verdict verdict) {
    return onFx(() -> said().cells().values().stream().filter(c -> c.verdict() == verdict).count());
  }

  private JsonNode saved() throws Exception {
    await(
        "all is saved",
        () -> bench().review().saveStateProperty().get() instanceof SaveState.Saved);
    return JsonMapper.builder().build().readTree(Files.readString(slide().resolve("review.json")));
  }

  @Test
  void allAcceptedByFourKeysAndTakenBackByOne() throws Exception {
    gallery();
    push(KeyCode.CONTROL, KeyCode.A);
    assertThat(targets()).containsExactly("3/0", "12/0"); // of its class
    push(KeyCode.CONTROL, KeyCode.A);
    assertThat(targets()).hasSize(5);
    push(KeyCode.SPACE);
    assertThat(count(Verdict.ACCEPTED)).isEqualTo(5);
    assertThat(saved().path("history").size()).isEqualTo(1);
    assertThat(saved().path("history").get(0).path("cells").size()).isEqualTo(5);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(count(Verdict.ACCEPTED)).isZero();
    assertThat(shownTexts("#prompt").getFirst()).contains("accept 5 cells", "Ctrl+Y");
    assertThat(saved().path("history").size()).isEqualTo(2);
    assertThat(targets()).as("the selection stays").hasSize(5);
  }

  @Test
  void thePlaceIsKeptBothWays() {
    push(KeyCode.RIGHT);
    String here = place();
    gallery();
    assertThat(targets()).containsExactly(here);
    push(KeyCode.HOME);
    String there = targets().getFirst();
    push(KeyCode.ESCAPE);
    assertThat(onFx(() -> bench().gallery().isShown())).isFalse();
    assertThat(place()).isEqualTo(there);
    push(KeyCode.RIGHT);
    assertThat(place()).isNotEqualTo(there);
    push(KeyCode.G);
    push(KeyCode.ENTER);
    assertThat(onFx(() -> bench().gallery().isShown())).isFalse();
  }

  @Test
  void theTileWithTheFocusIsInViewAlsoWhereItStandsElsewhere() {
    gallery();
    onFx(() -> bench().gallery().size().property().set(TileChoice.LARGEST));
    push(KeyCode.HOME);
    push(KeyCode.DIGIT9);
    push(KeyCode.F5); // its group is the last one now
    assertThat(focusIsInView()).isTrue();
    onFx(() -> bench().gallery().groupingProperty().set(Grouping.NONE));
    assertThat(focusIsInView()).isTrue();
  }

  private boolean focusIsInView() {
    return onFx(
        () -> {
          Node focused =
              shownTiles().stream()
                  .filter(t -> t.getPseudoClassStates().contains(WITH_FOCUS))
                  .findFirst()
                  .orElseThrow();
          return node("#tiles").getLayoutBounds().contains(focused.getBoundsInParent());
        });
  }

  @Test
  void rejectedTogetherForOneReason() {
    gallery();
    push(KeyCode.HOME);
    push(KeyCode.SHIFT, KeyCode.RIGHT);
    List<String> chosen = targets();
    assertThat(chosen).hasSize(2);
    push(KeyCode.X);
    assertThat(count(Verdict.REJECTED)).isEqualTo(2);
    assertThat(onFx(() -> bench().loop().promptProperty().get())).isInstanceOf(Prompt.Reason.class);
    push(KeyCode.DIGIT2);
    assertThat(
            onFx(() -> said().cells().values().stream().map(c -> c.reason()).distinct().toList()))
        .hasSize(1)
        .doesNotContainNull();
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(count(Verdict.REJECTED)).isZero();
    push(KeyCode.ESCAPE);
    assertThat(targets()).as("no selection: the focus alone").hasSize(1);
    push(KeyCode.ESCAPE);
    assertThat(onFx(() -> bench().gallery().isShown())).isFalse();
  }

  @Test
  void theRestIsWhatWasSeen() {
    gallery();
    onFx(() -> bench().gallery().groupingProperty().set(Grouping.NONE));
    await("all was seen", () -> bench().gallery().rest().size() == 5);
    push(KeyCode.F); // one of them has a verdict of its own
    push(KeyCode.CONTROL, KeyCode.SPACE);
    assertThat(count(Verdict.ACCEPTED)).isEqualTo(4);
    assertThat(count(Verdict.FLAGGED)).isEqualTo(1);
    push(KeyCode.CONTROL, KeyCode.SPACE);
    assertThat(onFx(() -> bench().loop().promptProperty().get()))
        .isEqualTo(new Prompt.Tell(Prompt.Message.NOTHING_SEEN));
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(count(Verdict.ACCEPTED)).isZero();
  }

  @Test
  void aTileOfAnotherClassStaysUntilTheListStartsAgain() {
    gallery();
    Node tile = tile("1", 3);
    Point2D before = onFx(() -> new Point2D(tile.getLayoutX(), tile.getLayoutY()));
    click(tile);
    push(KeyCode.DIGIT5);
    assertThat(onFx(() -> said().cells().values().stream().toList()))
        .singleElement()
        .extracting(c -> c.preClass().number())
        .isEqualTo(5);
    Node after = tile("1", 3);
    assertThat(onFx(() -> new Point2D(after.getLayoutX(), after.getLayoutY()))).isEqualTo(before);
    assertThat(after.getAccessibleText()).contains(words.get("gallery.moved"));
    push(KeyCode.F5);
    assertThat(tile("1", 3).getAccessibleText()).doesNotContain(words.get("gallery.moved"));
  }

  @Test
  void aClassWhoseTilesAllStandElsewhereIsReachedFromTheLeft() {
    gallery();
    click(tile("1", 3));
    push(KeyCode.DIGIT8);
    push(KeyCode.END);
    assertThat(targets()).doesNotContain("3/1");
    onFx(
        () ->
            stage.getScene().getRoot().lookupAll(".rail-row").stream()
                .filter(row -> row.getAccessibleText().startsWith(words.get("class.number", "8")))
                .map(Button.class::cast)
                .forEach(Button::fire));
    assertThat(targets()).containsExactly("3/1");
  }

  @Test
  void tilesDroppedOnAHeaderTakeItsClass() {
    gallery();
    Point2D from = onFx(() -> centreNow(tile("1", 3)));
    Node header =
        onFx(
            () ->
                stage.getScene().getRoot().lookupAll(".group-header").stream()
                    .filter(ShownWindow::isShown)
                    .filter(h -> h.getAccessibleText().startsWith(words.get("class.number", "9")))
                    .findFirst()
                    .orElseThrow());
    Node tiles = node("#tiles");
    moveTo(from);
    robot.press(MouseButton.PRIMARY);
    moveTo(from.add(30, 0));
    Point2D at = onFx(() -> header.localToScene(centreOf(header)));
    onFx(
        () ->
            Event.fireEvent(
                tiles,
                Pointer.drag(MouseDragEvent.MOUSE_DRAG_RELEASED, tiles, at.getX(), at.getY())));
    robot.release(MouseButton.PRIMARY);
    assertThat(onFx(() -> said().cells().get(new CellId(3, "1")).preClass().number())).isEqualTo(9);
  }

  @Test
  void aDragShowsTheClassesToDropTilesOn() {
    gallery();
    click(tile("1", 3));
    push(KeyCode.CONTROL, KeyCode.A);
    List<CellId> dragged = onFx(() -> bench().gallery().targets());
    startDrag(tile("1", 3));
    Node row = classToDropOn("9");
    moveTo(onFx(() -> centreNow(row)));
    robot.release(MouseButton.PRIMARY);
    await("the classes are gone", () -> !isPaletteShown());
    assertThat(dragged).hasSizeGreaterThan(1);
    dragged.forEach(
        id -> assertThat(onFx(() -> said().cells().get(id).preClass().number())).isEqualTo(9));
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(onFx(() -> said().cells())).as("one act").isEmpty();
  }

  @Test
  void aDragThatIsTakenBackOrEndsElsewhereChangesNothing() {
    gallery();
    startDrag(tile("1", 3));
    Node row = classToDropOn("9");
    push(KeyCode.ESCAPE);
    assertThat(onFx(this::isPaletteShown)).isFalse();
    assertThat(onFx(() -> bench().gallery().isShown())).as("Esc was of the drag").isTrue();
    moveTo(onFx(() -> centreNow(tile("0", 12))));
    robot.release(MouseButton.PRIMARY);
    startDrag(tile("1", 3));
    moveTo(onFx(() -> centreNow(tile("1", 3))));
    robot.release(MouseButton.PRIMARY);
    await("the classes are gone", () -> !isPaletteShown());
    assertThat(onFx(() -> said().cells())).isEmpty();
    assertThat(row.getScene()).isNull();
    assertThat(onFx(() -> node("#tiles").isFocused())).isTrue();
  }

  @Test
  void aDoubleClickOpensTheCellWhenTheButtonIsLetGo() {
    gallery();
    assertThat(isGalleryShownAfterTwoClicks(true))
        .as("the second press may begin a drag")
        .containsExactly(true, true);
    assertThat(isGalleryShownAfterTwoClicks(false)).containsExactly(true, false);
    assertThat(place()).isEqualTo("12/0");
  }

  /** After the second press, and after it is let go. */
  private List<Boolean> isGalleryShownAfterTwoClicks(boolean controlAtTheFirst) {
    Node tiles = node("#tiles");
    Point2D at = onFx(() -> tiles.screenToLocal(centreNow(tile("0", 12))));
    return onFx(
        () -> {
          Pointer.click(tiles, at, controlAtTheFirst);
          Pointer.press(tiles, at, 2);
          boolean pressed = bench().gallery().isShown();
          Pointer.release(tiles, at, 2);
          return List.of(pressed, bench().gallery().isShown());
        });
  }

  private boolean isPaletteShown() {
    return !stage.getScene().getRoot().lookupAll("#palette").isEmpty();
  }

  /** Presses the button on a tile and moves far enough for a drag. */
  private void startDrag(Node tile) {
    Point2D from = onFx(() -> centreNow(tile));
    moveTo(from);
    robot.press(MouseButton.PRIMARY);
    moveTo(from.add(12, 0));
    moveTo(from.add(24, 0));
    assertThat(onFx(this::isPaletteShown)).isTrue();
    assertThat(targets()).isNotEmpty();
  }

  private Node classToDropOn(String number) {
    return onFx(
        () -> {
          window.layOut();
          return node("#palette-list").lookupAll(".list-cell").stream()
              .filter(n -> n.getAccessibleText() != null)
              .filter(n -> n.getAccessibleText().startsWith(words.get("class.number", number)))
              .findFirst()
              .orElseThrow();
        });
  }

  private static Point2D centreNow(Node node) {
    return node.localToScreen(centreOf(node));
  }

  private static Point2D centreOf(Node node) {
    Bounds bounds = node.getBoundsInLocal();
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  @Test
  void aVerdictOnOneTileLeadsToTheNext() {
    gallery();
    push(KeyCode.HOME);
    List<String> walked =
        Stream.generate(
                () -> {
                  String here = targets().getFirst();
                  push(KeyCode.SPACE);
                  return here;
                })
            .limit(5)
            .toList();
    assertThat(walked).doesNotHaveDuplicates();
    assertThat(count(Verdict.ACCEPTED)).isEqualTo(5);
  }

  @Test
  void aTileIsReadByAScreenReader() {
    gallery();
    Node tile = tile("0", 3);
    assertThat(tile.getAccessibleRole()).isEqualTo(AccessibleRole.LIST_ITEM);
    assertThat(tile.getAccessibleText()).contains(words.get("verdict.UNREVIEWED"));
  }

  @Test
  void allTilesStepAPlaneAwayAndBack() {
    gallery();
    await(
        "the sharpest plane is shown",
        () ->
            bench().cellStack().sharpest().isPresent()
                && tile("0", 3)
                    .getAccessibleText()
                    .endsWith(Integer.toString(bench().cellStack().sharpest().getAsInt())));
    String best = tile("0", 3).getAccessibleText();
    push(KeyCode.OPEN_BRACKET);
    assertThat(tile("0", 3).getAccessibleText()).isNotEqualTo(best);
    push(KeyCode.EQUALS);
    assertThat(tile("0", 3).getAccessibleText()).isEqualTo(best);
    Button bestButton = node("#TILES_BEST");
    assertThat(bestButton.isDisabled()).isTrue();
  }
}
