package org.leukostack.ui;

import com.sun.javafx.perf.PerformanceTracker;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/**
 * Measures from an event until the frame that shows its effect is painted.
 *
 * <p>A pulse of JavaFX computes styles and layout and copies the changed nodes into the render
 * graph, on the FX thread; then the render thread paints the graph into the window's pixels. The
 * clock stops when the render thread says so for the first pulse that copied the expected picture
 * into the render graph. So a figure includes the handling of the event, reading and decoding where
 * the picture is not there yet, the wait for the next pulse (60 a second, as on a desktop), styles,
 * layout and painting.
 *
 * <p>It does not include what lies before and behind JavaFX: the keyboard, and the way from the
 * window's pixels to the eye (there is no display, hence no vertical sync). Painting is in
 * software, into a window no larger than the 1000 x 1000 pixels of the headless screen; a graphics
 * card paints faster.
 *
 * <p>JavaFX has no public word for "painted": the two internal classes are those behind its own
 * frame counter.
 */
final class FrameClock {

  private static final long PATIENCE_SECONDS = 60;

  private final TKPulseListener afterCopying = this::copied; // the toolkit holds it weakly
  private final ImageView image;
  private long pulseBegan;
  private volatile @Nullable Measurement current;

  /** Made on the FX thread. */
  FrameClock(Scene scene, ImageView image) {
    this.image = image;
    PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(this::painted);
    scene.addPreLayoutPulseListener(() -> pulseBegan = System.nanoTime());
    Toolkit.getToolkit().addPostSceneTkPulseListener(afterCopying);
    image.imageProperty().addListener(o -> pictureSet());
  }

  /** An event under way. All but the last two are the FX thread's. */
  private static final class Measurement {
    private final BooleanSupplier shown;
    private long begun;
    private long handled;
    private long pictureSet;
    private long pulse;
    private volatile long copied;
    private final CompletableFuture<Frame> frame = new CompletableFuture<>();

    private Measurement(BooleanSupplier shown) {
      this.shown = shown;
    }
  }

  /**
   * Lets an event happen and waits until its effect is painted.
   *
   * @param event on the FX thread
   * @param shown whether the image view has the expected picture; asked on the FX thread
   */
  Frame time(Runnable event, BooleanSupplier shown) throws Exception {
    Measurement measurement = new Measurement(shown);
    Platform.runLater(
        () -> {
          if (shown.getAsBoolean()) {
            measurement.frame.completeExceptionally(
                new IllegalStateException("it was shown before the event"));
            return;
          }
          current = measurement;
          measurement.begun = System.nanoTime();
          event.run();
          measurement.handled = System.nanoTime();
        });
    try {
      return measurement.frame.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      current = null;
    }
  }

  private void pictureSet() {
    Measurement measurement = current;
    if (measurement != null && image.getImage() != null) {
      measurement.pictureSet = System.nanoTime();
    }
  }

  /** The pulse has copied the nodes: earlier frames are painted, this one is not yet. */
  private void copied() {
    Measurement measurement = current;
    if (measurement != null && measurement.copied == 0 && measurement.shown.getAsBoolean()) {
      measurement.pulse = pulseBegan;
      measurement.copied = System.nanoTime();
    }
  }

  private void painted() {
    long now = System.nanoTime();
    Measurement m = current;
    if (m != null && m.copied != 0) {
      m.frame.complete(Frame.of(m.begun, m.handled, m.pictureSet, m.pulse, m.copied, now));
    }
  }

  /** Stops listening; on the FX thread. */
  void dispose(Scene scene) {
    Toolkit.getToolkit().removePostSceneTkPulseListener(afterCopying);
    PerformanceTracker.releaseSceneTracker(scene);
  }
}
