package org.leukostack.ui.keys;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import org.leukostack.text.Words;

/**
 * A command of a window: what it does, whether it can be done, its key and its words. Keys,
 * buttons, menus and tooltips ask it. Used on the FX thread only.
 */
public final class BoundCommand {

  private final Command command;
  private final BooleanExpression executable;
  private final ObservableValue<String> name;
  private final Action action;
  private final Keys keys;
  private final Words words;

  /**
   * @param name what it does now: "Undo: accept cell 3"
   */
  BoundCommand(
      Command command,
      BooleanExpression executable,
      ObservableValue<String> name,
      Action action,
      Keys keys,
      Words words) {
    this.command = command;
    this.executable = executable;
    this.name = name;
    this.action = action;
    this.keys = keys;
    this.words = words;
  }

  /**
   * Whether there is anything to do now. If not, its buttons are disabled; its key is answered all
   * the same, with why there is nothing to do.
   */
  public BooleanExpression executableProperty() {
    return executable;
  }

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

  Action action() {
    return action;
  }

  /** What it does now, without its key: "Undo: accept cell 3". */
  public ObservableValue<String> nameProperty() {
    return name;
  }

  /** Its key as a person reads it now: "Ctrl+Z". */
  public ObservableValue<String> keyProperty() {
    return keys.mapProperty().map(map -> map.text(command));
  }

  /** What it does now, and its key: "Undo: accept cell 3 (Ctrl+Z)". */
  public ObservableValue<String> tipProperty() {
    return Bindings.createStringBinding(
        () -> words.get("tip", name.getValue(), keys.text(command)), name, keys.mapProperty());
  }
}
