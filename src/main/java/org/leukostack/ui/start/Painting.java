package org.leukostack.ui.start;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * Runs something once what the window shows is on the screen. JavaFX has no event for it; but a
 * pulse that has something to paint waits until what the one before had is painted, and what is
 * painted is put on the screen by the FX thread.
 */
public final class Painting extends AnimationTimer {

  private final Pane window;
  private final Runnable action;

  /** An invisible pixel, so that the pulse has something to paint. */
  private final Rectangle pixel = new Rectangle(1, 1, Color.TRANSPARENT);

  private boolean begun;

  /**
   * @param window what is painted
   */
  public Painting(Pane window, Runnable action) {
    this.window = window;
    this.action = action;
    pixel.setManaged(false);
    pixel.setMouseTransparent(true);
  }

  @Override
  public void handle(long now) {
    if (!begun) {
      begun = true; // this pulse has it painted
      window.getChildren().add(pixel);
    } else {
      stop();
      window.getChildren().remove(pixel); // so that this one waits for the painter,
      Platform.runLater(this::painted); // before which nothing else is run
    }
  }

  /** What the painter has left for the FX thread comes before what is left for it now. */
  private void painted() {
    Platform.runLater(action);
  }
}
