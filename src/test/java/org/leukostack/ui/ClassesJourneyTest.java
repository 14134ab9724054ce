package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListDocument;
import org.leukostack.classes.ClassListFile;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.testing.Keyboard;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.keys.Command;

/** A lab names its classes, and sees the names everywhere. */
class ClassesJourneyTest extends WindowTest {

  private static final double NODES_A_ROW = 30;

  private static final Path FILE = DATA.resolve("classes.json");

  private static final ClassList LAB =
      new ClassList(
          List.of(
              new CellClass(5, "Neutrophil", "#00ff00", 5),
              new CellClass(40, "Blast", "#123456", 3)));

  private SlideOnDisk slide;

  @BeforeEach
  void paint() throws IOException {
    Files.createDirectories(DATA);
    slide = SmallSlide.in(temp.resolve("slide"));
  }

  private static void give(ClassList list) throws IOException {
    ClassListFile.write(FILE, ClassListDocument.of(list));
  }

  private static ClassList stored() {
    return ((ClassListFile.Result.Read) ClassListFile.read(FILE)).document().classes();
  }

  private ClassList inForce() {
    return onFx(() -> bench().loop().classesProperty().get());
  }

  private DialogPane list() {
    push(KeyCode.CONTROL, KeyCode.L);
    return dialog();
  }

  @SuppressWarnings("unchecked")
  private static <N extends Node> List<N> all(DialogPane dialog, String query) {
    return onFx(() -> dialog.lookupAll(query).stream().map(n -> (N) n).toList());
  }

  private static List<String> texts(DialogPane dialog, String query) {
    List<TextInputControl> fields = all(dialog, query);
    return onFx(() -> fields.stream().map(TextInputControl::getText).toList());
  }

  private void type(DialogPane dialog, String query, int row, String text) {
    TextInputControl field = ClassesJourneyTest.<TextInputControl>all(dialog, query).get(row);
    focus(field);
    onFx(() -> field.selectAll());
    if (text.isEmpty()) {
      push(KeyCode.DELETE);
    }
    write(dialog, text);
  }

  private void write(DialogPane dialog, String text) {
    await(
        "a field has the focus",
        () -> dialog.getScene().getFocusOwner() instanceof TextInputControl);
    Keyboard.write(text);
  }

  private void fire(DialogPane dialog, String query, int which) {
    ButtonBase button = ClassesJourneyTest.<ButtonBase>all(dialog, query).get(which);
    onFx(() -> button.fire());
  }

  private static String label(DialogPane dialog, String query) {
    return onFx(() -> ((Label) dialog.lookup(query)).getText());
  }

  private static boolean canSave(DialogPane dialog) {
    return onFx(() -> !((Button) dialog.lookup("#classes-save")).isDisabled());
  }

  private void awaitList(ClassList expected) {
    await("the list is in force", () -> bench().loop().classesProperty().get().equals(expected));
  }

  @Test
  void aListThatIsThereNamesAndPaintsTheCellsEverywhere() throws Exception {
    give(LAB);
    startWith(slide.folder());
    awaitList(LAB);
    assertThat(text("#strip-header .label")).contains("Neutrophil");
    assertThat(shownTexts(".inspector")).contains("Neutrophil");
    assertThat(text("#cell-list .list-cell")).contains("Neutrophil");
    push(KeyCode.L);
    push(KeyCode.L);
    assertThat(hasPixelOf(Color.web("#00ff00"))).as("the box of the selected cell").isTrue();

    push(KeyCode.DIGIT3);
    assertThat(onFx(() -> said().of(new CellId(3, "0")).preClass())).isEqualTo(new PreClass(40));
    assertThat(text("#strip-header .label")).contains("Blast");
    Button undo = node("#UNDO");
    assertThat(onFx(() -> tooltip(undo).getText())).contains("Blast");
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane export = dialog();
    assertThat(saying(export)).contains("Blast", "Neutrophil");
    push(KeyCode.ESCAPE);
    awaitClosed(export);
  }

