package org.leukostack.ui;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Everything that a key does. */
@SuppressWarnings("ImmutableEnumChecker") // a key combination is immutable, but does not say so
enum Command {
  OPEN(KeyCode.O, SHORTCUT_DOWN),
  EXPORT(KeyCode.E, SHORTCUT_DOWN),
  NEXT_CELL(KeyCode.RIGHT),
  PREVIOUS_CELL(KeyCode.LEFT),
  NEXT_FIELD(KeyCode.D),
  PREVIOUS_FIELD(KeyCode.A),
  PLANE_UP(KeyCode.UP),
  PLANE_DOWN(KeyCode.DOWN),
  FIRST_PLANE(KeyCode.HOME),
  LAST_PLANE(KeyCode.END),
  BEST_PLANE(KeyCode.B),
  HIDE_BOXES(KeyCode.H),
  CYCLE_LABELS(KeyCode.L),
  ZOOM_IN(KeyCode.PLUS, SHORTCUT_DOWN),
  ZOOM_OUT(KeyCode.MINUS, SHORTCUT_DOWN),
  FIT(KeyCode.DIGIT0, SHORTCUT_DOWN),
  ONE_TO_ONE(KeyCode.DIGIT1, SHORTCUT_DOWN),
  SHOW_KEYS(KeyCode.F1);

  private final KeyCodeCombination keys;
  private final boolean modified;

  Command(KeyCode code, KeyCombination.Modifier... modifiers) {
    this.keys = new KeyCodeCombination(code, modifiers);
    this.modified = modifiers.length > 0 || code.isFunctionKey();
  }

  /** As a person reads it: "Ctrl+O", on a Mac with its own signs. */
  String keyText() {
    return keys.getDisplayText();
  }

  /** The key of its words in the bundle. */
  String wordKey() {
    return "command." + name();
  }

  /** Whether it is given by a key that nobody types as text. */
  boolean worksInText() {
    return modified;
  }

  boolean matches(KeyEvent event) {
    return keys.match(event) || (this == ZOOM_IN && isZoomInElsewhere(event));
  }

  /** Plus is Shift+Equals on many keyboards, and has its own key on the number pad. */
  private static boolean isZoomInElsewhere(KeyEvent event) {
    return event.isShortcutDown()
        && (event.getCode() == KeyCode.EQUALS || event.getCode() == KeyCode.ADD);
  }
}
