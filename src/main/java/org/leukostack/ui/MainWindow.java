package org.leukostack.ui;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.UserFolders;
import org.leukostack.text.Words;
import org.leukostack.ui.classes.ClassNotice;
import org.leukostack.ui.export.ExportFlow;
import org.leukostack.ui.filter.FilterBar;
import org.leukostack.ui.filter.FilterText;
import org.leukostack.ui.gallery.GalleryCommands;
import org.leukostack.ui.gallery.GalleryRoom;
import org.leukostack.ui.help.FolderDisplay;
import org.leukostack.ui.help.Help;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.open.ExampleSlide;
import org.leukostack.ui.open.FolderDrop;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.open.SlideGlances;
import org.leukostack.ui.open.SlideOrWelcome;
import org.leukostack.ui.open.WindowTitle;
import org.leukostack.ui.palette.ClassPalette;
import org.leukostack.ui.palette.PaletteModel;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.LeaveGuard;
import org.leukostack.ui.review.NoticeBar;
import org.leukostack.ui.review.StripHeader;
import org.leukostack.ui.start.LatePart;
import org.leukostack.ui.start.LateParts;
import org.leukostack.ui.status.ReadingSign;
import org.leukostack.ui.status.SettingsNotice;
import org.leukostack.ui.status.StatusBar;
import org.leukostack.ui.status.WorkProgress;
import org.leukostack.ui.strip.StripPane;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.theme.Theming;
import org.leukostack.ui.tour.TourModel;
import org.leukostack.ui.tour.TourPane;
import org.leukostack.ui.work.Desktop;
import org.leukostack.ui.worklist.WorklistRoom;

/** Puts the parts of the window together. */
final class MainWindow {

  private final Stage stage;
  private final Workbench bench;
  private final Words words;
  private final FolderDisplay folders;
  private final Help help;
  private final TourModel tour;
  private final Commands commands;
  private final ClassNames classNames;
  private final ActText actText;
  private final ClassPalette palette;
  private final LeaveGuard guard;
  private final ExportFlow export;
  private final WindowDialogs dialogs;
  private final WorklistRoom worklist;
  private final FocalImageView image;
  private final SlidePanes panes;
  private final GalleryRoom room;
  private final LatePart<FilterBar> filterBar;
  private final LatePart<MainToolbar> toolbar;
  private final LatePart<StatusBar> status;
  private final SlideOrWelcome center;
  private final Scene scene;

  /** When the tour begins; null if nobody asked for it. */
  private @Nullable OpenState tourWaitsFor;

