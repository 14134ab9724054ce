package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.home.AppLog;
import org.leukostack.home.UserFolders;
import org.leukostack.model.Field;
import org.leukostack.review.Review;
import org.leukostack.testing.FxThread;
import org.leukostack.testing.Pointer;
import org.leukostack.text.Words;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.image.Viewport;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.leukostack.ui.work.Desktop;
import org.leukostack.ui.work.FileAsker;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;

/** A window without a desktop, driven by keys and mouse as a person would. */
abstract class WindowTest {

  static final Path DATA = UserFolders.ofThisUser().data();

  final FxRobot robot = new FxRobot();
  Words words = new Words("ui", Locale.getDefault());

  @TempDir Path temp;

  /** What the person answers when asked for a folder. */
  Optional<Path> answer = Optional.empty();

  /** What the person answers when asked for a file, to read or to write. */
  Optional<Path> fileAnswer = Optional.empty();

  /** What the desktop was asked to show, and whether it can. */
  static final class ShownFolders {
    final List<Path> asked = new CopyOnWriteArrayList<>();
    volatile boolean able = true;

    boolean shows(Path folder) {
      asked.add(folder);
      return able;
    }
  }

  final ShownFolders desktop = new ShownFolders();

  private final FileAsker files =
      new FileAsker() {
        @Override
        public Optional<Path> open(Window owner, String title) {
          return fileAnswer;
        }

        @Override
        public Optional<Path> save(Window owner, String title, String name) {
          return fileAnswer;
        }
      };

  Stage stage;
  LeukostackApp app;
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

  void start() throws Exception {
    startWindow(null);
  }

