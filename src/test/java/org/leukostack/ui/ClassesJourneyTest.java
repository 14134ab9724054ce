package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.leukostack.classes.CellClass;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.ui.keys.Command;

/** A lab names its classes, and sees the names everywhere. */
class ClassesJourneyTest extends ClassDialogTest {

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
  void aListThatIsThereNamesAndPaintsTheCellsEverywhere() throws Exception {
    startWithList(LAB);
    assertThat(text("#strip-header .label")).contains("Neutrophil");
    assertThat(shownTexts(".inspector")).contains("Neutrophil");
    assertThat(text("#cell-list .list-cell")).contains("Neutrophil");
    push(KeyCode.L);
    push(KeyCode.L);
    assertThat(hasPixelOf(Color.web("#00ff00"))).as("the box of the selected cell").isTrue();

    push(KeyCode.DIGIT3);
    assertThat(review()).hasClass(new CellId(3, "0"), new PreClass(40));
    assertThat(text("#strip-header .label")).contains("Blast");
    Button undo = node("#UNDO");
    assertThat(onFx(() -> tooltip(undo).getText())).contains("Blast");
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane export = dialog();
    assertThat(saying(export)).contains("Blast", "Neutrophil");
    escape(export);
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
    startWithList(LAB);
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
    startWithList(LAB);
    DialogPane dialog = list();
    type(dialog, ".class-number", 1, "5");
    assertThat(label(dialog, "#classes-fault"))
        .contains(words.get("classes.wrong.NUMBER_TWICE", "2", "Neutrophil"));
    assertThat(canSave(dialog)).isFalse();
    type(dialog, ".class-number", 1, "41");
    assertThat(canSave(dialog)).isTrue();
    escape(dialog);
    assertThat(inForce()).as("cancelled").isEqualTo(LAB);
    assertThat(stored()).isEqualTo(LAB);
  }

  /** The fields of the names, of which the first has the focus. */
  private static List<Node> namesOf(DialogPane dialog) {
    List<Node> names = all(dialog, ".class-name");
    await("the first name has the focus", () -> names.getFirst().isFocused());
    return names;
  }

  @Test
  void tabGoesFromNameToNameAndTheArrowsThroughAllOfARow() throws Exception {
    startWithList(LAB);
    DialogPane dialog = list();
    List<Node> names = namesOf(dialog);
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
    escape(dialog);
  }

  /** As in a spreadsheet; in the last one it saves, as in any dialog. */
  @Test
  void enterGoesFromNameToName() throws Exception {
    startWithList(LAB);
    DialogPane dialog = list();
    List<Node> names = namesOf(dialog);
    for (Node next : names.subList(1, names.size())) {
      push(KeyCode.ENTER);
      assertThat(next.isFocused()).isTrue();
    }
    assertThat(onFx(() -> dialog.getScene().getWindow().isShowing())).isTrue();
    push(KeyCode.ENTER);
    awaitClosed(dialog);
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
    escape(dialog);
  }
}
