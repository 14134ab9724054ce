package org.leukostack.ui;

import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.leukostack.testing.FxThread;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.testfx.api.FxToolkit;

/**
 * The application's own window, as it is started for a person, of tests and benchmarks. Used off
 * the FX thread, where nothing else is said.
 */
final class TestWindow implements AutoCloseable {

  private final LeukostackApp app;
  private final Stage stage;

  private TestWindow(LeukostackApp app, Stage stage) {
    this.app = app;
    this.stage = stage;
  }

  /** Starts the application without a slide, and waits until all of the window is there. */
  static TestWindow start(Path settings) throws TimeoutException {
    TestWindow window = show(new StandIns(), settings, null, stage -> {});
    window.awaitWhole();
    return window;
  }

  /**
   * Starts the application; parts of the window may still be missing.
   *
   * @param settings the folder of the settings
   * @param slide to begin with
   * @param before gets the stage before it is shown
   */
  static TestWindow show(
      StandIns standIns, Path settings, @Nullable Path slide, Consumer<Stage> before)
      throws TimeoutException {
    Stage stage = stage(before);
    LeukostackApp app =
        (LeukostackApp)
            FxToolkit.setupApplication(
                () -> new LeukostackApp(standIns.desktop(), SettingsStore.open(settings), slide));
    return new TestWindow(app, stage);
  }

  /** Starts the application as a command line does, with this user's settings and desktop. */
  static TestWindow launch(Consumer<Stage> before, String... arguments) throws TimeoutException {
    Stage stage = stage(before);
    return new TestWindow(
        (LeukostackApp) FxToolkit.setupApplication(LeukostackApp.class, arguments), stage);
  }

  private static Stage stage(Consumer<Stage> before) throws TimeoutException {
    FxThread.start();
    Stage stage = FxToolkit.registerStage(Stage::new);
    before.accept(stage);
    return stage;
  }

  void awaitWhole() {
    onFx(
        () -> {
          stage.setX(0); // the wheel of the headless robot takes the screen for the window
          stage.setY(0);
        });
    await("all parts of the window are there", () -> app.wholeProperty().get());
    settle();
  }

  @Override
  public void close() throws TimeoutException {
    FxToolkit.cleanupStages();
    FxToolkit.cleanupApplication(app);
  }

  Stage stage() {
    return stage;
  }

  Scene scene() {
    return stage.getScene();
  }

  Workbench bench() {
    return app.workbench();
  }

  SlideModel model() {
    return bench().model();
  }

  /** Opens a folder; its first plane is on the screen then. */
  void open(Path folder) {
    onFx(() -> bench().opening().open(folder));
    awaitOpened(folder);
  }

  void awaitOpened(Path folder) {
    await(
        folder + " is open",
        () -> bench().opening().stateProperty().get().equals(new OpenState.Opened(folder)));
    await("its planes are looked at", () -> bench().scan().progressProperty().get() == null);
    awaitPicture();
  }

  void awaitPicture() {
    await("the picture is there", () -> !pictureIsAwaited());
    settle();
    onFx(this::layOut); // an image that has just come is fitted into the view then
  }

  /** Whether the shown plane is still being decoded; on the FX thread. */
  private boolean pictureIsAwaited() {
    Spot spot = model().spot();
    return spot.field() == null
        || spot.field()
            .plane(spot.stackNumber())
            .filter(p -> bench().planes().get(p).isEmpty())
            .isPresent();
  }

  /** Lays out what has changed, without waiting for a pulse; on the FX thread. */
  void layOut() {
    scene().getRoot().applyCss();
    scene().getRoot().layout();
  }
}
