package org.leukostack.ui.theme;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.leukostack.text.Words;

/** What dialogs of one kind have in common. */
public final class Dialogs {

  private Dialogs() {}

  /**
   * Makes a dialog one to read, with a button that closes it.
   *
   * @param id of its pane
   */
  public static void makePage(
      Dialog<Void> dialog, Window owner, String id, String title, DialogSize size, Words words) {
    dialog.initOwner(owner);
    dialog.setTitle(title);
    size.give(dialog);
    dialog.getDialogPane().setId(id);
    dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, e -> closeFromList(dialog, e));
    dialog
        .getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(words.get("close"), ButtonData.CANCEL_CLOSE));
  }

  /** A list or a table takes Esc for itself, even while nothing in it is edited. */
  private static void closeFromList(Dialog<Void> dialog, KeyEvent event) {
    boolean isInList =
        event.getTarget() instanceof ListView<?> list && list.getEditingIndex() < 0
            || event.getTarget() instanceof TableView<?> table && table.getEditingCell() == null;
    if (event.getCode() == KeyCode.ESCAPE && isInList) {
      event.consume();
      dialog.close();
    }
  }

  /**
   * Adds the two answers of a dialog that asks.
   *
   * @param yes the words on the button that goes on
   * @return the answer that goes on
   */
  public static ButtonType addAnswers(Dialog<?> dialog, String yes, Words words) {
    ButtonType goesOn = new ButtonType(yes, ButtonData.OK_DONE);
    dialog
        .getDialogPane()
        .getButtonTypes()
        .addAll(goesOn, new ButtonType(words.get("cancel"), ButtonData.CANCEL_CLOSE));
    return goesOn;
  }

  /**
   * Adds a button that leaves the dialog open.
   *
   * @param action gets the button
   */
  public static Button addAction(Dialog<?> dialog, String text, Consumer<Button> action) {
    ButtonType type = new ButtonType(text, ButtonData.LEFT);
    dialog.getDialogPane().getButtonTypes().addFirst(type);
    Button button = (Button) dialog.getDialogPane().lookupButton(type);
    button.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          e.consume();
          action.accept(button);
        });
    return button;
  }

  /** Buttons are as wide as their words: as wide as the longest, four of them would be cut. */
  private static void showWholeButtons(DialogPane pane) {
    Runnable widen =
        () ->
            pane.getButtonTypes().stream()
                .map(pane::lookupButton)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(
                    button -> {
                      button.setMinWidth(Region.USE_PREF_SIZE);
                      ButtonBar.setButtonUniformSize(button, false);
                    });
    pane.getButtonTypes().addListener((ListChangeListener<ButtonType>) o -> widen.run());
    widen.run();
  }

  /** A message that holds up its window only, and is as high as its words need. */
  public static Alert alert(
      Window owner, Words words, Alert.AlertType type, String heading, String content) {
    Alert alert = new Alert(type, content);
    alert.initOwner(owner);
    alert.initModality(Modality.WINDOW_MODAL);
    alert.setTitle(words.get("app.name"));
    alert.setHeaderText(heading);
    DialogSize.TEXT.give(alert);
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    showWholeButtons(alert.getDialogPane());
    return alert;
  }
}
