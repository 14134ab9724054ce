package org.leukostack.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Cell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.text.Words;
import org.leukostack.ui.classes.ClassNotice;
import org.leukostack.ui.classes.ClassesDialog;
import org.leukostack.ui.export.ExportFlow;
import org.leukostack.ui.fields.FieldListPane;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.image.ImageBar;
import org.leukostack.ui.image.ImagePane;
import org.leukostack.ui.inspector.InspectorPane;
import org.leukostack.ui.inspector.ReviewFacts;
import org.leukostack.ui.problems.ProblemsPane;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.LeaveGuard;
import org.leukostack.ui.review.NoticeBar;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.review.PromptPane;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.review.ReviewModel;
import org.leukostack.ui.review.ReviewerDialog;
import org.leukostack.ui.review.StripHeader;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.stack.StackSlider;
import org.leukostack.ui.strip.StripPane;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Theming;
import org.leukostack.ui.work.FileAsker;
import org.leukostack.ui.work.FolderChooser;

/** Puts the parts of the window together. */
final class MainWindow {

  private static final double LEFT_WIDTH = 270;
  private static final double RIGHT_WIDTH = 236;

  private final Stage stage;
  private final Workbench bench;
  private final SlideModel model;
  private final Words words;
  private final Keys keysInForce;
  private final FolderChooser chooser;
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final LeaveGuard guard;
  private final ClassNames classNames;
  private final FileAsker files;
  private final ActText actText;
  private final ExportFlow export;
  private final FocalImageView image;
  private final WelcomePane welcome;
  private final BorderPane slide = new BorderPane();
  private final Scene scene;

