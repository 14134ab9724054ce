package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.nio.file.Files;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.classes.ClassListFile;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;

/** Which digit sets which class, as the dialog, the keys and the file have it. */
class ClassDigitsJourneyTest extends ClassDialogTest {

  @Test
  void aDigitThatIsChosenIsTakenOverAndStaysSo() throws Exception {
    startWithList(LAB);
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
    assertThat(review()).hasClass(new CellId(3, "0"), new PreClass(40));
    push(KeyCode.CONTROL, KeyCode.Z);
    close();

    startWith(slide.folder());
    await("it is there again", () -> bench().loop().classesProperty().get().find(40).isPresent());
    DialogPane again = list();
    assertThat(digits(again)).containsExactly("5", "2", none, "9");
    escape(again);
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
    assertThat(review()).hasClass(new CellId(3, "0"), new PreClass(2));
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
    assertThat(review()).hasClass(new CellId(3, "0"), new PreClass(40));
    push(KeyCode.CONTROL, KeyCode.Z);
    DialogPane dialog = list();
    assertThat(label(dialog, "#classes-told")).isEqualTo(said);
    assertThat(digits(dialog)).startsWith(words.get("classes.key.none"), "3");
    fire(dialog, "#classes-save", 0);
    awaitClosed(dialog);
    assertThat(shownTexts("#class-notice")).isEmpty();
    assertThat(((ClassListFile.Result.Read) ClassListFile.read(FILE)).taken()).isEmpty();
  }
}
