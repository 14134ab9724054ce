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
import javafx.geometry.Point2D;
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
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.classes.ClassNotice;
import org.leukostack.ui.classes.ClassesDialog;
import org.leukostack.ui.export.ExportFlow;
import org.leukostack.ui.fields.FieldListPane;
import org.leukostack.ui.filter.FilterBar;
import org.leukostack.ui.filter.FilterText;
import org.leukostack.ui.help.Help;
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

  /** Of the panes beside the image, in pixels, with text of the usual size. */
  private static final double LEFT_WIDTH = 270;

  private static final double RIGHT_WIDTH = 236;

  /** The share of the window that each of them gets at most: the image has the most room. */
  private static final double MOST_LEFT = 0.24;

  private static final double MOST_RIGHT = 0.26;

  /** How many pixels a box moves with Shift. */
  private static final int FAR = 10;

  private final Stage stage;
  private final Workbench bench;
  private final SlideModel model;
  private final Words words;
  private final Theming theming;
  private final Keys keys;
  private final FolderChooser chooser;
  private final ReviewModel review;
  private final ReviewLoop loop;
  private final BoxEditor editor;
  private final LeaveGuard guard;
  private final ClassNames classNames;
  private final FileAsker files;
  private final ActText actText;
  private final ExportFlow export;
  private final FocalImageView image;
  private final FilterBar filterBar;
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
    this.theming = theming;
    this.keys = new Keys(bench.settings(), words);
    this.chooser = chooser;
    this.files = files;
    this.review = bench.review();
    this.loop = bench.loop();
    this.editor = bench.editor();
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
    image = new FocalImageView(model, editor, classNames);
    image.setCropSize(bench.settings().get().cropSize());
    welcome = new WelcomePane(words, keys.tip(Command.OPEN), this::chooseFolder, bench::open);
    slide.setCenter(panes());
    filterBar =
        new FilterBar(
            bench.filter(),
            model,
            new FilterText(words, actText, classNames),
            name -> keys.tip(Command.valueOf(name)),
            image::requestFocus,
            new StripHeader(model, words, actText, classNames));
    slide.setBottom(new VBox(filterBar, new StripPane(model, bench.cellStack(), words)));
    MainToolbar toolbar =
        new MainToolbar(
            bench,
            export,
            keys,
            theming,
            new ReviewButtons(
                review,
                loop,
                editor,
                model,
                words,
                keys,
                actText,
                this::askForReviewer,
                this::showClasses),
            this::chooseFolder,
            bench::open,
            new Help(stage, words, bench.background(), showInDesktop)
                .menu(keys.tip(Command.SHOW_KEYS), this::showKeys));
    BorderPane root = new BorderPane(new StackPane(slide, welcome));
    root.setTop(
        new VBox(
            toolbar,
            new NoticeBar(review, words, guard::saveElsewhere),
            new ClassNotice(bench.classes(), words, this::showClasses)));
    root.setBottom(new StatusBar(bench, export));
    root.getStyleClass().add("main-window");
    scene = new Scene(root);
    theming.dress(scene);
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
    imagePane.setMinHeight(0);
    VBox.setVgrow(imagePane, Priority.ALWAYS);
    EditBar editBar = new EditBar(model, editor, words, keys, this::drawCell);
    StackPane.setAlignment(editBar, Pos.CENTER_LEFT);
    StackPane imageBar = new StackPane(new ImageBar(model, image, words, this::tip), editBar);
    StackSlider slider =
        new StackSlider(
            model,
            bench.cellStack(),
            words,
            keys.sentence("slider.tooltip", Command.PLANE_UP, Command.PLANE_DOWN));
    VBox column = new VBox(imageBar, imagePane, slider);
    imagePane.heightProperty().addListener(o -> keepOverImage(prompt, column, imagePane));
    StackPane middle = new StackPane(column, prompt);
    middle.setMinSize(300, 0);
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
                  divide(panes);
                }
              }
            });
    theming.textPercentProperty().addListener(o -> divide(panes));
    return panes;
  }

  /** Large text may cover the slider or the bar too, but what is asked is never cut off. */
  private static void keepOverImage(PromptPane prompt, VBox column, ImagePane image) {
    double above = image.getLayoutY();
    double below = column.getHeight() - above - image.getHeight();
    StackPane.setMargin(prompt, new Insets(12 + above, 12, 12 + below, 12));
  }

  private void divide(SplitPane panes) {
    double width = panes.getWidth() * 100 / theming.textPercentProperty().get();
    panes.setDividerPositions(
        Math.min(MOST_LEFT, LEFT_WIDTH / width), 1 - Math.min(MOST_RIGHT, RIGHT_WIDTH / width));
  }

  /** The tooltip of a button of the image bar. */
  private ObservableValue<String> tip(String name) {
    return switch (name) {
      case "zoomIn" -> keys.tip(Command.ZOOM_IN);
      case "zoomOut" -> keys.tip(Command.ZOOM_OUT);
      case "fit" -> keys.tip(Command.FIT);
      case "oneToOne" -> keys.tip(Command.ONE_TO_ONE);
      default -> keys.sentence("tip." + name);
    };
  }

  /** The key that a message of the review names; empty if it names none. */
  private String keyIn(Prompt.Message message) {
    return switch (message) {
      case NO_CELL -> keys.text(Command.NEXT_CELL);
      case KEPT_WITHOUT_REASON -> keys.text(Command.UNDO);
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
    new KeysDialog(stage, keys, words).show();
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
    Shortcuts shortcuts = new Shortcuts(keys::map, slide::isVisible, editor::isEditing);
    shortcuts.on(Command.OPEN, this::chooseFolder);
    shortcuts.on(Command.EXPORT, export::ask);
    shortcuts.on(Command.NEXT_CELL, () -> model.stepCell(1));
    shortcuts.on(Command.PREVIOUS_CELL, () -> model.stepCell(-1));
    shortcuts.on(Command.NEXT_FIELD, () -> model.stepField(1));
    shortcuts.on(Command.PREVIOUS_FIELD, () -> model.stepField(-1));
    shortcuts.on(Command.PLANE_UP, () -> model.stepPlane(1));
    shortcuts.on(Command.PLANE_DOWN, () -> model.stepPlane(-1));
    shortcuts.on(Command.FIRST_PLANE, () -> model.showPlane(0));
    shortcuts.on(Command.LAST_PLANE, () -> model.showPlane(Integer.MAX_VALUE));
    shortcuts.on(Command.BEST_PLANE, this::showBestPlane);
    shortcuts.on(Command.FIND, filterBar::find);
    shortcuts.on(Command.FILTER, filterBar::toggleCriteria);
    shortcuts.on(Command.CLEAR_FILTERS, bench.filter()::clear);
    shortcuts.on(Command.START_AGAIN, bench.filter()::startAgain);
    shortcuts.on(Command.ACCEPT, loop::accept);
    shortcuts.on(Command.REJECT, loop::reject);
    shortcuts.on(Command.FLAG, loop::flag);
    shortcuts.on(Command.COMMENT, loop::askForComment);
    shortcuts.onDigit(loop::digit);
    shortcuts.on(Command.TAKE_FOCUS, this::confirm);
    shortcuts.on(Command.MARK_VIEWED, loop::toggleViewed);
    shortcuts.on(Command.CLASSES, this::showClasses);
    shortcuts.on(Command.DISMISS, this::dismiss);
    shortcuts.on(Command.UNDO, () -> editor.choose(loop::undo));
    shortcuts.on(Command.REDO, () -> editor.choose(loop::redo));
    shortcuts.on(Command.EDIT_BOX, this::editBox);
    shortcuts.on(Command.DRAW_CELL, this::drawCell);
    shortcuts.onArrows(Command.NUDGE, editor::nudge);
    shortcuts.onArrows(Command.NUDGE_FAR, (dx, dy) -> editor.nudge(FAR * dx, FAR * dy));
    shortcuts.onArrows(Command.GROW, editor::grow);
    shortcuts.onArrows(Command.GROW_FAR, (dx, dy) -> editor.grow(FAR * dx, FAR * dy));
    shortcuts.on(Command.REVERT_BOX, editor::revert);
    shortcuts.on(Command.REMOVE_CELL, editor::remove);
    shortcuts.whileHeld(
        Command.HIDE_BOXES, () -> image.setBoxesHidden(true), () -> image.setBoxesHidden(false));
    shortcuts.on(
        Command.CYCLE_LABELS,
        () -> model.labelsProperty().set(model.labelsProperty().get().next()));
    shortcuts.on(Command.ZOOM_IN, image::zoomIn);
    shortcuts.on(Command.ZOOM_OUT, image::zoomOut);
    shortcuts.on(Command.FIT, image::fit);
    shortcuts.on(Command.ONE_TO_ONE, image::oneToOne);
    shortcuts.on(Command.SHOW_KEYS, this::showKeys);
    shortcuts.install(scene);
    stage.focusedProperty().addListener(o -> shortcuts.focusLost());
  }

  private void editBox() {
    editor.toggle();
    image.requestFocus();
  }

  private void drawCell() {
    Point2D centre = image.centre();
    editor.draw(centre.getX(), centre.getY());
    image.requestFocus();
  }

  /** Enter: adds a cell that is being drawn, and else answers the review. */
  private void confirm() {
    if (editor.draftProperty().get() != null) {
      editor.add();
    } else {
      loop.confirm();
    }
  }

  /** Esc: closes what is asked, and else goes one step out of the editing of boxes. */
  private void dismiss() {
    if (editor.isEditing() && !(loop.promptProperty().get() instanceof Prompt.Reason)) {
      loop.end();
      editor.escape();
    } else {
      loop.dismissPrompt();
    }
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
