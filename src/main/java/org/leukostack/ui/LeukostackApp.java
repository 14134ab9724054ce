package org.leukostack.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.model.TestFolder;
import org.leukostack.ui.faults.FaultDesk;
import org.leukostack.ui.faults.Faults;
import org.leukostack.ui.help.FolderDisplay;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.settings.WindowPlace;
import org.leukostack.ui.start.FirstFrame;
import org.leukostack.ui.start.Painting;
import org.leukostack.ui.start.Preparation;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Theming;
import org.leukostack.ui.work.DesktopFiles;
import org.leukostack.ui.work.DesktopFolders;
import org.leukostack.ui.work.FileAsker;
import org.leukostack.ui.work.FolderChooser;
import org.leukostack.ui.work.FolderViewer;

/** The desktop application. */
public final class LeukostackApp extends Application {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double MIN_WIDTH = 900;
  private static final double MIN_HEIGHT = 600;

  private final FolderChooser chooser;
  private final FileAsker files;
  private final FolderViewer folders;
  private final @Nullable SettingsStore remembered;
  private @Nullable Path slide;
  private @Nullable Workbench bench;
  private @Nullable Preparation prepared;
  private @Nullable Faults faults;
  private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();

  public LeukostackApp() {
    this(LeukostackApp::askDesktop, new DesktopFiles(), new DesktopFolders(), null, null);
  }

  /**
   * With other ways to ask for folders and files, where no desktop can be asked.
   *
   * @param slide to begin with, where there is no command line that says so
   */
  LeukostackApp(
      FolderChooser chooser,
      FileAsker files,
      FolderViewer folders,
      @Nullable SettingsStore remembered,
      @Nullable Path slide) {
    this.slide = slide;
    this.chooser = chooser;
    this.files = files;
    this.folders = folders;
    this.remembered = remembered;
  }

  /** Waits for files; unlike the constructor, JavaFX calls it off the FX thread. */
  @Override
  public void init() {
    if (slide == null && getParameters() != null) {
      slide = getParameters().getUnnamed().stream().findFirst().map(Path::of).orElse(null);
    }
    prepared = remembered == null ? Preparation.take() : Preparation.with(remembered);
  }

  private Preparation prepared() {
    return Objects.requireNonNull(prepared, "init() comes before start()");
  }

  private SettingsStore settings() {
    return prepared().settings();
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
    Workbench workbench =
        new Workbench(settings(), prepared().words(), prepared().slide(), prepared().slide());
    bench = workbench;
    Faults caught =
        new FaultDesk(
                stage,
                prepared().words(),
                prepared().facts(),
                workbench.review().saveStateProperty(),
                this::privateWords,
                this::privatePaths)
            .faults();
    faults = caught;
    caught.install();
    try {
      open(stage, workbench);
    } catch (RuntimeException | Error e) {
      caught.uninstall(); // without a window nothing can be told in one
      throw e;
    }
  }

  private void open(Stage stage, Workbench workbench) {
    if (slide != null) {
      workbench.open(slide); // it is read while the window is built
    }
    workbench.background().publish(); // the slide, if it is read: its review is next
    Theming theming = new Theming(settings().get().theme(), settings().get().textPercent());
    workbench.background().publish();
    MainWindow window =
        new MainWindow(
            stage,
            place(stage),
            workbench,
            theming,
            chooser,
            files,
            new FolderDisplay(stage, prepared().words(), workbench.background(), folders)::show);
    window.prepare();
    workbench.background().publish(); // with the slide in it, the window is laid out once
    window.show();
    new Painting(window.pane(), () -> painted(stage, window)).start();
  }

  /** The window's first picture is on the screen. */
  private void painted(Stage stage, MainWindow window) {
    FirstFrame.watch(window.pane(), workbench()::isPictureThere, whole);
    window.addLateParts(() -> whole(stage));
  }

  /** The window shows all that it has. */
  private void whole(Stage stage) {
    whole.set(true);
    workbench().windowIsWhole();
    workbench()
        .background()
        .run(
            Icons::ofWindow,
            stage.getIcons()::setAll,
            e -> AppLog.warning("The window has no icon", e));
  }

  /** Whether all parts of the window are there. */
  ReadOnlyBooleanProperty wholeProperty() {
    return whole.getReadOnlyProperty();
  }

  Workbench workbench() {
    if (bench == null) {
      throw new IllegalStateException("the window has not been started");
    }
    return bench;
  }

  /** Names and folders that a report of a failure must not have. */
  private Stream<Path> privatePaths() {
    TestFolder open = workbench().model().folder();
    return Stream.concat(
        Stream.ofNullable(open).map(TestFolder::path),
        settings().get().recentFolders().stream().map(Path::of));
  }

  private Stream<String> privateWords() {
    return Stream.of(workbench().review().reviewerProperty().get()).filter(Objects::nonNull);
  }

  /** Gives the window its place, and returns the size that it has there. */
  private Dimension2D place(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
    WindowPlace place = settings().get().window();
    if (place == null || !isOnAScreen(place)) {
      stage.setWidth(Math.min(WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
      // JavaFX would centre it by a size without its title, and a tall one's title off the screen.
      stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
      stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 3);
    } else {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
      stage.setMaximized(place.maximized());
    }
    stage.setOnHiding(e -> remember(stage));
    return new Dimension2D(stage.getWidth(), stage.getHeight());
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
    if (faults != null) {
      faults.uninstall();
    }
    if (bench != null) {
      bench.close();
    }
  }
}
