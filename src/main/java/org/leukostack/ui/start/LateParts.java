package org.leukostack.ui.start;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Makes the late parts of the window, one in each pulse: keys are answered in between. Used on the
 * FX thread only.
 */
public final class LateParts extends AnimationTimer {

  private final Deque<LatePart<?>> waiting;
  private Runnable done = () -> {};

  /**
   * @param parts in the order in which they come
   */
  public LateParts(List<LatePart<?>> parts) {
    waiting = new ArrayDeque<>(parts);
  }

  /**
   * Begins with the next pulse.
   *
   * @param whenDone runs in the pulse after the last part was made
   */
  public void begin(Runnable whenDone) {
    done = whenDone;
    start();
  }

  @Override
  public void handle(long now) {
    LatePart<?> next = waiting.poll();
    if (next == null) {
      stop();
      done.run();
    } else {
      next.get();
    }
  }
}
