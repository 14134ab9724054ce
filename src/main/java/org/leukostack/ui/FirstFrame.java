package org.leukostack.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.stage.Window;

/**
 * Says when the first plane is on the screen, if the system property {@value #PROPERTY} is set, and
 * closes the window if it is {@code exit}: for measuring and training the start.
 */
final class FirstFrame extends AnimationTimer {

  private static final String PROPERTY = "leukostack.firstFrame";

  /** The pulse that paints the plane, and one that begins when that is done. */
  private static final int PULSES = 3;

  private final String wish;
  private int pulses;

  private FirstFrame(String wish) {
    this.wish = wish;
  }

  static void watch(Workbench bench) {
    String wish = System.getProperty(PROPERTY);
    if (wish != null) {
      FirstFrame frame = new FirstFrame(wish);
      bench.onPlaneLoaded(
          loaded -> {
            if (loaded.plane().stackNumber() == bench.model().spot().stackNumber()) {
              frame.start();
            }
          });
    }
  }

  @Override
  public void handle(long now) {
    pulses++;
    if (pulses == PULSES) {
      stop();
      Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.now());
      System.err.println(
          "first frame after ms: " + Duration.between(start, Instant.now()).toMillis());
      if (wish.equals("exit")) {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
      }
    }
  }
}
