package org.leukostack.ui.keys;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** What a command does. */
public sealed interface Action {

  /** The same whether a key or a button gives the command. */
  static Action of(Runnable action) {
    return new Once(action, () -> {});
  }

  /**
   * Done once.
   *
   * @param byKey done after it if a key gave the command, which may have been pressed wherever the
   *     focus is; a button has it
   */
  record Once(Runnable action, Runnable byKey) implements Action {}

  /** Lasts as long as its key is held. */
  record WhileHeld(Runnable begin, Runnable end) implements Action {}

  /** Takes the digit that was pressed, 0 to 9. */
  record OfDigit(IntConsumer action) implements Action {}

  /**
   * Goes the way of the arrow that was pressed.
   *
   * @param end the arrow is let go
   */
  record OfArrow(Step step, Runnable end) implements Action {}

  /** Goes the way of the key that was pressed: an arrow, Home, End or a page. */
  record OfWay(Consumer<Way> action) implements Action {}

  /** One way or another. */
  @FunctionalInterface
  interface Step {

    /**
     * @param dx -1, 0 or 1 across
     * @param dy -1, 0 or 1 down
     */
    void go(int dx, int dy);
  }
}
