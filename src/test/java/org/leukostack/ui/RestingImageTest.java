package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An image to which nothing happens is not laid out, and so is not painted, frame after frame. */
class RestingImageTest extends WindowTest {

  private static final long REST = TimeUnit.MILLISECONDS.toNanos(400);

  private final AtomicLong lastLayout = new AtomicLong();

  @BeforeEach
  void open() throws Exception {
    startWithSmallSlide();
    onFx(() -> stage.getScene().addPreLayoutPulseListener(this::noteLayout));
  }

  @Test
  void theFittedImageRests() {
    rests("a slide is shown");
    push(KeyCode.UP);
    rests("another plane is shown");
    push(KeyCode.RIGHT);
    rests("another cell is shown");
  }

  @Test
  void theZoomedImageRests() {
    push(KeyCode.PLUS);
    rests("the image is zoomed");
    push(KeyCode.E);
    rests("boxes are edited");
  }

  private void noteLayout() {
    if (image().isNeedsLayout()) {
      lastLayout.set(System.nanoTime());
    }
  }

  private void rests(String what) {
    long since = System.nanoTime();
    await(
        "no layout is asked for any more once " + what,
        () -> System.nanoTime() - Math.max(since, lastLayout.get()) > REST);
  }
}