  private boolean hasPixelOf(Color wanted) {
    return onFx(
        () -> {
          image().getParent().layout();
          image().layout();
          WritableImage shot = image().snapshot(null, null);
          for (int y = 0; y < shot.getHeight(); y++) {
            for (int x = 0; x < shot.getWidth(); x++) {
              if (shot.getPixelReader().getColor(x, y).equals(wanted)) {
                return true;
              }
            }
          }
          return false;
        });
  }

  @Test
  void theNumbersOfTheSlideAreOfferedAndNamedWithKeys() throws Exception {
    startWith(slide.folder());
    DialogPane dialog = list();
    assertThat(texts(dialog, ".class-number")).containsExactly("2", "5", "9");
    assertThat(texts(dialog, ".class-name")).containsOnly("");
    assertThat(canSave(dialog)).isTrue();
    type(dialog, ".class-name", 1, "Neutrophil x");
    focus(dialog.lookup("#classes-save"));
    push(KeyCode.SPACE);
    awaitClosed(dialog);
    assertThat(stored().classes()).extracting(CellClass::number).containsExactly(5);
    assertThat(stored()).isEqualTo(inForce());
    assertThat(text("#strip-header .label")).contains("Neutrophil x");
    assertThat(Files.exists(slide.folder().resolve("review.json")))
        .as("a name is no act of review")
        .isFalse();
    close();
    startWith(slide.folder());
    await("it is there again", () -> bench().loop().classesProperty().get().classes().size() == 1);
  }

  @Test
  void classesAreAddedChangedOrderedAndRemoved() throws Exception {
    give(LAB);
    startWith(slide.folder());
    awaitList(LAB);
    DialogPane dialog = list();
    assertThat(texts(dialog, ".class-number")).containsExactly("5", "40", "2", "9");
    focus(dialog.lookup("#classes-add"));
    push(KeyCode.SPACE);
    assertThat(label(dialog, "#classes-fault")).contains("5").contains("3");
    assertThat(canSave(dialog)).as("it has no name").isFalse();
    write(dialog, "Mine");
    assertThat(canSave(dialog)).isTrue();
    fire(dialog, ".classes-up", 4);
    fire(dialog, ".classes-remove", 0);
    assertThat(texts(dialog, ".class-number")).containsExactly("40", "2", "3", "9");
    pick(dialog, ".class-colour", 2, words.get("colour.882255"));
    pick(dialog, ".class-key", 2, "8");
    fire(dialog, "#classes-save", 0);
    awaitClosed(dialog);
    assertThat(stored().classes())
        .containsExactly(
            new CellClass(40, "Blast", "#123456", 3), new CellClass(3, "Mine", "#882255", 8));
    assertThat(text("#strip-header .label")).contains(words.get("class.number", "5"));
  }

  @Test
  void whatIsTwiceIsRefusedInWords() throws Exception {
    give(LAB);
    startWith(slide.folder());
    awaitList(LAB);
    DialogPane dialog = list();
    type(dialog, ".class-number", 1, "5");
    assertThat(label(dialog, "#classes-fault"))
        .contains(words.get("classes.wrong.NUMBER_TWICE", "2", "Neutrophil"));
    assertThat(canSave(dialog)).isFalse();
    type(dialog, ".class-number", 1, "41");
    assertThat(canSave(dialog)).isTrue();
    push(KeyCode.ESCAPE);
    awaitClosed(dialog);
    assertThat(inForce()).as("cancelled").isEqualTo(LAB);
    assertThat(stored()).isEqualTo(LAB);
  }

