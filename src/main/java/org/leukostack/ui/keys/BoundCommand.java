package org.leukostack.ui.keys;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;

/**
 * A command of a window: what it does, whether it can be done, its key and its words. Keys,
 * buttons, menus and tooltips ask it. Used on the FX thread only.
 *
 * @param executableProperty whether there is anything to do now. If not, its buttons are disabled;
 *     its key is answered all the same, with why there is nothing to do
 * @param nameProperty what it does now, without its key: "Undo: accept cell 3"
 */
public record BoundCommand(
    Command command,
    BooleanExpression executableProperty,
    ObservableValue<String> nameProperty,
    Action action,
    Keys keys) {

  /**
   * Does it, as a button.
   *
   * @throws IllegalStateException if it takes a key to say what to do: a digit, an arrow, a hold
   */
  public void run() {
    if (!(action instanceof Action.Once(Runnable once, Runnable _))) {
      throw new IllegalStateException(command + " is given by keys only");
    }
    once.run();
  }

  /** Its key as it is shown now: "Ctrl+Z". */
  public ObservableValue<String> keyProperty() {
    return keys.mapProperty().map(map -> map.text(command));
  }

  /** What it does now, and its key: "Undo: accept cell 3 (Ctrl+Z)". */
  public ObservableValue<String> tipProperty() {
    return Bindings.createStringBinding(
        () -> keys.tip(nameProperty.getValue(), command), nameProperty, keys.mapProperty());
  }
}
