package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.junit.jupiter.api.BeforeEach;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListDocument;
import org.leukostack.classes.ClassListFile;
import org.leukostack.review.CellId;
import org.leukostack.review.Review;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.palette.ClassPalette;
import org.leukostack.ui.review.Prompt;

/** A window whose lab has three classes, and the palette in it. */
abstract class PaletteTest extends WindowTest {

  static final CellId FIRST = new CellId(3, "0");

  private static final ClassList LAB =
      new ClassList(
          List.of(
              new CellClass(5, "Neutrophil", "#00ff00", 5),
              new CellClass(12, "Blast", "#123456", null),
              new CellClass(40, "Band cell", "#654321", 3)));

  SlideOnDisk slide;

  @BeforeEach
  void paint() throws Exception {
    slide = SmallSlide.in(temp.resolve("slide"));
    Files.createDirectories(DATA);
    ClassListFile.write(DATA.resolve("classes.json"), ClassListDocument.of(LAB));
  }

  void begin() throws Exception {
    startWith(slide.folder());
    await("the list is in force", () -> bench().loop().classesProperty().get().equals(LAB));
  }

  Review review() {
    return onFx(() -> said());
  }

  boolean isOpen() {
    return onFx(() -> !stage.getScene().getRoot().lookupAll("#palette").isEmpty());
  }

  Prompt prompt() {
    return onFx(() -> bench().loop().promptProperty().get());
  }

  /** The rows of the palette that are seen, as a screen reader says them. */
  List<String> rows() {
    onFx(window::layOut);
    return onFx(
        () ->
            node("#palette-list").lookupAll(".list-cell").stream()
                .filter(n -> isShown(n) && n.getAccessibleText() != null)
                .sorted((a, b) -> Double.compare(a.getLayoutY(), b.getLayoutY()))
                .map(Node::getAccessibleText)
                .toList());
  }

  ClassPalette palette() {
    return (ClassPalette) stage.getScene().getRoot().lookup(".class-palette");
  }

  ListCell<?> row(String name) {
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
}
