package org.leukostack.ui.worklist;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Alert.AlertType;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.open.SlideOpening;
import org.leukostack.ui.reading.ReadingChoice;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.work.Background;

/**
 * The worklist in the window: it is there from when a folder of slides is opened, and is gone back
 * to from each of them. Used on the FX thread only.
 */
public final class WorklistRoom {

  private final Window owner;
  private final WorklistModel model;
  private final SlideModel slide;
  private final SlideOpening opening;
  private final ReadingChoice reading;
  private final Words words;
  private final Function<Commands, WorklistPane.Uses> uses;
  private final Commands commands;
  private @Nullable WorklistPane pane;

  /** Whether the next slide is opened once the first search is over. */
  private boolean isAwaited;

  /** The slide that was open last, where the list is entered again. */
  private @Nullable Path last;

  /**
   * @param uses what is done with slides, once the commands are bound
   */
  public WorklistRoom(
      Window owner,
      SlideModel slide,
      SlideOpening opening,
      ReadingChoice reading,
      Background background,
      Commands commands,
      Function<Commands, WorklistPane.Uses> uses) {
    this.owner = owner;
    this.slide = slide;
    this.opening = opening;
    this.reading = reading;
    this.commands = commands;
    this.words = commands.keys().words();
    this.uses = uses;
    model = new WorklistModel(background, reading);
    model.busyProperty().addListener(o -> searched());
    opening.stateProperty().addListener((o, before, now) -> follow(now));
    follow(opening.stateProperty().get());
  }

  /**
   * What keys of the list do while a slide is open.
   *
   * @param stale whether the list of cells needs to be started again
   * @param idle whether nothing is being exported
   */
  public record OfSlide(
      BooleanExpression stale,
      Runnable startAgain,
      Runnable find,
      BooleanExpression idle,
      Runnable export) {}

  /** Says what the commands of the worklist do, and those that it shares with a slide. */
  public void bind(OfSlide elsewhere) {
    BooleanExpression there = Bindings.isNotNull(model.rootProperty());
    commands.bind(Command.WORKLIST, there.or(slide.openProperty()), this::goBack);
    commands.bind(Command.NEXT_SLIDE, there, this::goOn);
    BooleanExpression shown = Bindings.createBooleanBinding(this::isShown, opening.stateProperty());
    commands.bind(
        Command.START_AGAIN,
        elsewhere.stale().or(shown),
        () -> either(model::refresh, elsewhere.startAgain()));
    commands.bind(
        Command.FIND,
        slide.openProperty().or(shown),
        () -> either(() -> pane().find(), elsewhere.find()));
    BooleanExpression mayExport =
        Bindings.createBooleanBinding(
            () -> isShown() && !reading.blindness().hidesReadings(),
            opening.stateProperty(),
            reading.blindnessProperty());
    commands.bind(
        Command.EXPORT,
        slide.openProperty().or(mayExport).and(elsewhere.idle()),
        () -> either(() -> pane().export(), elsewhere.export()));
  }

  private void either(Runnable ofTheList, Runnable ofTheSlide) {
    if (isShown()) {
      ofTheList.run();
    } else {
      ofTheSlide.run();
    }
  }

  private void follow(OpenState state) {
    isAwaited = false;
    switch (state) {
      case OpenState.Worklist(Path folder) -> model.open(folder);
      case OpenState.Opened(Path folder) -> {
        last = folder;
        model.hide();
      }
      case OpenState.Nothing _, OpenState.Opening _, OpenState.Painting _, OpenState.Failed _ ->
          model.hide();
    }
  }

  /** What shows the list; made when it is first shown. */
  public Node node() {
    return pane();
  }

  private WorklistPane pane() {
    if (pane == null) {
      pane = new WorklistPane(model, reading, words, uses.apply(commands));
    }
    return pane;
  }

  /** The list has the keys, at the slide that was left. */
  public void enter() {
    pane().select(last);
  }

  /** Whether the list is on the screen. */
  private boolean isShown() {
    return opening.stateProperty().get() instanceof OpenState.Worklist;
  }

  /** To the list; where there is none, to that of the slides beside the open one. */
  private void goBack() {
    Path root = model.rootProperty().get();
    TestFolder open = slide.folder();
    Path beside = open == null ? null : open.path().toAbsolutePath().normalize().getParent();
    Path folder = root == null ? beside : root;
    if (folder != null && !isShown()) {
      opening.openWorklist(folder);
    }
  }

  /** To the next unfinished slide; what is open is saved and left first. */
  private void goOn() {
    if (model.rootProperty().get() == null) {
      return; // a key comes here also while there is nothing to do
    }
    if (model.busyProperty().get()) {
      isAwaited = true; // the next one may not have been found yet
      return;
    }
    TestFolder open = slide.folder();
    Optional<ReadingTerms> series = reading.goingOn();
    pane()
        .seekUnfinished(
            open == null ? null : open.path(),
            series.map(ReadingTerms::name),
            found -> open(found, series));
  }

  private void searched() {
    if (isAwaited && !model.busyProperty().get()) {
      isAwaited = false;
      goOn();
    }
  }

  private void open(Optional<Path> found, Optional<ReadingTerms> series) {
    found.ifPresentOrElse(
        next -> opening.open(next, series),
        () ->
            Dialogs.alert(
                    owner,
                    words,
                    AlertType.INFORMATION,
                    words.get("worklist.noneLeft"),
                    words.get("worklist.noneLeft.what"))
                .show());
  }
}
