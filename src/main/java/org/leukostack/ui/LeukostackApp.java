package org.leukostack.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Alert;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.home.UserFolders;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.settings.WindowPlace;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Theming;
import org.leukostack.ui.work.DesktopFiles;
import org.leukostack.ui.work.FileAsker;
import org.leukostack.ui.work.FolderChooser;

/** The desktop application. */
public final class LeukostackApp extends Application {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double MIN_WIDTH = 900;
  private static final double MIN_HEIGHT = 600;

  private final Words words = new Words("ui", Locale.getDefault());
  private final FolderChooser chooser;
  private final FileAsker files;
  private @Nullable SettingsStore remembered;
  private @Nullable Workbench bench;

  public LeukostackApp() {
    this(LeukostackApp::askDesktop, new DesktopFiles(), null);
  }

  /** With other ways to ask for folders and files, where no desktop can be asked. */
  LeukostackApp(FolderChooser chooser, FileAsker files, @Nullable SettingsStore remembered) {
    this.chooser = chooser;
    this.files = files;
    this.remembered = remembered;
  }

  /** Reads the settings; unlike the constructor, JavaFX calls it off the FX thread. */
  @Override
  public void init() {
    if (remembered == null) {
      remembered = SettingsStore.open(UserFolders.ofThisUser().config());
    }
  }

  private SettingsStore settings() {
    return Objects.requireNonNull(remembered, "init() comes before start()");
  }

  private static Optional<Path> askDesktop(Window owner, String title, @Nullable Path initial) {
    DirectoryChooser dialog = new DirectoryChooser();
    dialog.setTitle(title);
    File folder = initial == null ? null : initial.toFile();
    if (folder != null && folder.isDirectory()) {
      dialog.setInitialDirectory(folder);
    }
    return Optional.ofNullable(dialog.showDialog(owner)).map(File::toPath);
  }

  @Override
  public void start(Stage stage) {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> broken(failure));
    Workbench workbench = new Workbench(settings(), words);
    bench = workbench;
    Theming theming = new Theming(settings().get().theme());
    MainWindow window =
        new MainWindow(
            stage,
            workbench,
            theming,
            chooser,
            files,
            folder -> getHostServices().showDocument(folder.toUri().toString()));
    stage.setScene(window.scene());
    stage.getIcons().setAll(Icons.ofWindow());
    place(stage);
    stage.show();
    FirstFrame.watch(workbench);
    if (getParameters() != null) {
      getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(workbench::open);
    }
  }

  Workbench workbench() {
    if (bench == null) {
      throw new IllegalStateException("the window has not been started");
    }
    return bench;
  }

  private void broken(Throwable failure) {
    AppLog.error("Unexpected failure in the window", failure);
    if (Platform.isFxApplicationThread()) {
      Alert alert =
          new Alert(Alert.AlertType.ERROR, words.get("broken.what", AppLog.file().toString()));
      alert.setTitle(words.get("app.name"));
      alert.setHeaderText(words.get("broken.title"));
      alert.show();
    }
  }

  private void place(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
    WindowPlace place = settings().get().window();
    if (place == null || !isOnAScreen(place)) {
      stage.setWidth(Math.min(WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    } else {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
      stage.setMaximized(place.maximized());
    }
    stage.setOnHiding(e -> remember(stage));
  }

  private static boolean isOnAScreen(WindowPlace place) {
    return place.width() >= 200
        && place.height() >= 200
        && !Screen.getScreensForRectangle(place.x() + 50, place.y() + 10, 100, 100).isEmpty();
  }

  private void remember(Stage stage) {
    settings()
        .change(
            s ->
                s.withWindow(
                    new WindowPlace(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized())));
  }

  @Override
  public void stop() {
    if (bench != null) {
      bench.close();
    }
  }
}
