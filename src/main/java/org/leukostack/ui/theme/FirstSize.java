package org.leukostack.ui.theme;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a dialog as high as it opens. On Linux the system tells a window the height that it had
 * before its content was there once more when it already has another one, and takes it for a wish:
 * the window shrinks to its least height.
 */
final class FirstSize {

  /** What shrinks it later is the user. */
  private static final long OPENING_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** A system that has its own mind about the size gets its way in the end. */
  private static final int TIMES = 5;

  /** So far may the height that is told again be from the first one, in pixels: of the frame. */
  private static final double NEAR = 16;

  private final Window window;
  private final double told;
  private final double height;
  private final long shown = System.nanoTime();
  private final ChangeListener<Number> listener = (o, before, now) -> changed(now.doubleValue());
  private int times;

  /**
   * @param window has the height that it opens with
   * @param told the height that it had before
   */
  FirstSize(Window window, double told) {
    this.window = window;
    this.told = told;
    height = window.getHeight();
  }

  static void keep(Dialog<?> dialog) {
    AtomicReference<@Nullable Number> told = new AtomicReference<>();
    dialog
        .heightProperty()
        .addListener((o, before, now) -> told.compareAndSet(null, now.doubleValue()));
    dialog.addEventHandler(
        DialogEvent.DIALOG_SHOWN,
        e -> {
          Number first = told.get();
          if (first != null) {
            new FirstSize(dialog.getDialogPane().getScene().getWindow(), first.doubleValue())
                .follow();
          }
        });
  }

  void follow() {
    if (told + NEAR < height) {
      window.heightProperty().addListener(listener);
    }
  }

  private void changed(double now) {
    if (System.nanoTime() - shown > OPENING_NANOS || times == TIMES) {
      window.heightProperty().removeListener(listener);
    } else if (Math.abs(now - told) <= NEAR) {
      times++;
      Platform.runLater(() -> window.setHeight(height)); // this change has to be over
    }
  }
}
