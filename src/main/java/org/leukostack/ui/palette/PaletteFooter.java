package org.leukostack.ui.palette;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.theme.Wrapping;

/** What is below the classes of the palette: how to choose one, and the way to the class list. */
final class PaletteFooter extends HBox {

  private static final double GAP = 8;

  private final Label hint = new Label();
  private final Button classes = new Button();

  /**
   * @param title what the button to the class list says
   */
  PaletteFooter(Commands commands, String title) {
    super(GAP);
    getStyleClass().add("palette-footer");
    hint.getStyleClass().add("quiet");
    Wrapping.wrap(hint);
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    commands.dress(Command.CLASSES, classes);
    classes.setText(title);
    classes.managedProperty().bind(classes.visibleProperty());
    classes.setFocusTraversable(false); // it has its key, and the field keeps the focus
    classes.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(hint, classes);
  }

  /**
   * @param how a class is chosen
   * @param leads whether there is a way to the class list
   */
  void show(String how, boolean leads) {
    hint.setText(how);
    classes.setVisible(leads);
  }
}
