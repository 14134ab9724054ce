package org.leukostack.ui;

import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.leukostack.text.Words;

/** All keys on one page. */
final class KeysDialog extends Dialog<Void> {

  private static final int COLUMNS = 2;
  private static final String[] MOUSE = {"wheel", "ctrlWheel", "drag", "click"};

  KeysDialog(Window owner, Words words) {
    initOwner(owner);
    setTitle(words.get("keys.title"));
    getDialogPane().setId("keys");
    getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(words.get("close"), ButtonData.CANCEL_CLOSE));
    GridPane grid = new GridPane();
    grid.setPadding(new Insets(16));
    grid.setHgap(14);
    grid.setVgap(8);
    int entries = Command.values().length + MOUSE.length;
    int rows = (entries + COLUMNS - 1) / COLUMNS;
    int entry = 0;
    for (Command command : Command.values()) {
      add(grid, entry++, rows, command.keyText(), words.get(command.wordKey()));
    }
    for (String gesture : MOUSE) {
      add(
          grid,
          entry++,
          rows,
          words.get("mouse." + gesture),
          words.get("mouse." + gesture + ".what"));
    }
    getDialogPane().setContent(grid);
  }

  private static void add(GridPane grid, int entry, int rows, String keys, String what) {
    Label key = new Label(keys);
    key.getStyleClass().add("key");
    int column = 2 * (entry / rows);
    grid.add(key, column, entry % rows);
    Label meaning = new Label(what);
    key.setMinWidth(Region.USE_PREF_SIZE);
    meaning.setMinWidth(Region.USE_PREF_SIZE);
    grid.add(meaning, column + 1, entry % rows);
  }
}
