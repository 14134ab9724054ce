package org.leukostack.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;

/** The class of the selected cell; a click asks for another. */
public final class ClassButton extends Button {

  private final Consumer<Node> ask;
  private final Label swatch = new Label();

  /**
   * @param ask asks for the class of the selected cell, beside a part of the window
   */
  public ClassButton(Commands commands, Consumer<Node> ask) {
    this.ask = ask;
    commands.dress(Command.CHOOSE_CLASS, this);
    setOnAction(e -> ask.accept(this));
    getStyleClass().addAll("flat", "class-button", "pane-title");
    swatch.getStyleClass().add("swatch");
    setGraphic(swatch);
    setMnemonicParsing(false);
    setWrapText(true); // a lab may have long names
    setMinHeight(Region.USE_PREF_SIZE);
  }

  void show(String name, String colour) {
    setText(name);
    swatch.setStyle("-fx-background-color: " + colour + ";");
  }

  void askBeside(Node node) {
    ask.accept(node);
  }
}
