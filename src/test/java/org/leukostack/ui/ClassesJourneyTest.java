package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
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
    ComboBox<String> colour = ClassesJourneyTest.<ComboBox<String>>all(dialog, ".combo-box").get(2);
    ChoiceBox<Integer> key =
        ClassesJourneyTest.<ChoiceBox<Integer>>all(dialog, ".class-key").get(2);
    onFx(
        () -> {
          colour.setValue("#882255");
          key.setValue(8);
        });
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
    List<ChoiceBox<Integer>> keys = all(dialog, ".class-key");
    onFx(() -> keys.getFirst().setValue(3));
    assertThat(label(dialog, "#classes-fault"))
        .contains(words.get("classes.wrong.KEY_TWICE", "2", "Neutrophil"));
    push(KeyCode.ESCAPE);
    awaitClosed(dialog);
    assertThat(inForce()).as("cancelled").isEqualTo(LAB);
    assertThat(stored()).isEqualTo(LAB);
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