  MainWindow(Stage stage, Dimension2D size, Workbench bench, Theming theming, Desktop desktop) {
    this.stage = stage;
    this.bench = bench;
    this.words = bench.words();
    folders = new FolderDisplay(stage, words, bench.background(), desktop.folders());
    commands = new Commands(new Keys(bench.settings(), words));
    classNames = new ClassNames(words, bench.loop().classesProperty());
    actText = new ActText(words, classNames);
    palette =
        new ClassPalette(
            new PaletteModel(bench.model(), bench.review(), bench.loop(), classNames),
            actText,
            commands);
    guard = new LeaveGuard(stage, bench.review(), bench.loop(), words, desktop.chooser());
    export = newExport(desktop);
    tour = new TourModel(bench.model(), bench.review(), bench.loop(), bench.gallery());
    help = new Help(stage, bench.background(), folders::show, commands.keys(), this::beginTour);
    dialogs = new WindowDialogs(stage, bench, desktop, commands.keys(), actText, folders::show);
    worklist = newWorklist();
    image =
        new FocalImageView(
            bench.model(), bench.editor(), classNames, bench.cropSize(), bench.background());
    WindowCommands windowCommands = bindCommands();
    image.onClassAsked(commands.get(Command.CHOOSE_CLASS)::run);
    panes = new SlidePanes(bench, image, commands, classNames, actText, this::askForClass);
    room = newRoom();
    filterBar = new LatePart<>("filter-bar-room", this::newFilterBar);
    toolbar = new LatePart<>("tool-bar-room", this::newToolbar);
    status = new LatePart<>("status-room", this::newStatusBar);
    center = newCenter();
    Pane root = newRoot();
    // With a size it is laid out once, not also at the size that it would like to have.
    scene = new Scene(root, size.getWidth(), size.getHeight());
    theming.dress(scene);
    windowCommands.listen(stage, scene, center::isSlideShown);
    help.follow(scene);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::questionMark);
    FolderDrop.accept(root, bench.opening()::open);
    bench.opening().beforeLeaving(guard::leave);
    bench.opening().askBy(dialogs.readings()::askWhoReads);
    stage.setOnCloseRequest(this::closeRequested);
    image
        .viewportProperty()
        .addListener(o -> bench.review().zoomPanProperty().set(image.zoomPan()));
  }

  private ExportFlow newExport(Desktop desktop) {
    return new ExportFlow(
        stage,
        bench.model(),
        bench.review(),
        bench.reading(),
        bench.longRun(),
        bench.settings(),
        classNames,
        desktop.chooser(),
        folders::show);
  }

  private WorklistRoom newWorklist() {
    return new WorklistRoom(
        stage,
        bench.model(),
        bench.opening(),
        bench.reading(),
        bench.background(),
        commands,
        dialogs::usesOfSlides);
  }

  private GalleryRoom newRoom() {
    return new GalleryRoom(
        bench.gallery(), bench.loop(), panes, bench.background(), commands, actText, palette);
  }

  private WindowCommands bindCommands() {
    WindowCommands windowCommands =
        new WindowCommands(
            commands, bench, image, this::filterBar, actText, this::askForClass, tour);
    windowCommands.bind();
    new IdleCommands(commands, bench, image).say();
    new GalleryCommands(bench.gallery(), bench.loop(), bench.editor(), () -> room).bind(commands);
    bench.model().folderProperty().addListener((o, before, now) -> commands.forgetReply());
    dialogs.bind(commands);
    worklist.bind(
        new WorklistRoom.OfSlide(
            bench.filter().staleProperty(),
            bench.filter()::startAgain,
            windowCommands::find,
            bench.longRun().runningProperty().isNull(),
            export::ask));
    commands.bind(Command.SHOW_GUIDE, Commands.always(), help::showGuide);
    return windowCommands;
  }

  private void askForClass(Node beside) {
    palette.open(bench.loop().targets(), beside.localToScene(beside.getLayoutBounds()));
  }

  private void askForClass() {
    palette.open(bench.loop().targets(), room.targetInScene());
  }

  private FilterBar filterBar() {
    return filterBar.get();
  }

  private FilterBar newFilterBar() {
    return new FilterBar(
        bench.filter(),
        bench.model(),
        new FilterText(actText),
        commands,
        room::focusShown,
        new StripHeader(bench.model(), actText));
  }

  private MainToolbar newToolbar() {
    return new MainToolbar(
        bench, commands, new ReviewButtons(bench, commands, dialogs), help.menu(commands));
  }

  private StatusBar newStatusBar() {
    return new StatusBar(
        bench.model(),
        bench.review(),
        commands,
        new WorkProgress(bench.scan(), bench.longRun(), words),
        new ReadingSign(bench.reading(), words));
  }

  private SlideOrWelcome newCenter() {
    BorderPane slide = new BorderPane(room);
    slide.setMinSize(0, 0);
    StripPane strip =
        new StripPane(
            bench.model(),
            bench.cellStack(),
            words,
            bench.settings().observe(s -> s.appearance().largeStrip()));
    strip.onClassAsked(this::askForClass);
    strip.onFocusChosen(bench.loop().focus()::turn);
    slide.setBottom(new VBox(filterBar, strip));
    return new SlideOrWelcome(
        new SlideOrWelcome.Shown(slide, worklist::node),
        bench.opening(),
        new SlideOrWelcome.Recent(
            () -> bench.settings().get().recent().folders(),
            new SlideGlances(
                bench.background(), bench.reading(), () -> UserFolders.ofThisUser().data()),
            bench.reading()),
        new SlideOrWelcome.Beginnings(
            commands.get(Command.OPEN),
            () -> bench.opening().open(example()),
            this::beginTour,
            dialogs.readings()::askForAll,
            commands.get(Command.WORKLIST)),
        words);
  }

  private static ExampleSlide example() {
    return new ExampleSlide(UserFolders.ofThisUser().data());
  }

  /** On the example, where nothing that is tried harms anything. */
  private void beginTour() {
    ExampleSlide example = example();
    OpenState open = new OpenState.Opened(example.folder());
    if (bench.opening().stateProperty().get().equals(open)) {
      bench.whole().execute(tour::begin);
      return;
    }
    tourWaitsFor = open;
    bench.opening().open(example);
  }

  /** Typed on whatever keys it lies, unless it is text. */
  private void questionMark(KeyEvent event) {
    if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
      commands.get(Command.SHOW_GUIDE).run();
      event.consume();
    }
  }

  private Pane newRoot() {
    BorderPane root = new BorderPane(new StackPane(center, palette));
    root.setTop(
        new VBox(
            toolbar,
            new SettingsNotice(bench.settings(), commands.keys()),
            new NoticeBar(bench.review(), words, guard::saveElsewhere),
            new ClassNotice(
                bench.classes(), words, classNames, commands.get(Command.CLASSES)::run)));
    root.setBottom(status);
    root.setMinSize(0, 0); // where a screen is small, what can shrink does, and nothing is cut
    StackPane whole =
        new StackPane(root, new TourPane(tour, words, commands, () -> room.focusShown()));
    whole.getStyleClass().add("main-window");
    return whole;
  }

  private void closeRequested(WindowEvent event) {
    event.consume();
    dialogs.askToGiveUp(this::closeSafely);
  }

  private void closeSafely() {
    guard.leave(stage::close, () -> {});
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
    new LateParts(
            List.of(
                toolbar,
                panes.imageBar(),
                panes.slider(),
                filterBar,
                panes.inspector(),
                panes.fields(),
                status))
        .begin(done);
  }

  /** Does what showing it takes whatever it shows, while the slide may still be read. */
  void prepare() {
    scene.getRoot().applyCss();
  }

  /** Shows the window, with what the bench has by now. */
  void show() {
    bench.opening().stateProperty().addListener((o, before, now) -> show(now));
    show(bench.opening().stateProperty().get());
    stage.setScene(scene);
    stage.show();
  }

  private void show(OpenState state) {
    tour.end();
    center.show(state);
    if (state instanceof OpenState.Opened) {
      image.restore(bench.review().zoomPanProperty().get());
      image.requestFocus(); // only what is visible can have it
    } else if (state instanceof OpenState.Worklist) {
      worklist.enter();
    }
    if (state.equals(tourWaitsFor)) {
      bench.whole().execute(tour::begin);
    }
    if (!(state instanceof OpenState.Painting || state instanceof OpenState.Opening)) {
      tourWaitsFor = null;
    }
    stage.setTitle(WindowTitle.of(state, bench.reading().inForceProperty().get(), words));
  }
}
