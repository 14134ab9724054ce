package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListDocument;
import org.leukostack.classes.ClassListFile;
import org.leukostack.home.AppVersion;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.Opened;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewFiles;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Keyboard;
import org.leukostack.testing.Pointer;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.palette.CellDrag;
import org.leukostack.ui.palette.ClassPalette;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.slide.Labels;

/** Every class of a lab is given to a cell with keys alone, or with the mouse alone. */
class PaletteJourneyTest extends WindowTest {

  private static final PseudoClass UNDER_CELLS = PseudoClass.getPseudoClass("under-cells");
  private static final CellId FIRST = new CellId(3, "0");

  private static final ClassList LAB =
      new ClassList(
          List.of(
              new CellClass(5, "Neutrophil", "#00ff00", 5),
              new CellClass(12, "Blast", "#123456", null),
              new CellClass(40, "Band cell", "#654321", 3)));

  private SlideOnDisk slide;

  @BeforeEach
  void paint() throws Exception {
    slide = SmallSlide.in(temp.resolve("slide"));
    Files.createDirectories(DATA);
    ClassListFile.write(DATA.resolve("classes.json"), ClassListDocument.of(LAB));
  }

  private void begin() throws Exception {
    startWith(slide.folder());
    await("the list is in force", () -> bench().loop().classesProperty().get().equals(LAB));
  }

  private Review review() {
    return onFx(() -> said());
  }

  private boolean isOpen() {
    return onFx(() -> !stage.getScene().getRoot().lookupAll("#palette").isEmpty());
  }

  private Prompt prompt() {
    return onFx(() -> bench().loop().promptProperty().get());
  }

  /** The rows of the palette that are seen, as a screen reader says them. */
  private List<String> rows() {
    onFx(window::layOut);
    return onFx(
        () ->
            node("#palette-list").lookupAll(".list-cell").stream()
                .filter(n -> isShown(n) && n.getAccessibleText() != null)
                .sorted((a, b) -> Double.compare(a.getLayoutY(), b.getLayoutY()))
                .map(Node::getAccessibleText)
                .toList());
  }

  private ListCell<?> row(String name) {
    onFx(window::layOut);
    return (ListCell<?>)
        onFx(
            () ->
                node("#palette-list").lookupAll(".list-cell").stream()
                    .filter(n -> n.getAccessibleText() != null)
                    .filter(n -> n.getAccessibleText().startsWith(name + ","))
                    .findFirst()
                    .orElseThrow());
  }

  private void press(MouseButton button, Point2D onScreen) {
    moveTo(onScreen);
    robot.press(button);
    robot.release(button);
    settle();
  }

