package org.leukostack.ui.keys;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Knows whether the user has done anything in the window since it came to the front, or since
 * another slide was opened. Until then an Enter may have been meant for what was there before: one
 * press too many for the dialog that chose the folder.
 */
public final class Arrival {

  private boolean untouched = true;

  /** Watches a window; to be installed before what asks {@link #isUntouched}. */
  public void watch(ReadOnlyBooleanProperty focused, Scene scene) {
    focused.addListener(o -> begin());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
    scene.addEventFilter(ScrollEvent.SCROLL, this::touched);
  }

  /** What is on the screen is new to the user. */
  public void begin() {
    untouched = true;
  }

  public boolean isUntouched() {
    return untouched;
  }

  /** Enter counts once it has been answered, and Alt alone may only have brought the window. */
  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER && !event.getCode().isModifierKey()) {
      touched(event);
    }
  }

  private void touched(InputEvent event) {
    untouched = false;
  }

  /** An Enter was answered: the next one is meant. */
  public void answered() {
    untouched = false;
  }
}
