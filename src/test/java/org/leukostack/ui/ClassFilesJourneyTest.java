package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.DialogPane;
import org.junit.jupiter.api.Test;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;

/** Class lists go to files and come from them, faulty ones too. */
class ClassFilesJourneyTest extends ClassDialogTest {

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
    startWithList(LAB);
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
    escape(dialog);
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
      escape(dialog);
    } finally {
      Files.delete(FILE);
    }
    loggingIsFine();
  }
}
