package org.leukostack.ui.classes;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/**
 * A choice of a few values. What there is to choose is made when it is opened: a list has a choice
 * or two in each of its rows.
 */
final class PickButton<T> extends Button {

  private final List<T> choices;
  private final Function<T, String> name;
  private final Function<T, Node> picture;
  private final ObjectProperty<T> value;

  /**
   * @param name what a value is called
   * @param picture of a value; made anew for each place
   */
  PickButton(List<T> choices, T value, Function<T, String> name, Function<T, Node> picture) {
    this.choices = choices;
    this.name = name;
    this.picture = picture;
    this.value = new SimpleObjectProperty<>(value);
    getStyleClass().add("pick-button");
    setMnemonicParsing(false);
    this.value.addListener(o -> show());
    setOnAction(e -> open());
    show();
  }

  private void show() {
    setText(name.apply(value.get()) + " ▾");
    setGraphic(picture.apply(value.get()));
  }

  ObjectProperty<T> valueProperty() {
    return value;
  }

  /** What is chosen, in words. */
  String chosen() {
    return name.apply(value.get());
  }

  private void open() {
    ContextMenu menu = new ContextMenu();
    ToggleGroup group = new ToggleGroup();
    for (T choice : choices) {
      RadioMenuItem item = new RadioMenuItem(name.apply(choice), picture.apply(choice));
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(choice.equals(value.get()));
      item.setOnAction(e -> value.set(choice));
      menu.getItems().add(item);
    }
    menu.show(this, Side.BOTTOM, 0, 0);
  }
}
