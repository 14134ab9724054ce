package org.leukostack.ui.keys;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
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
public final class Shortcuts {

  private final Map<Command, Consumer<KeyEvent>> actions = new EnumMap<>(Command.class);
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private final Supplier<KeyMap> keys;
  private final BooleanSupplier reviewing;
  private final BooleanSupplier editing;
  private @Nullable Runnable holdEnded;
  private @Nullable Runnable arrowsEnded;
  private @Nullable KeyCode held;
  private boolean taken;

  /**
   * @param keys those in force
   * @param reviewing whether a slide is shown, so that Space and Enter are the review's
   * @param editing whether boxes are edited: then the commands of editing go before all others
   */
  public Shortcuts(Supplier<KeyMap> keys, BooleanSupplier reviewing, BooleanSupplier editing) {
    this.keys = keys;
    this.reviewing = reviewing;
    this.editing = editing;
  }

  public void on(Command command, Runnable action) {
    actions.put(command, e -> action.run());
  }

  /** An action that goes one way or another: -1, 0 or 1 across, and down. */
  public void onArrows(Command command, BiConsumer<Integer, Integer> action) {
    actions.put(
        command,
        e -> {
          switch (e.getCode()) {
            case LEFT -> action.accept(-1, 0);
            case RIGHT -> action.accept(1, 0);
            case UP -> action.accept(0, -1);
            default -> action.accept(0, 1);
          }
        });
  }

  /** What happens when an arrow that was held is let go. */
  public void afterArrows(Runnable action) {
    arrowsEnded = action;
  }

  /** The action of the digits. */
  public void onDigit(IntConsumer action) {
    actions.put(Command.SET_CLASS, e -> action.accept(KeyChord.digit(e.getCode())));
  }

  /** An action that lasts as long as its key is held. */
  public void whileHeld(Command command, Runnable begin, Runnable end) {
    actions.put(
        command,
        e -> {
          held = e.getCode();
          begin.run();
        });
    holdEnded = end;
  }

  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(scene, e));
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
  }

  /** The window lost the focus: the release of a held key goes elsewhere. */
  public void focusLost() {
    down.clear();
    endHold();
    endArrows();
  }

  private void endArrows() {
    if (arrowsEnded != null) {
      arrowsEnded.run();
    }
  }

  private void endHold() {
    held = null;
    if (holdEnded != null) {
      holdEnded.run();
    }
  }

  private void pressed(Scene scene, KeyEvent event) {
    boolean again = !down.add(event.getCode());
    taken = false;
    Command command = commandOf(scene, event);
    Consumer<KeyEvent> action = command == null ? null : actions.get(command);
    if (command != null && action != null) {
      if (!again || command.repeats()) {
        action.accept(event);
      }
      event.consume();
      taken = true;
    }
  }

  /** What a key means here and now; of two commands, the one of box editing. */
  private @Nullable Command commandOf(Scene scene, KeyEvent event) {
    KeyMap map = keys.get();
    boolean isEditing = editing.getAsBoolean();
    return Stream.of(Command.values())
        .filter(c -> isEditing || c.context() != Command.Context.EDITING)
        .filter(c -> map.matches(c, event) && !belongsToFocus(scene.getFocusOwner(), c, event))
        .max(Comparator.comparing(Command::context))
        .orElse(null);
  }

  /** The letter of a command is not text, also if the command opened a text field. */
  private void typed(KeyEvent event) {
    if (taken) {
      event.consume();
    }
  }

  private void released(KeyEvent event) {
    down.remove(event.getCode());
    if (event.getCode() == held) {
      endHold();
    }
    if (event.getCode().isArrowKey()) {
      endArrows();
    }
  }

  private boolean belongsToFocus(@Nullable Node focus, Command command, KeyEvent event) {
    KeyChord chord = KeyChord.of(event);
    if (focus instanceof TextInputControl) {
      return !chord.worksInText();
    }
    if (command.context() == Command.Context.EDITING) {
      return false;
    }
    if (command.belongsToSlide() && !reviewing.getAsBoolean()) {
      return true;
    }
    if (chord.pressesButtons() && focus instanceof ButtonBase && focus.isFocusVisible()) {
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
