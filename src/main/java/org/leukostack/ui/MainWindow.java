package org.leukostack.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.text.Words;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.classes.ClassNotice;
import org.leukostack.ui.classes.ClassesDialog;
import org.leukostack.ui.export.ExportFlow;
import org.leukostack.ui.filter.FilterBar;
import org.leukostack.ui.filter.FilterText;
import org.leukostack.ui.help.Help;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.keys.KeysDialog;
import org.leukostack.ui.open.FolderDrop;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.open.WelcomePane;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.LeaveGuard;
import org.leukostack.ui.review.NoticeBar;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.review.ReviewerDialog;
import org.leukostack.ui.review.StripHeader;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.start.LatePart;
import org.leukostack.ui.start.LateParts;
import org.leukostack.ui.strip.StripPane;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Theming;
import org.leukostack.ui.work.FileAsker;
import org.leukostack.ui.work.FolderChooser;

/** Puts the parts of the window together. */
final class MainWindow {

  private final Stage stage;
  private final Workbench bench;
  private final SlideModel model;
  private final Words words;
  private final Commands commands;
  private final FolderChooser chooser;
  private final ReviewModel review;
  private final LeaveGuard guard;
  private final ClassNames classNames;
  private final FileAsker files;
  private final ExportFlow export;
  private final FocalImageView image;
  private final LatePart<FilterBar> filterBar;
  private final LateParts lateParts;
  private final BorderPane slide = new BorderPane();
  private final StackPane center = new StackPane(slide);
  private final Scene scene;
  private @Nullable WelcomePane welcome;

  MainWindow(
      Stage stage,
      Dimension2D size,
      Workbench bench,
      Theming theming,
      FolderChooser chooser,
      FileAsker files,
      Consumer<Path> showInDesktop) {
    this.stage = stage;
    this.bench = bench;
    this.model = bench.model();
    this.words = bench.words();
    this.commands = new Commands(new Keys(bench.settings(), words), words);
    this.chooser = chooser;
    this.files = files;
    this.review = bench.review();
    ReviewLoop loop = bench.loop();
    BoxEditor editor = bench.editor();
    classNames = new ClassNames(words, loop.classesProperty());
    ActText actText = new ActText(words, classNames);
    guard = new LeaveGuard(stage, review, loop, words, chooser);
    bench.beforeLeaving(guard::leave);
    export =
        new ExportFlow(
            stage,
            model,
            review,
            bench.background(),
            bench.settings(),
            words,
            classNames,
            chooser,
            showInDesktop);
    image = new FocalImageView(model, editor, classNames);
    image.setCropSize(bench.settings().get().cropSize());
    WindowCommands windowCommands =
        new WindowCommands(commands, bench, image, this::filterBar, actText);
    windowCommands.bind();
    bindOwnCommands();
    SlidePanes panes = new SlidePanes(bench, image, commands, theming, classNames, actText);
    slide.setCenter(panes);
    filterBar =
        new LatePart<>(
            "filter-bar-room",
            () ->
                new FilterBar(
                    bench.filter(),
                    model,
                    new FilterText(words, actText, classNames),
                    commands,
                    image::requestFocus,
                    new StripHeader(model, words, actText, classNames)));
    slide.setBottom(new VBox(filterBar, new StripPane(model, bench.cellStack(), words)));
    LatePart<MainToolbar> toolbar =
        new LatePart<>(
            "tool-bar-room",
            () ->
                new MainToolbar(
                    bench,
                    commands,
                    theming,
                    new ReviewButtons(bench, commands, this::askForReviewer),
                    bench::open,
                    new Help(stage, words, bench.background(), showInDesktop).menu(commands)));
    LatePart<StatusBar> status = new LatePart<>("status-room", () -> new StatusBar(bench, export));
    lateParts =
        new LateParts(
            List.of(
                toolbar,
                panes.imageBar(),
                panes.slider(),
                filterBar,
                panes.inspector(),
                panes.fields(),
                status));
    BorderPane root = new BorderPane(center);
    root.setTop(
        new VBox(
            toolbar,
            new NoticeBar(review, words, guard::saveElsewhere),
            new ClassNotice(bench.classes(), words, commands.get(Command.CLASSES)::run)));
    root.setBottom(status);
    root.getStyleClass().add("main-window");
    // With a size it is laid out once, not also at the size that it would like to have.
    scene = new Scene(root, size.getWidth(), size.getHeight());
    theming.dress(scene);
    windowCommands.listen(stage, scene, slide::isVisible);
    FolderDrop.accept(root, bench::open);
    stage.setOnCloseRequest(
        e -> {
          e.consume();
          if (export.runningProperty().get() != null) {
            export.askToCancel(this::closeSafely);
          } else {
            closeSafely();
          }
        });
    image.viewportProperty().addListener(o -> review.zoomPanProperty().set(image.zoomPan()));
  }

