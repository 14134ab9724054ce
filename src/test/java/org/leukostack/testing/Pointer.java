package org.leukostack.testing;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The mouse's pointer, for what it does without moving on the screen; for the FX thread. */
public final class Pointer {

  private Pointer() {}

  /** Tells a node that the pointer has come to it. */
  public static void enter(Node node) {
    MouseEvent entered =
        new MouseEvent(
            MouseEvent.MOUSE_ENTERED_TARGET,
            1,
            1,
            1,
            1,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null);
    Event.fireEvent(node, entered);
  }
}
