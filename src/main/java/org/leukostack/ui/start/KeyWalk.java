package org.leukostack.ui.start;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Presses the keys that annotators press most, one every few frames: for training, so that the
 * first cells of a day are not the slow ones.
 */
final class KeyWalk extends AnimationTimer {

  /** Cells and planes, a verdict, and the gallery with a look at the next tile. */
  private static final List<KeyCode> ROUND =
      List.of(
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.RIGHT,
          KeyCode.DOWN,
          KeyCode.UP,
          KeyCode.B,
          KeyCode.LEFT,
          KeyCode.LEFT,
          KeyCode.SPACE,
          KeyCode.G,
          KeyCode.RIGHT,
          KeyCode.LEFT,
          KeyCode.G);

  /** What a key asks for is laid out in the next frame and painted behind it. */
  private static final int FRAMES_A_KEY = 4;

  private final Scene scene;
  private final Runnable then;
  private final Iterator<KeyCode> keys;
  private int frame;

  /**
   * @param rounds how often all keys are pressed
   * @param then what is done at the end
   */
  KeyWalk(Scene scene, int rounds, Runnable then) {
    this.scene = scene;
    this.then = then;
    Stream<KeyCode> all = IntStream.range(0, rounds).boxed().flatMap(i -> ROUND.stream());
    keys = all.iterator();
  }

  @Override
  public void handle(long now) {
    if (frame++ % FRAMES_A_KEY > 0) {
      return;
    }
    if (keys.hasNext()) {
      KeyCode key = keys.next();
      press(KeyEvent.KEY_PRESSED, key);
      press(KeyEvent.KEY_RELEASED, key);
    } else {
      stop();
      then.run();
    }
  }

  private void press(EventType<KeyEvent> type, KeyCode key) {
    Node owner = scene.getFocusOwner();
    Event.fireEvent(
        owner == null ? scene : owner, new KeyEvent(type, "", "", key, false, false, false, false));
  }
}
