package org.leukostack.ui.keys;

import javafx.scene.input.KeyCode;

/** The way that a key leads among things that stand in rows. */
public enum Way {
  LEFT,
  RIGHT,
  UP,
  DOWN,
  FIRST,
  LAST,
  PAGE_UP,
  PAGE_DOWN;

  /**
   * @throws IllegalArgumentException if it leads nowhere
   */
  static Way of(KeyCode code) {
    return switch (code) {
      case LEFT -> LEFT;
      case RIGHT -> RIGHT;
      case UP -> UP;
      case DOWN -> DOWN;
      case HOME -> FIRST;
      case END -> LAST;
      case PAGE_UP -> PAGE_UP;
      case PAGE_DOWN -> PAGE_DOWN;
      default -> throw new IllegalArgumentException(code + " leads nowhere");
    };
  }
}
