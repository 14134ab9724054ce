package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListDocument;
import org.leukostack.classes.ClassListFile;
import org.leukostack.review.Review;
import org.leukostack.testing.Keyboard;
import org.leukostack.testing.SlideOnDisk;

/** A window with the dialog of the class list, and what is in it. */
abstract class ClassDialogTest extends WindowTest {

  static final Path FILE = DATA.resolve("classes.json");

  static final ClassList LAB =
      new ClassList(
          List.of(
              new CellClass(5, "Neutrophil", "#00ff00", 5),
              new CellClass(40, "Blast", "#123456", 3)));

  SlideOnDisk slide;

  @BeforeEach
  void paint() throws IOException {
    Files.createDirectories(DATA);
    slide = SmallSlide.in(temp.resolve("slide"));
  }

  static void give(ClassList list) throws IOException {
    ClassListFile.write(FILE, ClassListDocument.of(list));
  }

  /** Starts the window in a lab that has this list. */
  void startWithList(ClassList list) throws Exception {
    give(list);
    startWith(slide.folder());
    awaitList(list);
  }

  static ClassList stored() {
    return ((ClassListFile.Result.Read) ClassListFile.read(FILE)).document().classes();
  }

  ClassList inForce() {
    return onFx(() -> bench().loop().classesProperty().get());
  }

  Review review() {
    return onFx(() -> said());
  }

  DialogPane list() {
    push(KeyCode.CONTROL, KeyCode.L);
    return dialog();
  }

  @SuppressWarnings("unchecked")
  static <N extends Node> List<N> all(DialogPane dialog, String query) {
    return onFx(() -> dialog.lookupAll(query).stream().map(n -> (N) n).toList());
  }

  static List<String> texts(DialogPane dialog, String query) {
    List<TextInputControl> fields = all(dialog, query);
    return onFx(() -> fields.stream().map(TextInputControl::getText).toList());
  }

  void type(DialogPane dialog, String query, int row, String text) {
    TextInputControl field = ClassDialogTest.<TextInputControl>all(dialog, query).get(row);
    focus(field);
    onFx(() -> field.selectAll());
    if (text.isEmpty()) {
      push(KeyCode.DELETE);
    }
    write(dialog, text);
  }

  void write(DialogPane dialog, String text) {
    await(
        "a field has the focus",
        () -> dialog.getScene().getFocusOwner() instanceof TextInputControl);
    Keyboard.write(text);
  }

  void fire(DialogPane dialog, String query, int which) {
    ButtonBase button = ClassDialogTest.<ButtonBase>all(dialog, query).get(which);
    onFx(() -> button.fire());
  }

  static String label(DialogPane dialog, String query) {
    return onFx(() -> ((Label) dialog.lookup(query)).getText());
  }

  static boolean canSave(DialogPane dialog) {
    return onFx(() -> !((Button) dialog.lookup("#classes-save")).isDisabled());
  }

  void awaitList(ClassList expected) {
    await("the list is in force", () -> bench().loop().classesProperty().get().equals(expected));
  }

  /** Opens a choice of a row and takes what is called so. */
  void pick(DialogPane dialog, String query, int row, String name) {
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

  static List<String> digits(DialogPane dialog) {
    List<ButtonBase> buttons = all(dialog, ".class-key");
    return onFx(() -> buttons.stream().map(b -> b.getText().replace(" ▾", "")).toList());
  }
}
