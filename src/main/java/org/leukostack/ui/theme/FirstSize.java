package org.leukostack.ui.theme;

import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.stage.Window;

/**
 * Keeps a dialog as high as it opens. On Linux the system tells a window the size that it had
 * before its content was there when it already has another one, and takes the later word for a
 * wish: the window shrinks to its least height.
 */
final class FirstSize {

  /** What shrinks it later is the user. */
  private static final long OPENING_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** A system that has its own mind about the size gets its way in the end. */
  private static final int TIMES = 5;

  private final Window window;
  private final double height;
  private final long shown = System.nanoTime();
  private final ChangeListener<Number> listener = (o, before, now) -> changed(now.doubleValue());
  private int times;

  private FirstSize(Window window) {
    this.window = window;
    height = window.getHeight();
  }

  static void keep(Dialog<?> dialog) {
    dialog.addEventHandler(
        DialogEvent.DIALOG_SHOWN,
        e -> new FirstSize(dialog.getDialogPane().getScene().getWindow()).follow());
  }

  private void follow() {
    window.heightProperty().addListener(listener);
  }

  private void changed(double now) {
    if (System.nanoTime() - shown > OPENING_NANOS || times == TIMES) {
      window.heightProperty().removeListener(listener);
    } else if (now < height) {
      times++;
      Platform.runLater(() -> window.setHeight(height)); // this change has to be over
    }
  }
}
