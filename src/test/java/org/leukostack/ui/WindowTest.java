package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.home.AppLog;
import org.leukostack.home.AppVersion;
import org.leukostack.home.UserFolders;
import org.leukostack.model.Field;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewFiles;
import org.leukostack.testing.HeadlessRobots;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.SettingsFile;
import tools.jackson.databind.JsonNode;

/** A window without a desktop, set up for each test, with files of its own. */
abstract class WindowTest extends DrivenWindow {

  static final Path DATA = UserFolders.ofThisUser().data();

  final StandIns standIns = new StandIns();
  Words words = new Words("ui", Locale.getDefault());

  @TempDir Path temp;

  private long logged;

  @BeforeEach
  void noteTheLog() throws IOException {
    logged = logLength();
  }

  /** The data folder is that of all tests, also of those that somebody ended halfway. */
  @BeforeEach
  void forgetTheClassList() throws IOException {
    for (Path file : classLists()) {
      Files.delete(file);
    }
  }

  /** The class list of this user, and those that were set aside. */
  static List<Path> classLists() throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(DATA)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(DATA, "classes*.json")) {
        files.forEach(found::add);
      }
    }
    return found;
  }

  @AfterEach
  void closeTheWindow() throws Exception {
    close();
    HeadlessRobots.forgetWindows();
    assertThat(logLength()).as("nothing unexpected in the log " + AppLog.file()).isEqualTo(logged);
  }

  /** For a test in which something has to be in the log. */
  void loggingIsFine() throws IOException {
    logged = logLength();
  }

  private static long logLength() throws IOException {
    return Files.exists(AppLog.file()) ? Files.size(AppLog.file()) : 0;
  }

  Path config() {
    return temp.resolve("config");
  }

  /** The settings with which the window starts. */
  void remember(String json) throws IOException {
    SettingsFile.write(config(), json);
  }

  void rememberTextPercent(int percent) throws IOException {
    remember("{\"textPercent\": %d}".formatted(percent));
  }

  /** The settings that the window has left. */
  JsonNode settingsFile() throws IOException {
    return SettingsFile.read(config());
  }

  void start() throws Exception {
    startWindow(null);
  }

  private void startWindow(@Nullable Path slide) throws Exception {
    window = TestWindow.show(standIns, config(), slide, this::take);
    window.awaitWhole();
  }

  private void take(Stage taken) {
    stage = taken;
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, e -> firstShown());
  }

  /** The window has its first picture before it; on the FX thread. */
  void firstShown() {}

  void close() throws Exception {
    if (window != null) {
      window.close();
      window = null;
    }
  }

  /** Starts the window as a command line with a folder does. */
  void launch(Path folder) throws Exception {
    window = TestWindow.launch(this::take, folder.toString());
    window.awaitWhole();
    awaitOpened(folder);
  }

  /** Starts the window as the program does that is given a folder. */
  void startAt(Path folder) throws Exception {
    startWindow(folder);
    awaitOpened(folder);
  }

  /** Starts the window and opens a folder; the first plane is on the screen. */
  void startWith(Path folder) throws Exception {
    start();
    open(folder);
  }

  /** Starts the window with the small slide, painted anew. */
  void startWithSmallSlide() throws Exception {
    startWith(SmallSlide.in(temp.resolve("slide")).folder());
  }

  void open(Path folder) {
    window.open(folder);
  }

  void awaitOpened(Path folder) {
    window.awaitOpened(folder);
  }

  void awaitPicture() {
    window.awaitPicture();
  }

  /** Has the review of a slide open, as another window would, until it is released. */
  Opened.Writable openElsewhere(SlideOnDisk slide) throws InterruptedException {
    return (Opened.Writable)
        ReviewFiles.open(slide.read(), temp.resolve("data"), AppVersion.get(), () -> Instant.EPOCH);
  }

  /** Goes to a plane of the stack by keys; its picture, or why there is none, is shown then. */
  void goToPlane(int stackNumber) {
    push(KeyCode.HOME);
    for (int k = 0; k < stackNumber; k++) {
      push(KeyCode.UP);
    }
    awaitPicture();
  }

  /** Goes to a cell without keys or mouse, as the start of a journey. */
  void goTo(int imageNumber, String cellKey) {
    Field field = field(imageNumber);
    onFx(
        () ->
            model()
                .go(
                    model().reviewedCells(field).stream()
                        .filter(c -> c.original().cellKey().equals(cellKey))
                        .findFirst()
                        .orElseThrow()
                        .id()));
    awaitPicture();
  }
}
