package org.leukostack.ui.figures;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.leukostack.home.AppLog;
import org.leukostack.model.Progress;
import org.leukostack.slides.Slide;
import org.leukostack.stats.MeasuredSlide;
import org.leukostack.ui.work.Background;

/** The figures of a slide, measured in the background. Used on the FX thread only. */
final class FiguresModel {

  private final Background.Latest measuring;
  private final ReadOnlyObjectWrapper<FiguresState> state;

  /** Begins to measure, on all cores but one. */
  FiguresModel(Background background, Slide.Ready slide, int cropSize) {
    measuring = background.latest();
    int fields = slide.folder().fields().size();
    state = new ReadOnlyObjectWrapper<>(new FiguresState.Measuring(new Progress(0, fields)));
    int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    measuring.run(
        () -> MeasuredSlide.of(slide, cropSize, jobs, (done, all) -> tell(new Progress(done, all))),
        measured -> state.set(new FiguresState.Ready(measured)),
        e -> {
          AppLog.error("Measuring " + slide.folder().path() + " failed", e);
          state.set(new FiguresState.Failed(e));
        });
  }

  private void tell(Progress progress) {
    Platform.runLater(
        () -> {
          if (state.get() instanceof FiguresState.Measuring) {
            state.set(new FiguresState.Measuring(progress));
          }
        });
  }

  ReadOnlyObjectProperty<FiguresState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Gives up what is being measured. */
  void stop() {
    measuring.drop();
  }
}