  private void closeSafely() {
    guard.leave(stage::close, () -> {});
  }

  private void askForReviewer() {
    ReviewerDialog dialog = new ReviewerDialog(stage, words, review.reviewerProperty().get());
    dialog.setOnHidden(
        e -> Optional.ofNullable(dialog.getResult()).ifPresent(review.reviewerProperty()::set));
    dialog.show();
  }

  /** All that the window shows. */
  Pane pane() {
    return center;
  }

  /**
   * Adds what the first picture does without.
   *
   * @param done runs when all of it is there
   */
  void addLateParts(Runnable done) {
    lateParts.begin(done);
  }

  /** Does what showing it takes whatever it shows, while the slide may still be read. */
  void prepare() {
    scene.getRoot().applyCss();
  }

  /** Shows the window, with what the bench has by now. */
  void show() {
    bench.stateProperty().addListener(o -> showState());
    showState();
    stage.setScene(scene);
    stage.show();
  }

  private void showState() {
    OpenState state = bench.stateProperty().get();
    boolean opened = state instanceof OpenState.Opened;
    slide.setVisible(opened);
    if (opened) {
      removeWelcome();
    } else {
      showWelcome(state);
    }
    if (opened) {
      image.restore(review.zoomPanProperty().get());
      image.requestFocus(); // only what is visible can have it
    }
    stage.setTitle(
        state instanceof OpenState.Opened(Path folder)
            ? words.get("window.title", nameOf(folder))
            : words.get("app.name"));
  }

  private void showWelcome(OpenState state) {
    List<String> recent = bench.settings().get().recentFolders();
    switch (state) {
      case OpenState.Nothing _ -> welcome().showNothing(recent);
      case OpenState.Opening(Path folder) -> welcome().showOpening(folder, bench::cancelOpening);
      case OpenState.Failed(Path folder, var problems) ->
          welcome().showFailed(folder, problems, recent);
      case OpenState.Opened _ -> {}
    }
  }

  private WelcomePane welcome() {
    if (welcome == null) {
      welcome = new WelcomePane(words, commands.get(Command.OPEN), bench::open);
      center.getChildren().add(welcome);
    }
    return welcome;
  }

  private void removeWelcome() {
    center.getChildren().remove(welcome);
    welcome = null;
  }

  /** A slide at the top of a disk has no name. */
  private static String nameOf(Path folder) {
    String testId = TestFolder.testIdOf(folder);
    return testId.isEmpty() ? folder.toString() : testId;
  }

  private void chooseFolder() {
    List<String> recent = bench.settings().get().recentFolders();
    Path initial = recent.isEmpty() ? null : Path.of(recent.getFirst()).getParent();
    chooser.choose(stage, words.get("open.title"), initial).ifPresent(bench::open);
  }

  private void showKeys() {
    new KeysDialog(stage, commands.keys(), words).show();
  }

  private void showClasses() {
    bench.classes().whenRead(this::editClasses);
  }

  private void editClasses() {
    Set<Integer> numbers = new TreeSet<>();
    ReviewedSlide cells = model.reviewedProperty().get();
    if (cells != null) {
      cells.cells().stream()
          .flatMap(c -> Stream.of(c.preClass(), c.original().preClass()))
          .filter(c -> c.isWhiteCell() && c.number() >= 0)
          .forEach(c -> numbers.add(c.number()));
    }
    new ClassesDialog(stage, bench.classes(), classNames, numbers, files, words).show();
  }

  /** Those that the window itself does. */
  private void bindOwnCommands() {
    commands.bind(Command.OPEN, Commands.always(), this::chooseFolder);
    commands.bind(
        Command.EXPORT, model.openProperty().and(export.runningProperty().isNull()), export::ask);
    commands.bind(Command.CLASSES, Commands.always(), this::showClasses);
    commands.bind(Command.SHOW_KEYS, Commands.always(), this::showKeys);
  }

  private FilterBar filterBar() {
    return filterBar.get();
  }
}