  private void startWindow(@Nullable Path slide) throws Exception {
    FxThread.start();
    stage = FxToolkit.registerStage(Stage::new);
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, e -> firstShown());
    app = (LeukostackApp) FxToolkit.setupApplication(() -> application(slide));
    onFx(
        () -> {
          stage.setX(0); // the wheel of the headless robot takes the screen for the window
          stage.setY(0);
        });
    await("all parts of the window are there", () -> app.wholeProperty().get());
    settle();
  }

  private LeukostackApp application(@Nullable Path slide) {
    return new LeukostackApp(
        new Desktop((owner, title, initial) -> answer, files, desktop::shows),
        SettingsStore.open(config()),
        slide);
  }

  /** The window has its first picture before it; on the FX thread. */
  void firstShown() {}

  void close() throws Exception {
    if (app != null) {
      FxToolkit.cleanupStages();
      FxToolkit.cleanupApplication(app);
      app = null;
    }
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

  /** Whether the shown plane is still being decoded. */
  boolean pictureIsAwaited() {
    Spot spot = model().spot();
    return spot.field() == null
        || spot.field()
            .plane(spot.stackNumber())
            .filter(p -> bench().planes().get(p).isEmpty())
            .isPresent();
  }

  Workbench bench() {
    return app.workbench();
  }

  SlideModel model() {
    return bench().model();
  }

  /** What is said of the open slide; on the FX thread only. */
  Review said() {
    return bench().review().stateProperty().get().known().orElseThrow().review();
  }

  Spot spot() {
    return onFx(() -> model().spot());
  }

  int fieldNumber() {
    return Objects.requireNonNull(spot().field()).imageNumber();
  }

  /** "field/cell", with - for none. */
  String place() {
    return place(spot());
  }

  private static String place(Spot spot) {
    return Objects.requireNonNull(spot.field()).imageNumber()
        + "/"
        + (spot.cell() == null ? "-" : spot.cell().original().key());
  }

  int plane() {
    return spot().stackNumber();
  }

  Field field(int imageNumber) {
    return onFx(
        () ->
            model().allFields().stream()
                .filter(f -> f.imageNumber() == imageNumber)
                .findFirst()
                .orElseThrow());
  }

  /** Goes to a cell without keys or mouse, as the start of a journey. */
  void goTo(int imageNumber, String cellKey) {
    Field field = field(imageNumber);
    onFx(
        () ->
            model()
                .go(
                    model().reviewedCells(field).stream()
                        .filter(c -> c.original().key().equals(cellKey))
                        .findFirst()
                        .orElseThrow()
                        .id()));
    awaitPicture();
  }

  /** A point of the shown image, in pixels of it, on the screen. */
  Point2D onScreen(double imageX, double imageY) {
    FocalImageView image = image();
    return onFx(
        () -> {
          layOut();
          Viewport v = image.viewportProperty().get();
          return image.localToScreen(
              v.offsetX() + v.scale() * imageX, v.offsetY() + v.scale() * imageY);
        });
  }

  private void layOut() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  void awaitPicture() {
    await("the picture is there", () -> !pictureIsAwaited());
    settle();
    onFx(
        () -> {
          layOut(); // an image that has just come is fitted into the view then
        });
  }

  FocalImageView image() {
    return node(".focal-image");
  }

  /** A visible node of the main window. */
  @SuppressWarnings("unchecked")
  <N extends Node> N node(String query) {
    return (N) onFx(() -> found(query));
  }

  private Node found(String query) {
    return stage.getScene().getRoot().lookupAll(query).stream()
        .filter(n -> isShown(n))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + query + " on the screen"));
  }

  /**
   * The tooltip that a control has when the pointer comes, or null; for the FX thread. Nothing
   * moves on the screen.
   */
  static Tooltip tooltip(Control control) {
    Pointer.enter(control);
    return control.getTooltip();
  }

  static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  String text(String query) {
    Labeled labeled = node(query);
    return onFx(labeled::getText);
  }

  /** All words that labels of the main window, or of a part of it, show. */
  List<String> shownTexts(String query) {
    return onFx(
        () ->
            stage.getScene().getRoot().lookupAll(query).stream()
                .filter(WindowTest::isShown)
                .flatMap(WindowTest::texts)
                .toList());
  }

  private static Stream<String> texts(Node node) {
    return Stream.of(".label", ".hyperlink", ".button")
        .flatMap(kind -> node.lookupAll(kind).stream())
        .filter(WindowTest::isShown)
        .map(n -> ((Labeled) n).getText())
        .filter(t -> t != null && !t.isBlank());
  }

  void choose(String menuId, int item) {
    MenuButton menu = node("#" + menuId);
    onFx(
        () -> {
          MenuItem chosen =
              menu.getItems().stream()
                  .filter(i -> !(i instanceof javafx.scene.control.SeparatorMenuItem))
                  .toList()
                  .get(item);
          if (chosen instanceof javafx.scene.control.CheckMenuItem check) {
            check.setSelected(!check.isSelected());
          } else if (chosen instanceof javafx.scene.control.RadioMenuItem radio) {
            radio.setSelected(true);
          }
          chosen.fire();
        });
  }

  /** The open dialog of the window, once there is one. */
  DialogPane dialog() {
    await("a dialog", () -> openDialog().isPresent());
    settle();
    return onFx(() -> openDialog().orElseThrow());
  }

  Optional<DialogPane> openDialog() {
    return Window.getWindows().stream()
        .filter(w -> w != stage && w.isShowing() && w.getScene() != null)
        .map(w -> w.getScene().getRoot())
        .filter(DialogPane.class::isInstance)
        .map(DialogPane.class::cast)
        .findFirst();
  }

  /** What a dialog says. */
  String saying(DialogPane dialog) {
    return onFx(
        () -> {
          StringBuilder said = new StringBuilder();
          said.append(dialog.getHeaderText()).append('\n').append(dialog.getContentText());
          for (Node node : dialog.lookupAll("*")) {
            if (node instanceof Labeled label) {
              said.append('\n').append(label.getText());
            } else if (node instanceof TextArea area) {
              said.append('\n').append(area.getText());
            }
          }
          return said.toString();
        });
  }

  /** Presses the button of a dialog that closes it in the given way. */
  void answer(DialogPane dialog, javafx.scene.control.ButtonBar.ButtonData way) {
    onFx(
        () -> {
          ButtonType type =
              dialog.getButtonTypes().stream()
                  .filter(t -> t.getButtonData() == way)
                  .findFirst()
                  .orElseThrow();
          ((ButtonBase) dialog.lookupButton(type)).fire();
        });
    awaitClosed(dialog);
  }

  void awaitClosed(DialogPane dialog) {
    await(
        "the dialog closes",
        () -> dialog.getScene() == null || !dialog.getScene().getWindow().isShowing());
  }

  /** Presses keys together and releases them, the last one first. */
  void push(KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.robotContext().getBaseRobot().pressKeyboard(key);
    }
    for (int k = keys.length - 1; k >= 0; k--) {
      robot.robotContext().getBaseRobot().releaseKeyboard(keys[k]);
    }
    onFx(() -> null);
  }

  /** Types what has a key on a US keyboard: letters, digits, spaces, commas and quotes. */
  void write(String text) {
    for (char c : text.toCharArray()) {
      switch (c) {
        case ' ' -> push(KeyCode.SPACE);
        case ',' -> push(KeyCode.COMMA);
        case '"' -> push(KeyCode.SHIFT, KeyCode.QUOTE);
        default -> {
          KeyCode key = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
          if (Character.isUpperCase(c)) {
            push(KeyCode.SHIFT, key);
          } else {
            push(key);
          }
        }
      }
    }
  }

  /** Clicks without the journey of the mouse, which takes its time. */
  void click(Node node) {
    click(centre(() -> node));
  }

  void click(String query) {
    click(centre(() -> found(query)));
  }

  /** In one step of the FX thread, since a part of the window may be made anew at any time. */
  private Point2D centre(Callable<Node> which) {
    Bounds bounds =
        onFx(
            () -> {
              layOut();
              Node node = which.call();
              return node.localToScreen(node.getBoundsInLocal());
            });
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  void click(Point2D onScreen) {
    BaseRobot mouse = robot.robotContext().getBaseRobot();
    mouse.moveMouse(onScreen);
    mouse.pressMouse(MouseButton.PRIMARY);
    mouse.releaseMouse(MouseButton.PRIMARY);
    settle();
  }

  void moveTo(Point2D onScreen) {
    robot.robotContext().getBaseRobot().moveMouse(onScreen);
    settle();
  }

  void focus(Node node) {
    onFx(
        () -> {
          node.applyCss(); // without its skin a new field takes no keys
          node.requestFocus();
        });
    await(node + " has the focus", node::isFocused);
  }
}
