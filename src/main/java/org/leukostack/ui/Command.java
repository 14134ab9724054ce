package org.leukostack.ui;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.leukostack.text.Words;

/** Everything that a key does. */
@SuppressWarnings("ImmutableEnumChecker") // a key combination is immutable, but does not say so
enum Command {
  OPEN(Group.SLIDE, KeyCode.O, SHORTCUT_DOWN),
  EXPORT(Group.SLIDE, KeyCode.E, SHORTCUT_DOWN),
  NEXT_CELL(Group.WALK, KeyCode.RIGHT),
  PREVIOUS_CELL(Group.WALK, KeyCode.LEFT),
  NEXT_FIELD(Group.WALK, KeyCode.D),
  PREVIOUS_FIELD(Group.WALK, KeyCode.A),
  PLANE_UP(Group.WALK, KeyCode.UP),
  PLANE_DOWN(Group.WALK, KeyCode.DOWN),
  FIRST_PLANE(Group.WALK, KeyCode.HOME),
  LAST_PLANE(Group.WALK, KeyCode.END),
  BEST_PLANE(Group.WALK, KeyCode.B),
  FIND(Group.WALK, KeyCode.F, SHORTCUT_DOWN),
  FILTER(Group.WALK, KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN),
  CLEAR_FILTERS(Group.WALK, KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN),
  START_AGAIN(Group.WALK, KeyCode.F5),
  ACCEPT(Group.REVIEW, KeyCode.SPACE),
  REJECT(Group.REVIEW, KeyCode.X),
  FLAG(Group.REVIEW, KeyCode.F),
  COMMENT(Group.REVIEW, KeyCode.C),
  SET_CLASS(Group.REVIEW, KeyCode.DIGIT0) {
    @Override
    String keyText() {
      return "0–9";
    }

    @Override
    boolean matches(KeyEvent event) {
      return digit(event) >= 0;
    }
  },
  TAKE_FOCUS(Group.REVIEW, KeyCode.ENTER),
  MARK_VIEWED(Group.REVIEW, KeyCode.V),
  DISMISS(Group.REVIEW, KeyCode.ESCAPE),
  UNDO(Group.REVIEW, KeyCode.Z, SHORTCUT_DOWN),
  REDO(Group.REVIEW, KeyCode.Y, SHORTCUT_DOWN) {
    @Override
    boolean matches(KeyEvent event) {
      return super.matches(event) || REDO_TOO.match(event);
    }
  },
  HIDE_BOXES(Group.VIEW, KeyCode.H),
  CYCLE_LABELS(Group.VIEW, KeyCode.L),
  ZOOM_IN(Group.VIEW, KeyCode.PLUS, SHORTCUT_DOWN) {
    @Override
    boolean matches(KeyEvent event) {
      return super.matches(event) || isPlusElsewhere(event);
    }
  },
  ZOOM_OUT(Group.VIEW, KeyCode.MINUS, SHORTCUT_DOWN),
  FIT(Group.VIEW, KeyCode.DIGIT0, SHORTCUT_DOWN),
  ONE_TO_ONE(Group.VIEW, KeyCode.DIGIT1, SHORTCUT_DOWN),
  SHOW_KEYS(Group.SLIDE, KeyCode.F1);

  /** What belongs together on the page of keys. */
  enum Group {
    SLIDE,
    WALK,
    REVIEW,
    VIEW
  }

  private static final KeyCodeCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN);

  private final Group group;
  private final KeyCodeCombination keys;
  private final boolean modified;

  Command(Group group, KeyCode code, KeyCombination.Modifier... modifiers) {
    this.group = group;
    this.keys = new KeyCodeCombination(code, modifiers);
    this.modified = modifiers.length > 0 || code.isFunctionKey();
  }

  Group group() {
    return group;
  }

  /** As a person reads it: "Ctrl+O", on a Mac with its own signs. */
  String keyText() {
    return keys.getDisplayText();
  }

  /** The key of its words in the bundle. */
  String wordKey() {
    return "command." + name();
  }

  /** What it does, and its key. */
  String tip(Words words) {
    return words.get("tip", words.get(wordKey()), keyText());
  }

  /** Whether it is given by a key that text fields have no use of their own for. */
  boolean worksInText() {
    return modified && this != UNDO && this != REDO;
  }

  /** Whether a key that is held down does it again and again; verdicts need a press each. */
  boolean repeats() {
    return switch (this) {
      case ACCEPT, REJECT, FLAG, COMMENT, SET_CLASS, TAKE_FOCUS, MARK_VIEWED, DISMISS -> false;
      default -> true;
    };
  }

  /** Whether controls that were walked to with Tab have their own use for its key. */
  boolean activatesControls() {
    return this == ACCEPT || this == TAKE_FOCUS;
  }

  boolean matches(KeyEvent event) {
    return keys.match(event);
  }

  /** The digit of a key without modifiers, on the main keys or the number pad; -1 if none. */
  static int digit(KeyEvent event) {
    if (event.isShortcutDown()
        || event.isControlDown()
        || event.isAltDown()
        || event.isShiftDown()) {
      return -1;
    }
    KeyCode code = event.getCode();
    if (code.compareTo(KeyCode.DIGIT0) >= 0 && code.compareTo(KeyCode.DIGIT9) <= 0) {
      return code.ordinal() - KeyCode.DIGIT0.ordinal();
    }
    if (code.compareTo(KeyCode.NUMPAD0) >= 0 && code.compareTo(KeyCode.NUMPAD9) <= 0) {
      return code.ordinal() - KeyCode.NUMPAD0.ordinal();
    }
    return -1;
  }

  /** Plus is Shift+Equals on many keyboards, and has its own key on the number pad. */
  private static boolean isPlusElsewhere(KeyEvent event) {
    return event.isShortcutDown()
        && (event.getCode() == KeyCode.EQUALS || event.getCode() == KeyCode.ADD);
  }
}
