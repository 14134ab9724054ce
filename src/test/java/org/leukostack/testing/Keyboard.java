package org.leukostack.testing;

import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;

/** The keyboard in front of the window; not for the FX thread. */
public final class Keyboard {

  private static final BaseRobot ROBOT = new FxRobot().robotContext().getBaseRobot();

  private Keyboard() {}

  /** Presses keys together and releases them, the last one first. */
  public static void push(KeyCode... keys) {
    for (KeyCode key : keys) {
      ROBOT.pressKeyboard(key);
    }
    for (int k = keys.length - 1; k >= 0; k--) {
      ROBOT.releaseKeyboard(keys[k]);
    }
    awaitHandled();
  }

  /** Presses a key as often as a keyboard does for one that is held; it stays down. */
  public static void hold(KeyCode key, int times) {
    for (int i = 0; i < times; i++) {
      ROBOT.pressKeyboard(key);
    }
    awaitHandled();
  }

  public static void release(KeyCode key) {
    ROBOT.releaseKeyboard(key);
    awaitHandled();
  }

  /** Types what has a key on a US keyboard: letters, digits, spaces, commas and quotes. */
  public static void write(String text) {
    for (char c : text.toCharArray()) {
      switch (c) {
        case ' ' -> push(KeyCode.SPACE);
        case ',' -> push(KeyCode.COMMA);
        case '"' -> push(KeyCode.SHIFT, KeyCode.QUOTE);
        default -> {
          KeyCode key = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
          if (Character.isUpperCase(c)) {
            push(KeyCode.SHIFT, key);
          } else {
            push(key);
          }
        }
      }
    }
  }

  private static void awaitHandled() {
    FxThread.onFx(() -> {});
  }
}