  @Test
  void aNumberThatIsTypedIsTheClassAlsoOneThatNobodyHas() throws Exception {
    begin();
    push(KeyCode.K);
    assertThat(isOpen()).isTrue();
    assertThat(onFx(() -> node("#palette-field").isFocused())).isTrue();
    Keyboard.write("12");
    assertThat(rows().getFirst()).startsWith("Blast, ");
    push(KeyCode.ENTER);
    assertThat(isOpen()).isFalse();
    assertThat(review()).hasClass(FIRST, new PreClass(12));
    assertThat(prompt()).isEqualTo(new Prompt.ClassSet(List.of(FIRST), new PreClass(12)));
    assertThat(shownTexts("#prompt").getFirst()).contains("Blast (class 12)", "Ctrl+Z");
    assertThat(place()).isEqualTo("3/0");
    assertThat(onFx(() -> image().isFocused())).as("the keys are the review's again").isTrue();

    push(KeyCode.K);
    Keyboard.write("77");
    push(KeyCode.ENTER);
    assertThat(review()).hasClass(FIRST, new PreClass(77));
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review()).keepsClass(FIRST);
  }

  @Test
  void itListsEveryClassWithDigitAndCountAndSaysWhichEnterGives() throws Exception {
    begin();
    push(KeyCode.K);
    assertThat(rows())
        .startsWith(
            "Neutrophil, number 5, digit 5, 2 cells on the slide, the class now",
            "Blast, number 12, no digit, no cells on the slide",
            "Band cell, number 40, digit 3, no cells on the slide",
            "red blood cell, number 0, digit 0, 2 cells on the slide, not exported",
            "platelet, number 1, digit 1, 1 cell on the slide, not exported",
            "class 2, number 2, digit 2, 2 cells on the slide",
            "class 3, number 3, no digit, no cells on the slide");
    Node field = node("#palette-field");
    assertThat(field.getAccessibleText())
        .startsWith("Class of cell 0 in field 3: Neutrophil, number 5")
        .endsWith("1 of 12");
    push(KeyCode.DOWN);
    push(KeyCode.DOWN);
    assertThat(field.getAccessibleText()).contains("Band cell, number 40", "3 of 12");
    push(KeyCode.END);
    assertThat(field.getAccessibleText()).contains("class 9", "12 of 12");
    push(KeyCode.HOME);
    push(KeyCode.UP);
    assertThat(field.getAccessibleText()).contains("Neutrophil");
    Keyboard.write("nobody");
    assertThat(field.getAccessibleText()).contains(words.get("palette.none"));
    push(KeyCode.ENTER);
    assertThat(isOpen()).as("there is nothing to give").isTrue();
    push(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    assertThat(review()).isEqualTo(Review.EMPTY);
  }

  @Test
  void lettersFindANameAndJudgeNothing() throws Exception {
    begin();
    push(KeyCode.K);
    Keyboard.write("band x f");
    push(KeyCode.BACK_SPACE);
    push(KeyCode.BACK_SPACE);
    push(KeyCode.BACK_SPACE);
    push(KeyCode.BACK_SPACE);
    assertThat(rows()).singleElement().asString().startsWith("Band cell");
    push(KeyCode.ENTER);
    assertThat(review()).hasClass(FIRST, new PreClass(40)).hasVerdict(FIRST, Verdict.UNREVIEWED);
  }

  @Test
  void aClassThatIsThereAlreadyIsNoAct() throws Exception {
    begin();
    push(KeyCode.K);
    push(KeyCode.ENTER);
    assertThat(prompt()).isEqualTo(new Prompt.ClassKept(List.of(FIRST), new PreClass(5)));
    assertThat(review()).isEqualTo(Review.EMPTY);
  }

  @Test
  void aPlateletThatIsChosenByNameIsSetAtOnceAndSaysThatItIsNotExported() throws Exception {
    begin();
    push(KeyCode.K);
    Keyboard.write("plate");
    push(KeyCode.ENTER);
    assertThat(review()).hasClass(FIRST, PreClass.PLATELET);
    assertThat(shownTexts("#prompt").getFirst()).contains("not exported");
  }

  @Test
  void theMouseAsksOnTheInspectorTheLabelTheBoxAndTheTile() throws Exception {
    begin();
    click("#CHOOSE_CLASS");
    assertThat(isOpen()).isTrue();
    click(row("Blast"));
    assertThat(review()).hasClass(FIRST, new PreClass(12));

    Point2D label = onScreen(120, 100).add(12, -8);
    press(MouseButton.PRIMARY, label);
    assertThat(isOpen()).as("on the label").isTrue();
    push(KeyCode.ESCAPE);

    press(MouseButton.SECONDARY, onScreen(170, 150));
    assertThat(place()).as("the selected one of two boxes").isEqualTo("3/0");
    assertThat(isOpen()).as("on the box").isTrue();
    push(KeyCode.ESCAPE);
    goTo(12, "0");
    press(MouseButton.SECONDARY, onScreen(70, 70));
    assertThat(place()).isEqualTo("12/1");
    click(row("Band cell"));
    assertThat(review()).hasClass(new CellId(12, "1"), new PreClass(40));

    Bounds tile =
        onFx(
            () -> {
              Node node = node(".tile");
              return node.localToScreen(node.getBoundsInLocal());
            });
    press(MouseButton.SECONDARY, new Point2D(tile.getCenterX(), tile.getCenterY()));
    assertThat(isOpen()).as("on the tile").isTrue();
    press(MouseButton.PRIMARY, onScreen(600, 380));
    assertThat(isOpen()).as("a click elsewhere closes it").isFalse();
  }

  @Test
  void itStaysBesideTheBoxAndInTheWindow() throws Exception {
    begin();
    for (String key : List.of("0", "1")) {
      goTo(12, key);
      push(KeyCode.K);
      Bounds palette = onFx(() -> bounds("#palette"));
      Bounds box = onFx(() -> image().selectedBoxInScene());
      assertThat(palette.intersects(box)).isFalse();
      assertThat(onFx(() -> bounds(".main-window")).contains(palette)).isTrue();
      push(KeyCode.ESCAPE);
    }
  }

  private Bounds bounds(String query) {
    window.layOut();
    Node node = found(query);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void withoutACellItSaysSo() throws Exception {
    begin();
    onFx(() -> model().selectNoCell());
    push(KeyCode.K);
    assertThat(isOpen()).isFalse();
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.NO_CELL));
  }

  @Test
  void whoCanOnlyLookSeesTheClassesAndWhyNoneCanBeSet() throws Exception {
    Opened.Writable first =
        (Opened.Writable)
            ReviewFiles.open(
                slide.read(), temp.resolve("data"), AppVersion.get(), () -> Instant.EPOCH);
    begin();
    push(KeyCode.K);
    assertThat(rows()).hasSizeGreaterThan(5);
    assertThat(onFx(() -> node("#palette-list").isDisabled())).isTrue();
    Label why = node("#palette-obstacle");
    assertThat(why.getText()).isEqualTo(words.get("palette.why.READ_ONLY"));
    assertThat(node("#palette-field").getAccessibleText()).startsWith(why.getText());
    Keyboard.write("12");
    push(KeyCode.ENTER);
    assertThat(review()).isEqualTo(Review.EMPTY);
    push(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    first.release();
  }

  @Test
  void manyCellsGetAClassInOneAct() throws Exception {
    begin();
    List<CellId> many = List.of(FIRST, new CellId(12, "0"), new CellId(112, "0"));
    onFx(() -> palette().open(many, null));
    assertThat(shownTexts("#palette").getFirst()).isEqualTo("Class of 3 cells");
    Keyboard.write("40");
    push(KeyCode.ENTER);
    many.forEach(cell -> assertThat(review()).hasClass(cell, new PreClass(40)));
    push(KeyCode.CONTROL, KeyCode.Z);
    many.forEach(cell -> assertThat(review()).keepsClass(cell));
  }

  private ClassPalette palette() {
    return (ClassPalette) stage.getScene().getRoot().lookup(".class-palette");
  }

  @Test
  void cellsThatAreDraggedOnAClassGetIt() throws Exception {
    begin();
    List<CellId> dragged = List.of(new CellId(12, "0"), new CellId(12, "1"));
    Node source = node("#strip-header");
    onFx(() -> source.setOnDragDetected(e -> CellDrag.begin(source, dragged)));
    push(KeyCode.K);
    Bounds place = onFx(() -> source.localToScreen(source.getBoundsInLocal()));
    moveTo(new Point2D(place.getCenterX(), place.getCenterY()));
    robot.press(MouseButton.PRIMARY);
    moveTo(new Point2D(place.getCenterX() + 30, place.getCenterY()));
    ListCell<?> blast = row("Blast");
    onFx(
        () ->
            Event.fireEvent(blast, Pointer.drag(MouseDragEvent.MOUSE_DRAG_ENTERED, source, 0, 0)));
    assertThat(blast.getPseudoClassStates()).as("it says where they go").contains(UNDER_CELLS);
    onFx(
        () ->
            Event.fireEvent(
                blast, Pointer.drag(MouseDragEvent.MOUSE_DRAG_RELEASED, image(), 0, 0)));
    assertThat(review()).as("something else").isEqualTo(Review.EMPTY);
    onFx(
        () ->
            Event.fireEvent(blast, Pointer.drag(MouseDragEvent.MOUSE_DRAG_RELEASED, source, 0, 0)));
    robot.release(MouseButton.PRIMARY);
    dragged.forEach(cell -> assertThat(review()).hasClass(cell, new PreClass(12)));
    assertThat(isOpen()).as("more may come").isTrue();
    push(KeyCode.ESCAPE);
  }

  @Test
  void theKeyIsNamedWhereTheClassIs() throws Exception {
    begin();
    assertThat(onFx(() -> tooltip((Control) found("#CHOOSE_CLASS")).getText()))
        .contains(words.get("command.CHOOSE_CLASS"), "Neutrophil", Command.CHOOSE_CLASS.keyText());
  }

  @Test
  void labelsThatAreHiddenCannotBeClicked() throws Exception {
    begin();
    onFx(() -> model().labelsProperty().set(Labels.NONE));
    press(MouseButton.PRIMARY, onScreen(120, 100).add(12, -8));
    assertThat(isOpen()).isFalse();
  }
}
