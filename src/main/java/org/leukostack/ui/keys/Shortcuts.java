package org.leukostack.ui.keys;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.ui.work.OwnArrows;

/** The keys of the main window: they work wherever the focus is, text fields excepted. */
final class Shortcuts {

  private final Commands commands;
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private final Situation situation;
  private Action.@Nullable WhileHeld holding;
  private Action.@Nullable OfArrow stepping;
  private @Nullable KeyCode held;
  private boolean taken;

  Shortcuts(Commands commands, Situation situation) {
    this.commands = commands;
    this.situation = situation;
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(scene, e));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> unanswered(scene, e));
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> commands.reply().clear());
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
  }

  /** The window lost the focus: the release of a held key goes elsewhere. */
  void focusLost() {
    down.clear();
    endHold();
    endSteps();
  }

  private void endSteps() {
    if (stepping != null) {
      stepping.end().run();
      stepping = null;
    }
  }

  private void endHold() {
    held = null;
    if (holding != null) {
      holding.end().run();
      holding = null;
    }
  }

  private void pressed(Scene scene, KeyEvent event) {
    boolean again = !down.add(event.getCode());
    if (!event.getCode().isModifierKey()) {
      commands.reply().clear();
    }
    Command command = commandOf(scene, event);
    taken = command != null;
    if (command != null) {
      if (!again || command.repeats()) {
        NothingToDo why = commands.nothingToDo(command);
        act(commands.get(command).action(), event.getCode());
        if (why != null) {
          commands.reply().nothingToDo(event, command, why);
        }
      }
      event.consume();
    }
  }

  /** No command has the key here and now, and nothing in the window took it. */
  private void unanswered(Scene scene, KeyEvent event) {
    boolean isText =
        scene.getFocusOwner() instanceof TextInputControl && !KeyChord.of(event).worksInText();
    if (!isText) {
      commands.reply().unanswered(event, situation.slideShown().getAsBoolean());
    }
  }

  private void act(Action action, KeyCode code) {
    switch (action) {
      case Action.Once(Runnable once, Runnable byKey) -> {
        once.run();
        byKey.run();
      }
      case Action.WhileHeld hold -> {
        held = code;
        holding = hold;
        hold.begin().run();
      }
      case Action.OfDigit digit -> digit.action().accept(KeyChord.digit(code));
      case Action.OfWay way -> way.action().accept(Way.of(code));
      case Action.OfArrow arrow -> {
        stepping = arrow;
        arrow.step().go(dx(code), dy(code));
      }
    }
  }

  private static int dx(KeyCode code) {
    return switch (code) {
      case LEFT -> -1;
      case RIGHT -> 1;
      default -> 0;
    };
  }

  private static int dy(KeyCode code) {
    return switch (code) {
      case UP -> -1;
      case DOWN -> 1;
      default -> 0;
    };
  }

  /** What a key means here and now; of two commands, the one of box editing or of the gallery. */
  private @Nullable Command commandOf(Scene scene, KeyEvent event) {
    KeyMap map = commands.keys().map();
    boolean isEditing = situation.editing().getAsBoolean();
    boolean isGallery = situation.tiles().getAsBoolean();
    return Stream.of(Command.values())
        .filter(c -> isEditing || c.context() != Command.Context.EDITING)
        .filter(c -> isGallery || c.context() != Command.Context.GALLERY)
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
      endSteps();
    }
  }

  private boolean belongsToFocus(@Nullable Node focus, Command command, KeyEvent event) {
    KeyChord chord = KeyChord.of(event);
    if (focus instanceof TextInputControl) {
      return !chord.worksInText();
    }
    if (command.context() == Command.Context.EDITING
        || (command.context() == Command.Context.GALLERY && !OwnArrows.has(focus))) {
      return false;
    }
    if (command.needsSlide() && !situation.slideShown().getAsBoolean()) {
      return true;
    }
    if (chord.pressesButtons() && focus instanceof ButtonBase && focus.isFocusVisible()) {
      return true; // it was reached with Tab, to be pressed
    }
    boolean isPage = event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN;
    return OwnArrows.has(focus)
        && !(isPage && event.isShortcutDown())
        && (event.getCode().isArrowKey()
            || event.getCode() == KeyCode.HOME
            || event.getCode() == KeyCode.END
            || isPage
            || event.getCode() == KeyCode.ENTER);
  }
}
