package org.leukostack.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.ui.work.OwnArrows;

/** The keys of the main window: they work wherever the focus is, text fields excepted. */
final class Shortcuts {

  private static final List<Command> OTHERWISE =
      Arrays.stream(Command.values()).filter(c -> !c.isOfEditing()).toList();
  private static final List<Command> WHILE_EDITING =
      Stream.concat(
              Arrays.stream(Command.values()).filter(Command::isOfEditing), OTHERWISE.stream())
          .toList();

  private final Map<Command, Consumer<KeyEvent>> actions = new EnumMap<>(Command.class);
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private final BooleanSupplier reviewing;
  private final BooleanSupplier editing;
  private @Nullable Runnable holdEnded;
  private boolean taken;

  /**
   * @param reviewing whether a slide is shown, so that Space and Enter are the review's
   * @param editing whether boxes are edited, so that the arrows are theirs
   */
  Shortcuts(BooleanSupplier reviewing, BooleanSupplier editing) {
    this.reviewing = reviewing;
    this.editing = editing;
  }

  void on(Command command, Runnable action) {
    actions.put(command, e -> action.run());
  }

  /** An action that goes one way or another: -1, 0 or 1 across, and down. */
  void onArrows(Command command, BiConsumer<Integer, Integer> action) {
    actions.put(
        command,
        e -> {
          switch (e.getCode()) {
            case LEFT, KP_LEFT -> action.accept(-1, 0);
            case RIGHT, KP_RIGHT -> action.accept(1, 0);
            case UP, KP_UP -> action.accept(0, -1);
            default -> action.accept(0, 1);
          }
        });
  }

  /** The action of the digits. */
  void onDigit(IntConsumer action) {
    actions.put(Command.SET_CLASS, e -> action.accept(Command.digit(e)));
  }

  /** An action that lasts as long as the key is held. */
  void whileHeld(Command command, Runnable begin, Runnable end) {
    actions.put(command, e -> begin.run());
    holdEnded = end;
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(scene, e));
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
  }

  /** The window lost the focus: the release of a held key goes elsewhere. */
  void focusLost() {
    down.clear();
    if (holdEnded != null) {
      holdEnded.run();
    }
  }

  private void pressed(Scene scene, KeyEvent event) {
    boolean again = !down.add(event.getCode());
    taken = false;
    for (Command command : commands()) {
      if (command.matches(event) && !belongsToFocus(scene.getFocusOwner(), command, event)) {
        Consumer<KeyEvent> action = actions.get(command);
        if (action != null) {
          if (!again || command.repeats()) {
            action.accept(event);
          }
          event.consume();
          taken = true;
        }
        return;
      }
    }
  }

  private List<Command> commands() {
    return editing.getAsBoolean() ? WHILE_EDITING : OTHERWISE;
  }

  /** The letter of a command is not text, also if the command opened a text field. */
  private void typed(KeyEvent event) {
    if (taken) {
      event.consume();
    }
  }

  private void released(KeyEvent event) {
    down.remove(event.getCode());
    if (event.getCode() == KeyCode.H && holdEnded != null) {
      holdEnded.run();
    }
  }

  private boolean belongsToFocus(@Nullable Node focus, Command command, KeyEvent event) {
    if (focus instanceof TextInputControl) {
      return !command.worksInText();
    }
    if (command.isOfEditing()) {
      return false;
    }
    if (command.belongsToSlide() && !reviewing.getAsBoolean()) {
      return true;
    }
    if (command.activatesControls() && focus instanceof ButtonBase && focus.isFocusVisible()) {
      return true; // somebody went there with Tab to press it
    }
    return OwnArrows.has(focus)
        && (event.getCode().isArrowKey()
            || event.getCode() == KeyCode.HOME
            || event.getCode() == KeyCode.END
            || event.getCode() == KeyCode.PAGE_UP
            || event.getCode() == KeyCode.PAGE_DOWN
            || event.getCode() == KeyCode.ENTER);
  }
}
