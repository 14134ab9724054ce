package org.leukostack.ui.problems;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leukostack.check.CheckedCells;
import org.leukostack.check.Depth;
import org.leukostack.check.FolderCheck;
import org.leukostack.home.AppLog;
import org.leukostack.model.Problem;
import org.leukostack.model.Progress;
import org.leukostack.model.TestFolder;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.work.Background;

/**
 * Checks the planes of the open slide in the background. What it finds are problems of the slide.
 * Used on the FX thread only.
 */
public final class PlaneScan {

  private final SlideModel model;
  private final Executor executor;
  private final Supplier<CheckedCells> cells;
  private final Background.Latest scanning;
  private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();

  /**
   * @param state each slide that is opened is scanned
   * @param cells gives those of the open slide, as they are when a scan begins
   * @param executor runs on the FX thread what begins a scan
   */
  public PlaneScan(
      SlideModel model,
      ObservableValue<OpenState> state,
      Background background,
      Supplier<CheckedCells> cells,
      Executor executor) {
    scanning = background.latest();
    this.model = model;
    this.cells = cells;
    this.executor = executor;
    state.addListener((o, before, now) -> stateChanged(now));
  }

  /** Null when no scan is under way. */
  public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** While another folder is read, that has the disk. */
  private void stateChanged(OpenState state) {
    switch (state) {
      case OpenState.Opened _ -> scan(Depth.HEADERS);
      case OpenState.Nothing _,
          OpenState.Worklist _,
          OpenState.Opening _,
          OpenState.Painting _,
          OpenState.Failed _ ->
          cancel();
    }
  }

  /** Decodes every plane of the slide. */
  public void decodeAll() {
    scan(Depth.DECODE);
  }

  public void cancel() {
    scanning.drop();
    progress.set(null);
  }

  private void scan(Depth depth) {
    TestFolder folder = model.folder();
    if (folder != null) {
      progress.set(new Progress(0, folder.fields().size()));
      executor.execute(() -> begin(folder, depth));
    }
  }

  private void begin(TestFolder folder, Depth depth) {
    if (!isUnderWay(folder)) {
      return;
    }
    CheckedCells asTheyAre = cells.get();
    scanning.run(
        () ->
            FolderCheck.run(
                folder,
                asTheyAre,
                depth,
                1, // the other cores are the annotator's
                (field, found, done, all) ->
                    Platform.runLater(() -> scanned(folder, found, new Progress(done, all)))),
        problems -> progress.set(null),
        e -> {
          AppLog.error("Looking at the planes of " + folder.path() + " failed", e);
          progress.set(null);
        });
  }

  private void scanned(TestFolder folder, List<Problem> found, Progress now) {
    if (isUnderWay(folder)) {
      model.addProblems(found);
      progress.set(now);
    }
  }

  @SuppressWarnings(
      "ReferenceEquality") // whether it is still the open one; as large, equals is slow
  private boolean isUnderWay(TestFolder folder) {
    return folder == model.folder() && progress.get() != null;
  }
}
