package org.leukostack.ui.classes;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.classes.ClassList;
import org.leukostack.classes.ClassListDocument;
import org.leukostack.classes.ClassListFile;
import org.leukostack.classes.ClassListFile.Result;
import org.leukostack.home.AppLog;
import org.leukostack.text.IoErrorText;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;
import org.leukostack.ui.work.FileAsker;

/** The lab's classes: their numbers, names, colours and digits; from and to files. */
public final class ClassesDialog extends Dialog<Void> {

  private final ClassKeeper keeper;
  private final Set<Integer> onTheSlide;
  private final FileAsker files;
  private final Words words;
  private final ClassTable table;
  private final ClassFaultText faults;
  private final Label fault = new Label();
  private final Label told = new Label();
  private final Button save;

  /** What was read, with what else its file says. */
  private ClassListDocument base;

  /**
   * @param onTheSlide the numbers of the open slide, offered to be named
   */
  public ClassesDialog(
      Window owner,
      ClassKeeper keeper,
      ClassNames names,
      Set<Integer> onTheSlide,
      FileAsker files) {
    initOwner(owner);
    this.keeper = keeper;
    this.onTheSlide = onTheSlide;
    this.files = files;
    this.words = names.words();
    this.table = new ClassTable(words, names, told::setText);
    this.faults = new ClassFaultText(names);
    this.base = keeper.document();
    setTitle(words.get("classes.title"));
    DialogSize.TABLE.give(this);
    ButtonType saving = new ButtonType(words.get("classes.save"), ButtonData.OK_DONE);
    ButtonType cancel = new ButtonType(words.get("cancel"), ButtonData.CANCEL_CLOSE);
    getDialogPane().setId("classes");
    getDialogPane().getButtonTypes().addAll(saving, cancel);
    save = (Button) getDialogPane().lookupButton(saving);
    save.setId("classes-save");
    Tips.say(save, words.get("classes.save.tooltip"));
    save.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          e.consume(); // the dialog closes once it is saved
          save();
        });
    getDialogPane().setContent(content());
    table.checkedProperty().addListener(o -> showFault());
    table.show(base.classes(), onTheSlide);
    showFault();
    told.setText(atStart());
    setOnShown(e -> table.focusFirst());
  }

  private String atStart() {
    return switch (keeper.readProperty().get()) {
      case null -> "";
      case Result.Missing _ -> ""; // no list yet, as at the first start
      case Result.Read read -> atStart(read, "classes.notUsed"); // only its digits may be told of
      case Result.NotJson broken -> atStart(broken, "classes.willSetAside");
      case Result.Faulty faulty -> atStart(faulty, "classes.willSetAside");
      case Result.Unreadable unreadable -> atStart(unreadable, "classes.notUsed");
    };
  }

  private String atStart(Result read, String consequence) {
    return faults.of(read, keeper.file().toString(), words.get(consequence));
  }

  private Node content() {
    Label what = Wrapping.label(words.get("classes.what"));
    what.getStyleClass().add("quiet");
    told.setId("classes-told");
    fault.setId("classes-fault");
    fault.getStyleClass().add("problem-note");
    for (Label label : new Label[] {fault, told}) {
      Wrapping.wrap(label);
      label.visibleProperty().bind(label.textProperty().isNotEmpty());
      label.managedProperty().bind(label.visibleProperty());
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons =
        new HBox(
            8,
            button("classes.add", table::add),
            space,
            button("classes.import", this::importFile),
            button("classes.export", this::exportFile));
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox box = new VBox(10, what, table, buttons, fault, told);
    box.setPadding(new Insets(14, 14, 6, 14));
    return box;
  }

  private Button button(String wordKey, Runnable action) {
    Button button = new Button(words.get(wordKey));
    button.setId(wordKey.replace('.', '-'));
    Tips.say(button, words.get(wordKey + ".tooltip"));
    button.setOnAction(e -> action.run());
    return button;
  }

  private void showFault() {
    switch (table.checkedProperty().get()) {
      case ClassDraft.Right _ -> {
        fault.setText("");
        save.setDisable(false);
        getDialogPane().lookup("#classes-export").setDisable(false);
      }
      case ClassDraft.Wrong(int row, ClassDraft.Fault what, String value) -> {
        String line = Integer.toString(row + 1);
        fault.setText("⚠ " + words.get("classes.wrong." + what.name(), line, value));
        save.setDisable(true);
        getDialogPane().lookup("#classes-export").setDisable(true);
      }
    }
  }

  private void withList(Consumer<ClassListDocument> use) {
    if (table.checkedProperty().get() instanceof ClassDraft.Right(ClassList classes)) {
      use.accept(base.with(classes));
    }
  }

  private void save() {
    withList(
        list -> {
          save.setDisable(true);
          keeper.save(
              list,
              aside -> close(),
              e -> {
                save.setDisable(false);
                told.setText(words.get("classes.save.failed", why(e)));
              });
        });
  }

  private void importFile() {
    files
        .open(getDialogPane().getScene().getWindow(), words.get("classes.import"), "json")
        .ifPresent(
            file ->
                keeper.read(
                    file,
                    result -> imported(file, result),
                    e ->
                        told.setText(words.get("classes.import.failed", file.toString(), why(e)))));
  }

  private void imported(Path file, Result result) {
    if (result instanceof Result.Read(ClassListDocument read, var _)) {
      base = read;
      table.show(read.classes(), onTheSlide);
      String imported =
          words.get("classes.imported", read.classes().classes().size(), file.toString());
      told.setText((imported + " " + faults.of(result, file.toString(), "")).strip());
    } else {
      told.setText(faults.of(result, file.toString(), words.get("classes.import.nothing")));
    }
  }

  private void exportFile() {
    withList(
        list ->
            files
                .save(
                    getDialogPane().getScene().getWindow(),
                    words.get("classes.export"),
                    ClassListFile.NAME)
                .ifPresent(file -> export(file, list)));
  }

  private void export(Path file, ClassListDocument list) {
    keeper.export(
        file,
        list,
        () -> told.setText(words.get("classes.exported", file.toString())),
        e -> told.setText(words.get("classes.export.failed", file.toString(), why(e))));
  }

  private String why(Exception failure) {
    AppLog.warning("A class list could not be read or written", failure);
    return new IoErrorText(words.locale()).reason(failure);
  }
}
