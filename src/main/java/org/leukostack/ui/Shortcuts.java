package org.leukostack.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.ui.work.OwnArrows;

/** The keys of the main window: they work wherever the focus is, text fields excepted. */
final class Shortcuts {

  private final Map<Command, Runnable> actions = new EnumMap<>(Command.class);
  private @Nullable Runnable holdEnded;

  void on(Command command, Runnable action) {
    actions.put(command, action);
  }

  /** An action that lasts as long as the key is held. */
  void whileHeld(Command command, Runnable begin, Runnable end) {
    actions.put(command, begin);
    holdEnded = end;
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(scene, e));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
  }

  /** The window lost the focus: the release of a held key goes elsewhere. */
  void focusLost() {
    if (holdEnded != null) {
      holdEnded.run();
    }
  }

  private void pressed(Scene scene, KeyEvent event) {
    for (Command command : Command.values()) {
      if (command.matches(event) && !belongsToFocus(scene.getFocusOwner(), command, event)) {
        Runnable action = actions.get(command);
        if (action != null) {
          action.run();
          event.consume();
        }
        return;
      }
    }
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.H && holdEnded != null) {
      holdEnded.run();
    }
  }

  private static boolean belongsToFocus(@Nullable Node focus, Command command, KeyEvent event) {
    if (focus instanceof TextInputControl) {
      return !command.worksInText();
    }
    return OwnArrows.has(focus)
        && (event.getCode().isArrowKey()
            || event.getCode() == KeyCode.HOME
            || event.getCode() == KeyCode.END);
  }
}
