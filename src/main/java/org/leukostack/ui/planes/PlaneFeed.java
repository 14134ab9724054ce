package org.leukostack.ui.planes;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.leukostack.model.TestFolder;
import org.leukostack.ui.slide.SlideModel;

/**
 * Has the planes decoded that are shown, and those that may be shown next. Used on the FX thread
 * only.
 */
public final class PlaneFeed {

  /** After this it is looked again for planes that could not be read: a disk may be back. */
  private static final Duration LOOK_AGAIN = Duration.seconds(1);

  private final SlideModel model;
  private final PlaneStore planes;
  private final Executor executor;
  private final PauseTransition lookingAgain = new PauseTransition(LOOK_AGAIN);

  /**
   * @param executor runs on the FX thread what asks for planes
   */
  public PlaneFeed(SlideModel model, PlaneStore planes, Executor executor) {
    this.model = model;
    this.planes = planes;
    this.executor = executor;
    Runnable feed = this::feed;
    model
        .spotProperty()
        .addListener(
            (o, before, now) -> {
              if (!now.showsSame(before)) { // else only the review of the cell has changed
                executor.execute(feed);
              }
            });
    lookingAgain.setOnFinished(e -> feed());
    planes.onLoaded(this::loaded);
    model.queueProperty().addListener((o, before, now) -> executor.execute(feed));
  }

  private void loaded(LoadedPlane plane) {
    if (plane.isWorthARetry()) {
      lookingAgain.play();
    } else if (plane.picture() != null) {
      model.planeIsBack(plane.plane());
    }
  }

  private void feed() {
    planes.want(Prefetch.order(model.spot(), model.walk().ahead()));
  }

  /** A slide was read, and is shown once its review is: its first plane can be decoded by then. */
  public void comes(TestFolder folder) {
    planes.clear();
    executor.execute(() -> planes.want(Prefetch.ofStart(folder.fields())));
  }
}
