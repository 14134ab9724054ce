package org.leukostack.ui.start;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Pane;
import javafx.stage.Window;

/**
 * Says when the first plane is on the screen, and when the whole window is, if the system property
 * {@value #PROPERTY} is set. Closes the window then if it is {@code exit}, for measuring the start,
 * or {@code walk} and some cells and planes were walked through, for training.
 */
public final class FirstFrame extends AnimationTimer {

  private static final String PROPERTY = "leukostack.firstFrame";

  /** Of keys in training: what is done a hundred times is known to be done often. */
  private static final int ROUNDS = 10;

  private final BooleanSupplier there;
  private final Runnable action;

  private FirstFrame(BooleanSupplier there, Runnable action) {
    this.there = there;
    this.action = action;
  }

  /**
   * Says it in the error stream.
   *
   * @param window what it is in; it was painted just now
   * @param picture whether the first plane is in it
   * @param whole whether all parts of the window are there
   */
  public static void watch(Pane window, BooleanSupplier picture, ObservableBooleanValue whole) {
    String wish = System.getProperty(PROPERTY);
    if (wish == null) {
      return;
    }
    Runnable say = () -> firstFrame(window, whole, wish);
    if (picture.getAsBoolean()) {
      say.run();
    } else {
      onScreen(window, picture, say);
    }
  }

  private static void firstFrame(Pane window, ObservableBooleanValue whole, String wish) {
    System.err.println("first frame after ms: " + millis());
    onScreen(
        window,
        whole::get,
        () -> {
          System.err.println("whole window after ms: " + millis());
          end(window, wish);
        });
  }

  private static void onScreen(Pane window, BooleanSupplier there, Runnable action) {
    new FirstFrame(there, () -> new Painting(window, action).start()).start();
  }

  @Override
  public void handle(long now) {
    if (there.getAsBoolean()) {
      stop();
      action.run();
    }
  }

  /** Since the start of the program. */
  private static long millis() {
    Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.now());
    return Duration.between(start, Instant.now()).toMillis();
  }

  private static void end(Pane window, String wish) {
    switch (wish) {
      case "exit" -> hideAll();
      case "walk" -> new KeyWalk(window.getScene(), ROUNDS, FirstFrame::hideAll).start();
      default -> {}
    }
  }

  private static void hideAll() {
    List.copyOf(Window.getWindows()).forEach(Window::hide);
  }
}
