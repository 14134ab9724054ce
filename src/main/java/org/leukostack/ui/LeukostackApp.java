package org.leukostack.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;
import org.leukostack.model.ReadingName;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.ui.faults.FaultDesk;
import org.leukostack.ui.faults.Faults;
import org.leukostack.ui.keys.KeyboardLayouts;
import org.leukostack.ui.open.StartArguments;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.settings.StagePlace;
import org.leukostack.ui.start.FirstFrame;
import org.leukostack.ui.start.NoFontsException;
import org.leukostack.ui.start.Painting;
import org.leukostack.ui.start.Preparation;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Theming;
import org.leukostack.ui.work.Desktop;

/** The desktop application. */
public final class LeukostackApp extends Application {

  private final Desktop desktop;
  private final @Nullable SettingsStore remembered;
  private @Nullable Path slide;
  private @Nullable ReadingTerms reading;
  private @Nullable Workbench bench;
  private @Nullable Preparation prepared;
  private @Nullable Faults faults;
  private Runnable layouts = () -> {};

  public LeukostackApp() {
    this(Desktop.ofThisSystem(), null, null);
  }

  /**
   * With another desktop, where none can be asked.
   *
   * @param remembered the settings; null for those of this user
   * @param slide to begin with, where there is no command line that says so
   */
  LeukostackApp(Desktop desktop, @Nullable SettingsStore remembered, @Nullable Path slide) {
    this.desktop = desktop;
    this.remembered = remembered;
    this.slide = slide;
  }

  /** Waits for files; unlike the constructor, JavaFX calls it off the FX thread. */
  @Override
  public void init() {
    Parameters parameters = getParameters();
    if (parameters != null) {
      slide = slide == null ? StartArguments.slide(parameters) : slide;
      reading = reading == null ? StartArguments.reading(parameters) : reading;
    }
    prepared = remembered == null ? Preparation.take() : Preparation.with(remembered);
  }

  private Preparation prepared() {
    return Objects.requireNonNull(prepared, "init() comes before start()");
  }

  private SettingsStore settings() {
    return prepared().settings();
  }

  @Override
  public void start(Stage stage) {
    Workbench workbench =
        new Workbench(settings(), prepared().words(), prepared().slide(), prepared().slide());
    bench = workbench;
    workbench.reading().chooseForAll(reading);
    Faults caught =
        new FaultDesk(
                stage,
                prepared().words(),
                prepared().system(),
                workbench.review().saveStateProperty(),
                new FaultDesk.PrivateFacts(this::privateWords, this::privatePaths))
            .faults();
    faults = caught;
    caught.install();
    layouts = KeyboardLayouts.install(Locale.getDefault());
    try {
      open(stage, workbench);
    } catch (RuntimeException | Error e) {
      caught.uninstall(); // no window in which it could be shown
      if (NoFontsException.isDue()) {
        throw new NoFontsException(e);
      }
      throw e;
    }
  }

  private void open(Stage stage, Workbench workbench) {
    if (slide != null) {
      workbench.opening().open(slide); // it is read while the window is built
    }
    workbench.background().publish(); // the slide, if it is read: its review is next
    Theming theming =
        new Theming(
            settings().observe(s -> s.appearance().theme()),
            settings().observe(s -> s.appearance().textPercent()));
    workbench.background().publish();
    MainWindow window =
        new MainWindow(
            stage, new StagePlace(stage, settings()).place(), workbench, theming, desktop);
    window.prepare();
    workbench.background().publish(); // with the slide in it, the window is laid out once
    window.show();
    new Painting(window.pane(), () -> painted(stage, window)).start();
  }

  /** The window's first picture is on the screen. */
  private void painted(Stage stage, MainWindow window) {
    FirstFrame.watch(window.pane(), workbench().firstPlane()::isThere, wholeProperty());
    window.addLateParts(() -> whole(stage));
  }

  /** The window shows all that it has. */
  private void whole(Stage stage) {
    workbench().whole().isThere();
    workbench()
        .background()
        .run(
            Icons::ofWindow,
            stage.getIcons()::setAll,
            e -> AppLog.warning("The window has no icon", e));
  }

  /** Whether all parts of the window are there. */
  ReadOnlyBooleanProperty wholeProperty() {
    return workbench().whole().wholeProperty();
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
        settings().get().recent().folders().stream().map(Path::of));
  }

  private Stream<String> privateWords() {
    ReadingTerms open = workbench().reading().inForceProperty().get();
    return Stream.concat(
        Stream.ofNullable(workbench().review().reviewerProperty().get()),
        Stream.ofNullable(open)
            .map(ReadingTerms::name)
            .filter(n -> !n.isFirst())
            .map(ReadingName::text));
  }

  @Override
  public void stop() {
    layouts.run();
    if (faults != null) {
      faults.uninstall();
    }
    if (bench != null) {
      bench.close();
    }
  }
}