  MainWindow(
      Stage stage,
      Workbench bench,
      Theming theming,
      FolderChooser chooser,
      FileAsker files,
      Consumer<Path> showInDesktop) {
    this.stage = stage;
    this.bench = bench;
    this.model = bench.model();
    this.words = bench.words();
    this.keysInForce = new Keys(bench.settings(), words);
    this.chooser = chooser;
    this.files = files;
    this.review = bench.review();
    this.loop = bench.loop();
    classNames = new ClassNames(words, loop.classesProperty());
    actText = new ActText(words, classNames);
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
    image = new FocalImageView(model, classNames);
    image.setCropSize(bench.settings().get().cropSize());
    welcome =
        new WelcomePane(words, keysInForce.tip(Command.OPEN), this::chooseFolder, bench::open);
    slide.setCenter(panes());
    slide.setBottom(
        new VBox(
            new StripHeader(model, words, actText, classNames),
            new StripPane(model, bench.cellStack(), words)));
    MainToolbar toolbar =
        new MainToolbar(
            bench,
            export,
            keysInForce,
            theming,
            new ReviewButtons(
                review,
                loop,
                model,
                words,
                keysInForce,
                actText,
                this::askForReviewer,
                this::showClasses),
            this::chooseFolder,
            bench::open,
            this::showKeys);
    BorderPane root = new BorderPane(new StackPane(slide, welcome));
    root.setTop(
        new VBox(
            toolbar,
            new NoticeBar(review, words, guard::saveElsewhere),
            new ClassNotice(bench.classes(), words, this::showClasses)));
    root.setBottom(new StatusBar(bench, export));
    root.getStyleClass().add("main-window");
    scene = new Scene(root);
    Theming.style(scene);
    installKeys();
    acceptDrops(root);
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
    bench.stateProperty().addListener(o -> showState());
    showState();
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

  Scene scene() {
    return scene;
  }

  private SplitPane panes() {
    Tab fields = new Tab(words.get("fields.title"), new FieldListPane(model, words));
    Tab problems = new Tab("", new ProblemsPane(model, words));
    problems.textProperty().bind(ProblemsPane.title(model, words));
    TabPane left = new TabPane(fields, problems);
    left.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    left.setMinWidth(200);
    ImagePane imagePane = new ImagePane(model, image, plane -> bench.planes().get(plane), words);
    bench.onPlaneLoaded(imagePane::planeLoaded);
    PromptPane prompt = new PromptPane(loop, words, this::keyIn, actText, image::requestFocus);
    loop.promptProperty()
        .addListener(
            o ->
                StackPane.setAlignment(
                    prompt, image.isCellLow() ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER));
    StackPane.setMargin(prompt, new Insets(12));
    StackPane imageAndPrompt = new StackPane(imagePane, prompt);
    VBox.setVgrow(imageAndPrompt, Priority.ALWAYS);
    VBox middle =
        new VBox(
            new ImageBar(model, image, words, this::tip),
            imageAndPrompt,
            new StackSlider(
                model,
                bench.cellStack(),
                words,
                keysInForce.sentence("slider.tooltip", Command.PLANE_UP, Command.PLANE_DOWN)));
    middle.setMinWidth(300);
    InspectorPane inspector =
        new InspectorPane(
            model,
            bench.cellStack(),
            words,
            classNames,
            new ReviewFacts(review, words, actText, classNames));
    ScrollPane right = new ScrollPane(inspector);
    right.getStyleClass().add("inspector-scroll");
    right.setFitToWidth(true);
    right.setFitToHeight(true);
    right.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    right.setFocusTraversable(false);
    right.setMinWidth(230);
    SplitPane panes = new SplitPane(left, middle, right);
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(right, false);
    panes
        .widthProperty()
        .addListener(
            new InvalidationListener() {
              @Override
              public void invalidated(Observable width) {
                if (panes.getWidth() > 0) { // from then on the dividers are the annotator's
                  panes.widthProperty().removeListener(this);
                  panes.setDividerPositions(
                      LEFT_WIDTH / panes.getWidth(), 1 - RIGHT_WIDTH / panes.getWidth());
                }
              }
            });
    return panes;
  }

  /** The tooltip of a button of the image bar. */
  private ObservableValue<String> tip(String name) {
    return switch (name) {
      case "zoomIn" -> keysInForce.tip(Command.ZOOM_IN);
      case "zoomOut" -> keysInForce.tip(Command.ZOOM_OUT);
      case "fit" -> keysInForce.tip(Command.FIT);
      case "oneToOne" -> keysInForce.tip(Command.ONE_TO_ONE);
      default -> keysInForce.sentence("tip." + name);
    };
  }

  /** The key that a message of the review names; empty if it names none. */
  private String keyIn(Prompt.Message message) {
    return switch (message) {
      case NO_CELL -> keysInForce.text(Command.NEXT_CELL);
      case KEPT_WITHOUT_REASON -> keysInForce.text(Command.UNDO);
      default -> "";
    };
  }

  private void showState() {
    List<String> recent = bench.settings().get().recentFolders();
    OpenState state = bench.stateProperty().get();
    switch (state) {
      case OpenState.Nothing _ -> welcome.showNothing(recent);
      case OpenState.Opening(Path folder) -> welcome.showOpening(folder, bench::cancelOpening);
      case OpenState.Failed(Path folder, var problems) ->
          welcome.showFailed(folder, problems, recent);
      case OpenState.Opened _ -> {}
    }
    boolean opened = state instanceof OpenState.Opened;
    welcome.setVisible(!opened);
    slide.setVisible(opened);
    if (opened) {
      image.restore(review.zoomPanProperty().get());
      image.requestFocus(); // only what is visible can have it
    }
    stage.setTitle(
        state instanceof OpenState.Opened(Path folder)
            ? words.get(
                "window.title", folder.toAbsolutePath().normalize().getFileName().toString())
            : words.get("app.name"));
  }

  private void chooseFolder() {
    List<String> recent = bench.settings().get().recentFolders();
    Path initial = recent.isEmpty() ? null : Path.of(recent.getFirst()).getParent();
    chooser.choose(stage, words.get("open.title"), initial).ifPresent(bench::open);
  }

  private void showKeys() {
    new KeysDialog(stage, keysInForce, words).show();
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

  private void installKeys() {
    Shortcuts keys = new Shortcuts(keysInForce::map, slide::isVisible);
    keys.on(Command.OPEN, this::chooseFolder);
    keys.on(Command.EXPORT, export::ask);
    keys.on(Command.NEXT_CELL, () -> model.stepCell(1));
    keys.on(Command.PREVIOUS_CELL, () -> model.stepCell(-1));
    keys.on(Command.NEXT_FIELD, () -> model.stepField(1));
    keys.on(Command.PREVIOUS_FIELD, () -> model.stepField(-1));
    keys.on(Command.PLANE_UP, () -> model.stepPlane(1));
    keys.on(Command.PLANE_DOWN, () -> model.stepPlane(-1));
    keys.on(Command.FIRST_PLANE, () -> model.showPlane(0));
    keys.on(Command.LAST_PLANE, () -> model.showPlane(Integer.MAX_VALUE));
    keys.on(Command.BEST_PLANE, this::showBestPlane);
    keys.on(Command.ACCEPT, loop::accept);
    keys.on(Command.REJECT, loop::reject);
    keys.on(Command.FLAG, loop::flag);
    keys.on(Command.COMMENT, loop::askForComment);
    keys.onDigit(loop::digit);
    keys.on(Command.TAKE_FOCUS, loop::confirm);
    keys.on(Command.MARK_VIEWED, loop::toggleViewed);
    keys.on(Command.CLASSES, this::showClasses);
    keys.on(Command.DISMISS, loop::dismissPrompt);
    keys.on(Command.UNDO, loop::undo);
    keys.on(Command.REDO, loop::redo);
    keys.whileHeld(
        Command.HIDE_BOXES, () -> image.setBoxesHidden(true), () -> image.setBoxesHidden(false));
    keys.on(
        Command.CYCLE_LABELS,
        () -> model.labelsProperty().set(model.labelsProperty().get().next()));
    keys.on(Command.ZOOM_IN, image::zoomIn);
    keys.on(Command.ZOOM_OUT, image::zoomOut);
    keys.on(Command.FIT, image::fit);
    keys.on(Command.ONE_TO_ONE, image::oneToOne);
    keys.on(Command.SHOW_KEYS, this::showKeys);
    keys.install(scene);
    stage.focusedProperty().addListener(o -> keys.focusLost());
  }

  /** The sharpest plane of the selected cell; until all planes are decoded, the instrument's. */
  private void showBestPlane() {
    Cell cell = model.spot().cell();
    OptionalInt best = bench.cellStack().sharpest();
    if (best.isEmpty() && cell != null) {
      best = cell.focus();
    }
    best.ifPresent(model::showPlane);
  }

  private void acceptDrops(Parent root) {
    root.addEventHandler(
        DragEvent.DRAG_OVER,
        e -> {
          if (dropped(e) != null) {
            e.acceptTransferModes(TransferMode.COPY_OR_MOVE);
          }
        });
    root.addEventHandler(
        DragEvent.DRAG_DROPPED,
        e -> {
          Path path = dropped(e);
          e.setDropCompleted(path != null);
          if (path != null) {
            bench.open(path);
          }
        });
  }

  private static @Nullable Path dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files == null || files.isEmpty() ? null : files.getFirst().toPath();
  }
}
