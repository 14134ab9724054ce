package org.leukostack.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.stage.Window;
import org.leukostack.ui.slide.Spot;

/**
 * Says when the first plane is on the screen, if the system property {@value #PROPERTY} is set, and
 * closes the window if it is {@code exit}: for measuring and training the start.
 */
final class FirstFrame extends AnimationTimer {

  private static final String PROPERTY = "leukostack.firstFrame";

  private final String wish;
  private final Workbench bench;
  private int pulses;

  private FirstFrame(String wish, Workbench bench) {
    this.wish = wish;
    this.bench = bench;
  }

  static void watch(Workbench bench) {
    String wish = System.getProperty(PROPERTY);
    if (wish != null) {
      new FirstFrame(wish, bench).start();
    }
  }

  @Override
  public void handle(long now) {
    if (!isPictureThere()) {
      return;
    }
    pulses++;
    if (pulses == Painting.PULSES) {
      stop();
      Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.now());
      System.err.println(
          "first frame after ms: " + Duration.between(start, Instant.now()).toMillis());
      if (wish.equals("exit")) {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
      }
    }
  }

  private boolean isPictureThere() {
    Spot spot = bench.model().spot();
    return spot.field() != null
        && spot.field().plane(spot.stackNumber()).flatMap(bench.planes()::get).isPresent();
  }
}
