package org.leukostack.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.text.Words;

/** All keys on one page. */
final class KeysDialog extends Dialog<Void> {

  private static final String[] MOUSE = {"wheel", "ctrlWheel", "drag", "click"};

  KeysDialog(Window owner, Words words) {
    initOwner(owner);
    setTitle(words.get("keys.title"));
    getDialogPane().setId("keys");
    getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(words.get("close"), ButtonData.CANCEL_CLOSE));
    VBox left =
        new VBox(
            14, group(Command.Group.SLIDE, words), group(Command.Group.WALK, words), mouse(words));
    VBox right = new VBox(14, group(Command.Group.REVIEW, words));
    VBox last = new VBox(14, group(Command.Group.BOX, words), group(Command.Group.VIEW, words));
    HBox page = new HBox(26, left, right, last);
    page.setPadding(new Insets(16));
    getDialogPane().setContent(page);
  }

  private static Node group(Command.Group group, Words words) {
    GridPane grid = grid();
    for (Command command : Command.values()) {
      if (command.group() == group) {
        add(grid, command.keyText(), words.get(command.wordKey()));
      }
    }
    return titled(words.get("keys.group." + group.name()), grid);
  }

  private static Node mouse(Words words) {
    GridPane grid = grid();
    for (String gesture : MOUSE) {
      add(grid, words.get("mouse." + gesture), words.get("mouse." + gesture + ".what"));
    }
    return titled(words.get("keys.group.MOUSE"), grid);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(7);
    return grid;
  }

  private static Node titled(String title, GridPane grid) {
    Label label = new Label(title);
    label.getStyleClass().add("section-title");
    return new VBox(7, label, grid);
  }

  private static void add(GridPane grid, String keys, String what) {
    Label key = new Label(keys);
    key.getStyleClass().add("key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    Label meaning = new Label(what);
    meaning.setMinWidth(Region.USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), key, meaning);
  }
}
