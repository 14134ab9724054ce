package org.leukostack.ui.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/**
 * The commands of a window, with the controls that give them. Each is bound once, before anything
 * asks for it. Used on the FX thread only.
 */
public final class Commands {

  private final Keys keys;
  private final Map<Command, BoundCommand> bound = new EnumMap<>(Command.class);
  private final Map<Command, Supplier<@Nullable NothingToDo>> idle = new EnumMap<>(Command.class);
  private final KeyReply reply;

  public Commands(Keys keys) {
    this.keys = keys;
    reply = new KeyReply(keys);
  }

  /** The keys that are in force. */
  public Keys keys() {
    return keys;
  }

  /** For a command that can be done whatever the state of the window. */
  public static BooleanExpression always() {
    return Bindings.createBooleanBinding(() -> true);
  }

  /** Says what a command does, and when there is anything to do. */
  public void bind(Command command, BooleanExpression executable, Runnable action) {
    bind(command, executable, Action.of(action));
  }

  /** Says what a command does by its key, and when there is anything to do. */
  public void bind(Command command, BooleanExpression executable, Action action) {
    bind(command, executable, Bindings.createStringBinding(() -> keys.nameOf(command)), action);
  }

  /**
   * Says what a command does, when there is anything to do, and what it is that it would do now.
   *
   * @param name "Undo: accept cell 3"
   * @throws IllegalStateException if it is said already
   */
  public void bind(
      Command command, BooleanExpression executable, ObservableValue<String> name, Action action) {
    BoundCommand before =
        bound.put(command, new BoundCommand(command, executable, name, action, keys));
    if (before != null) {
      throw new IllegalStateException(command + " is bound twice");
    }
  }

  /**
   * @throws IllegalStateException if it has no action
   */
  public BoundCommand get(Command command) {
    BoundCommand found = bound.get(command);
    if (found == null) {
      throw new IllegalStateException(command + " is not bound");
    }
    return found;
  }

  /**
   * Has the key of a command say why it does nothing, where the command itself would say nothing.
   *
   * @param why gives null if there is something to do
   */
  public void whenIdle(Command command, Supplier<@Nullable NothingToDo> why) {
    idle.put(command, why);
  }

  @Nullable NothingToDo nothingToDo(Command command) {
    Supplier<@Nullable NothingToDo> why = idle.get(command);
    return why == null ? null : why.get();
  }

  /** Why the last key did nothing; empty if it did something. */
  public ReadOnlyStringProperty replyProperty() {
    return reply.textProperty();
  }

  /** Something else happened meanwhile: the reply is of no use any more. */
  public void forgetReply() {
    reply.clear();
  }

  KeyReply reply() {
    return reply;
  }

  /** A button with a picture. */
  public Button button(Command command, Ikon icon) {
    return dress(command, new Button("", Icons.of(icon)));
  }

  /**
   * Makes a button give a command: it is named, enabled and explained as that is, and found by its
   * name.
   */
  public <B extends ButtonBase> B dress(Command command, B button) {
    BoundCommand does = get(command);
    button.setId(command.name());
    button.setOnAction(e -> does.run());
    button.disableProperty().bind(does.executableProperty().not());
    Tips.name(button, does.tipProperty());
    return button;
  }

  /** An item of a menu, which names the key. */
  public MenuItem item(Command command) {
    return item(command, get(command).tipProperty());
  }

  /** An item of a menu beside a button that names the key. */
  public MenuItem itemWithoutKey(Command command) {
    return item(command, get(command).nameProperty());
  }

  private MenuItem item(Command command, ObservableValue<String> text) {
    BoundCommand does = get(command);
    MenuItem item = new MenuItem();
    item.setMnemonicParsing(false);
    item.textProperty().bind(text);
    item.setOnAction(e -> does.run());
    item.disableProperty().bind(does.executableProperty().not());
    return item;
  }

  /**
   * Puts all keys in force in a window.
   *
   * @throws IllegalStateException if a command is not bound
   */
  public void listen(Stage stage, Scene scene, Situation situation) {
    for (Command command : Command.values()) {
      get(command);
    }
    Shortcuts shortcuts = new Shortcuts(this, situation);
    shortcuts.install(scene);
    stage.focusedProperty().addListener(o -> shortcuts.focusLost());
  }
}