  /** Opens a choice of a row and takes what is called so. */
  private void pick(DialogPane dialog, String query, int row, String name) {
    fire(dialog, query, row);
    onFx(
        () ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> item.getText().equals(name))
                .findFirst()
                .orElseThrow()
                .fire());
    onFx(
        () ->
            Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .toList()
                .forEach(Window::hide));
  }

  private static List<String> digits(DialogPane dialog) {
    List<ButtonBase> buttons = all(dialog, ".class-key");
    return onFx(() -> buttons.stream().map(b -> b.getText().replace(" ▾", "")).toList());
  }

  @Test
  void aDigitThatIsChosenIsTakenOverAndStaysSo() throws Exception {
    give(LAB);
    startWith(slide.folder());
    awaitList(LAB);
    DialogPane dialog = list();
    assertThat(digits(dialog)).containsExactly("5", "3", "2", "9");
    focus(all(dialog, ".class-key").get(1));
    push(KeyCode.DIGIT5);
    String none = words.get("classes.key.none");
    assertThat(digits(dialog)).containsExactly(none, "5", "2", "9");
    assertThat(label(dialog, "#classes-told"))
        .isEqualTo(words.get("classes.key.taken", 5, "Blast", "Neutrophil"));
    pick(dialog, ".class-key", 1, "7");
    assertThat(digits(dialog)).containsExactly("5", "7", "2", "9");
    assertThat(label(dialog, "#classes-told"))
        .isEqualTo(
            words.get("classes.key.taken", 7, "Blast", "class 7")
                + " "
                + words.get("classes.key.back", 5, "Neutrophil"));
    pick(dialog, ".class-key", 1, "2");
    assertThat(digits(dialog)).containsExactly("5", "2", none, "9");
    fire(dialog, "#classes-save", 0);
    awaitClosed(dialog);
    push(KeyCode.DIGIT2);
    assertThat(onFx(() -> said().of(new CellId(3, "0")).preClass())).isEqualTo(new PreClass(40));
    push(KeyCode.CONTROL, KeyCode.Z);
    close();

    startWith(slide.folder());
    await("it is there again", () -> bench().loop().classesProperty().get().find(40).isPresent());
    DialogPane again = list();
    assertThat(digits(again)).containsExactly("5", "2", none, "9");
    push(KeyCode.ESCAPE);
    awaitClosed(again);
  }

  @Test
  void aDigitAndAColourWithoutANameAreThereAgainAfterARestart() throws Exception {
    startWith(slide.folder());
    DialogPane dialog = list();
    assertThat(texts(dialog, ".class-number")).containsExactly("2", "5", "9");
    pick(dialog, ".class-key", 0, "7");
    pick(dialog, ".class-colour", 2, words.get("colour.aa4499"));
    fire(dialog, "#classes-save", 0);
    awaitClosed(dialog);
    close();
    startWith(slide.folder());
    await("it is there again", () -> bench().loop().classesProperty().get().classes().size() == 2);
    assertThat(inForce().find(2).orElseThrow().digit()).isEqualTo(7);
    assertThat(inForce().find(9).orElseThrow().colour()).isEqualTo("#aa4499");
    push(KeyCode.DIGIT7);
    assertThat(onFx(() -> said().of(new CellId(3, "0")).preClass())).isEqualTo(new PreClass(2));
    assertThat(text("#strip-header .label")).contains(words.get("class.number", "2"));
    push(KeyCode.DIGIT2);
    assertThat(shownTexts("#prompt").getFirst())
        .isEqualTo(words.get("prompt.noClass.other", 2, "class 2", 7, "K"));
  }

  @Test
  void aFileThatGivesADigitToTwoIsUsedAsTheDialogShowsAndSaid() throws Exception {
    Files.writeString(
        FILE,
        """
        {"classes": [{"number": 5, "name": "Neutrophil", "colour": "#332288", "key": 3},
                     {"number": 40, "name": "Blast", "colour": "#332288", "key": 3}]}
        """);
    startWith(slide.folder());
    await("it is said", () -> node("#class-notice").isVisible());
    String said =
        words.get(
            "classes.file.taken",
            FILE.toString(),
            words.get("classes.file.digit", 3, "Blast", "Neutrophil"));
    assertThat(shownTexts("#class-notice").getFirst()).isEqualTo(said);
    push(KeyCode.DIGIT3);
    assertThat(onFx(() -> said().of(new CellId(3, "0")).preClass())).isEqualTo(new PreClass(40));
    push(KeyCode.CONTROL, KeyCode.Z);
    DialogPane dialog = list();
    assertThat(label(dialog, "#classes-told")).isEqualTo(said);
    assertThat(digits(dialog)).startsWith(words.get("classes.key.none"), "3");
    fire(dialog, "#classes-save", 0);
    awaitClosed(dialog);
    assertThat(shownTexts("#class-notice")).isEmpty();
    assertThat(((ClassListFile.Result.Read) ClassListFile.read(FILE)).taken()).isEmpty();
  }

  @Test
  void tabGoesFromNameToNameAndTheArrowsThroughAllOfARow() throws Exception {
    give(LAB);
    startWith(slide.folder());
    awaitList(LAB);
    DialogPane dialog = list();
    List<Node> names = all(dialog, ".class-name");
    await("the first name has the focus", () -> names.getFirst().isFocused());
    push(KeyCode.TAB);
    assertThat(names.get(1).isFocused()).as("one Tab").isTrue();
    push(KeyCode.DOWN);
    assertThat(names.get(2).isFocused()).isTrue();
    push(KeyCode.UP);
    push(KeyCode.END);
    push(KeyCode.RIGHT);
    assertThat(all(dialog, ".class-colour").get(1).isFocused()).isTrue();
    push(KeyCode.RIGHT);
    assertThat(all(dialog, ".class-key").get(1).isFocused()).isTrue();
    push(KeyCode.DELETE);
    assertThat(digits(dialog).get(1)).isEqualTo(words.get("classes.key.none"));
    push(KeyCode.DOWN);
    assertThat(all(dialog, ".class-key").get(2).isFocused()).isTrue();
    push(KeyCode.TAB);
    assertThat(names.get(3).isFocused()).isTrue();
    push(KeyCode.LEFT);
    assertThat(all(dialog, ".class-number").get(3).isFocused()).isTrue();
    push(KeyCode.ALT, KeyCode.UP);
    assertThat(texts(dialog, ".class-number")).containsExactly("5", "40", "9", "2");
    push(KeyCode.ESCAPE);
    awaitClosed(dialog);
  }

  /** A list of a whole lab; what its rows offer is made when it is asked for. */
  @Test
  void theRowsOfALongListAreLight() throws Exception {
    startWith(slide.folder());
    DialogPane empty = list();
    int few = onFx(() -> empty.lookupAll("*").size());
    push(KeyCode.ESCAPE);
    awaitClosed(empty);
    ClassList lab =
        new ClassList(
            IntStream.range(20, 60)
                .mapToObj(n -> new CellClass(n, "Name " + n, "#112233", null))
                .toList());
    onFx(() -> bench().loop().classesProperty().set(lab));
    give(lab);
    close();
    startWith(slide.folder());
    awaitList(lab);
    DialogPane dialog = list();
    int nodes = onFx(() -> dialog.lookupAll("*").size());
    assertThat((nodes - few) / 40.0).as("nodes a row").isLessThan(NODES_A_ROW);
    push(KeyCode.ESCAPE);
    awaitClosed(dialog);
  }

  @Test
  void aListGoesToAFileAndComesBackWithWhatOthersWroteInIt() throws Exception {
    startWith(slide.folder());
    Path shared = temp.resolve("lab.json");
    Files.writeString(
        shared,
        """
        {"lab": "A", "classes": [{"number": 9, "name": "Basophil", "colour": "#332288", "x": 1}]}
        """);
    DialogPane dialog = list();
    standIns.file = Optional.of(shared);
    fire(dialog, "#classes-import", 0);
    await("it is imported", () -> texts(dialog, ".class-name").contains("Basophil"));
    assertThat(texts(dialog, ".class-number")).containsExactly("9", "2", "5");
    assertThat(label(dialog, "#classes-told"))
        .isEqualTo(words.get("classes.imported", 1, shared.toString()));
    assertThat(inForce()).as("before it is saved").isEqualTo(ClassList.EMPTY);
    type(dialog, ".class-name", 2, "Eosinophil");
    Path out = temp.resolve("out.json");
    standIns.file = Optional.of(out);
    fire(dialog, "#classes-export", 0);
    await("it is written", () -> label(dialog, "#classes-told").contains(out.toString()));
    fire(dialog, "#classes-save", 0);
    awaitClosed(dialog);
    assertThat(out).hasSameTextualContentAs(FILE);
    assertThat(Files.readString(FILE)).contains("\"lab\"", "\"x\"", "Eosinophil");
  }

  @Test
  void aFaultyFileIsNotImportedAndSaysWhatIsWrong() throws Exception {
    give(LAB);
    startWith(slide.folder());
    awaitList(LAB);
    Path shared =
        Files.writeString(
            temp.resolve("lab.json"),
            "{\"classes\": [{\"number\": 3, \"name\": 7, \"colour\": \"red\"}]}");
    DialogPane dialog = list();
    standIns.file = Optional.of(shared);
    fire(dialog, "#classes-import", 0);
    await("it is refused", () -> !label(dialog, "#classes-told").isEmpty());
    assertThat(label(dialog, "#classes-told"))
        .contains(shared.toString(), "classes[0].name", "classes[0].colour", "\"red\"")
        .contains(words.get("classes.expected.BAD_COLOUR"), words.get("classes.import.nothing"));
    assertThat(texts(dialog, ".class-name")).startsWith("Neutrophil", "Blast");
    push(KeyCode.ESCAPE);
    awaitClosed(dialog);
  }

  @Test
  void aFaultyListOfTheUserIsSaidAndKept() throws Exception {
    String faulty = "{\"classes\": [{\"number\": -3}]}";
    Files.writeString(FILE, faulty);
    startWith(slide.folder());
    await("it is said", () -> node("#class-notice").isVisible());
    assertThat(shownTexts("#class-notice").getFirst())
        .contains(FILE.toString(), "classes[0].number", "-3", words.get("classes.notUsed"));
    assertThat(FILE).hasContent(faulty);
    DialogPane dialog = list();
    assertThat(label(dialog, "#classes-told")).contains(words.get("classes.willSetAside"));
    type(dialog, ".class-name", 0, "Monocyte");
    fire(dialog, "#classes-save", 0);
    awaitClosed(dialog);
    assertThat(stored().classes()).extracting(CellClass::name).containsExactly("Monocyte");
    List<Path> aside = classLists();
    aside.remove(FILE);
    assertThat(aside).singleElement().satisfies(f -> assertThat(f).hasContent(faulty));
    assertThat(shownTexts("#class-notice")).isEmpty();
  }

  @Test
  void aListThatCannotBeSavedStaysInTheDialog() throws Exception {
    startWith(slide.folder());
    Files.createDirectories(FILE);
    try {
      DialogPane dialog = list();
      type(dialog, ".class-name", 0, "Monocyte");
      fire(dialog, "#classes-save", 0);
      await("it is said", () -> !label(dialog, "#classes-told").isEmpty());
      assertThat(texts(dialog, ".class-name").getFirst()).isEqualTo("Monocyte");
      assertThat(canSave(dialog)).isTrue();
      assertThat(inForce()).isEqualTo(ClassList.EMPTY);
      push(KeyCode.ESCAPE);
      awaitClosed(dialog);
    } finally {
      Files.delete(FILE);
    }
    loggingIsFine();
  }

  @Test
  void theMenuOpensItToo() throws Exception {
    startWith(slide.folder());
    MenuButton menu = node("#review-menu");
    onFx(
        () -> {
          MenuItem item =
              menu.getItems().stream()
                  .filter(i -> "classes-item".equals(i.getId()))
                  .findFirst()
                  .orElseThrow();
          assertThat(item.getText()).contains(Command.CLASSES.keyText());
          item.fire();
        });
    DialogPane dialog = dialog();
    List<Node> buttons = all(dialog, ".button");
    assertThat(buttons)
        .filteredOn(b -> b.isVisible() && b.isFocusTraversable())
        .allSatisfy(
            b -> {
              boolean named =
                  b.getAccessibleText() != null || !((ButtonBase) b).getText().isBlank();
              assertThat(named).as(b.toString()).isTrue();
            });
    push(KeyCode.ESCAPE);
    awaitClosed(dialog);
  }
}
