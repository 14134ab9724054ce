package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window in which nothing happens lays out nothing, and so paints nothing. */
class RestingWindowTest extends WindowTest {

  private static final long REST = TimeUnit.MILLISECONDS.toNanos(400);

  private final AtomicLong lastLayout = new AtomicLong();

  @BeforeEach
  void open() throws Exception {
    startWith(SmallSlide.in(temp.resolve("slide")).folder());
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

  @Test
  void theGalleryRests() {
    push(KeyCode.G);
    rests("the gallery is shown");
    push(KeyCode.SPACE);
    rests("a tile was judged in the gallery");
  }

  private void noteLayout() {
    if (asksForLayout(stage.getScene().getRoot())) {
      lastLayout.set(System.nanoTime());
    }
  }

  private static boolean asksForLayout(Parent parent) {
    return parent.isNeedsLayout()
        || parent.getChildrenUnmodifiable().stream()
            .anyMatch(child -> child instanceof Parent inner && asksForLayout(inner));
  }

  private void rests(String what) {
    long since = System.nanoTime();
    await(
        "no layout is asked for any more once " + what,
        () -> System.nanoTime() - Math.max(since, lastLayout.get()) > REST);
  }
}
