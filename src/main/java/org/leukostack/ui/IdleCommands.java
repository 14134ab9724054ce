package org.leukostack.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.image.Viewport;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.NothingToDo;
import org.leukostack.ui.settings.TileChoice;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.SlideWalk;

/**
 * Why the key of a command does nothing at the moment, where that is not told over the image: the
 * end of a list or of a stack, a place where it would not be seen.
 */
final class IdleCommands {

  /** All others do nothing without a slide, and their keys are theirs all the same. */
  private static final Set<Command> WITHOUT_A_SLIDE =
      EnumSet.of(
          Command.OPEN,
          Command.DATA_SET,
          Command.WORKLIST,
          Command.NEXT_SLIDE,
          Command.SHOW_GUIDE,
          Command.SHOW_KEYS);

  private final Commands commands;
  private final Workbench bench;
  private final SlideModel model;
  private final SlideWalk walk;
  private final FocalImageView image;

  IdleCommands(Commands commands, Workbench bench, FocalImageView image) {
    this.commands = commands;
    this.image = image;
    this.bench = bench;
    this.model = bench.model();
    this.walk = model.walk();
  }

  void say() {
    EnumSet.complementOf(EnumSet.copyOf(WITHOUT_A_SLIDE))
        .forEach(command -> because(command, () -> null));
    commands.whenIdle(
        Command.EXPORT,
        () ->
            isWriting()
                ? NothingToDo.because("key.exportRuns")
                : noSlide(Command.EXPORT, "key.none"));
    commands.whenIdle(Command.FIND, () -> noSlide(Command.FIND, "key.none"));
    commands.whenIdle(Command.DATA_SET, this::noDataSet);
    commands.whenIdle(Command.WORKLIST, () -> noWorklist(Command.WORKLIST));
    commands.whenIdle(Command.NEXT_SLIDE, () -> noWorklist(Command.NEXT_SLIDE));
    when(Command.NEXT_CELL, () -> !walk.hasCell(1), "key.lastCell");
    when(Command.PREVIOUS_CELL, () -> !walk.hasCell(-1), "key.firstCell");
    when(Command.NEXT_FIELD, () -> !walk.hasField(1), "key.lastField");
    when(Command.PREVIOUS_FIELD, () -> !walk.hasField(-1), "key.firstField");
    for (Command up : List.of(Command.PLANE_UP, Command.LAST_PLANE)) {
      when(up, () -> isShown(Integer.MAX_VALUE), "key.lastPlane");
    }
    for (Command down : List.of(Command.PLANE_DOWN, Command.FIRST_PLANE)) {
      when(down, () -> isShown(0), "key.firstPlane");
    }
    because(Command.SHARPEST_PLANE, this::sharpest);
    because(Command.ZOOM_TO_CELL, this::noCell);
    when(Command.FIRST_CELL, () -> isSelected(walk.firstCell().orElse(null)), "key.firstCell");
    when(Command.LAST_CELL, () -> isSelected(walk.lastCell().orElse(null)), "key.lastCell");
    when(
        Command.CLEAR_FILTERS,
        () -> bench.filter().filter().equals(CellFilter.ALL),
        "key.noFilter");
    commands.whenIdle(Command.START_AGAIN, () -> noSlide(Command.START_AGAIN, "key.notStale"));
    zoom();
    when(Command.DRAW_CELL, () -> bench.editor().draftProperty().get() != null, "key.drawing");
    when(
        Command.TILES_BEST,
        () -> !commands.get(Command.TILES_BEST).executableProperty().get(),
        "key.tilesBest");
    for (Command ofTheField : List.of(Command.HIDE_BOXES, Command.CYCLE_LABELS)) {
      because(ofTheField, this::inGallery);
    }
  }

  /** The zoom of the image, and in the gallery the size of the tiles. */
  private void zoom() {
    when(
        Command.ZOOM_IN,
        () -> gallery() ? tile() == TileChoice.LARGEST : scale() >= Viewport.MAX_SCALE,
        "key.largest");
    when(
        Command.ZOOM_OUT,
        () -> gallery() ? tile() == TileChoice.SMALLEST : scale() <= Viewport.MIN_SCALE,
        "key.smallest");
    when(
        Command.FIT,
        () -> gallery() ? tile() == TileChoice.USUAL : image.zoomPan() == null,
        "key.fits");
  }

  /** Of what the worklist does too. */
  private @Nullable NothingToDo noSlide(Command command, String wordKeyOfSlide) {
    if (commands.get(command).executableProperty().get()) {
      return null;
    }
    return model.folder() == null
        ? new NothingToDo("key.noSlide", Command.OPEN)
        : NothingToDo.because(wordKeyOfSlide);
  }

  private @Nullable NothingToDo noWorklist(Command command) {
    return commands.get(command).executableProperty().get()
        ? null
        : new NothingToDo("key.noWorklist", Command.OPEN);
  }

  /** It would show what other readers say. */
  private @Nullable NothingToDo noDataSet() {
    if (isWriting()) {
      return NothingToDo.because("key.exportRuns");
    }
    return bench.reading().blindness().hidesReadings() ? NothingToDo.because("key.blind") : null;
  }

  private boolean isWriting() {
    return bench.longRun().runningProperty().get() != null;
  }

  private boolean gallery() {
    return bench.gallery().isShown();
  }

  private int tile() {
    return bench.gallery().size().property().get();
  }

  private double scale() {
    return image.viewportProperty().get().scale();
  }

  private void when(Command command, BooleanSupplier idle, String wordKey) {
    because(command, () -> idle.getAsBoolean() ? NothingToDo.because(wordKey) : null);
  }

  private void because(Command command, Supplier<@Nullable NothingToDo> why) {
    commands.whenIdle(
        command,
        () -> model.folder() == null ? new NothingToDo("key.noSlide", Command.OPEN) : why.get());
  }

  private @Nullable NothingToDo inGallery() {
    return gallery() ? new NothingToDo("key.field", Command.GALLERY) : null;
  }

  private @Nullable NothingToDo noCell() {
    return model.selected().isEmpty() ? new NothingToDo("key.noCell", Command.NEXT_CELL) : null;
  }

  private @Nullable NothingToDo sharpest() {
    OptionalInt best = bench.bestPlane();
    if (model.selected().isEmpty()) {
      return noCell();
    } else if (best.isEmpty()) {
      return NothingToDo.because("key.noBest");
    }
    return isShown(best.getAsInt()) ? NothingToDo.because("key.bestPlane") : null;
  }

  private boolean isShown(int stackNumber) {
    return model.spot().withStackNumber(stackNumber).stackNumber() == model.spot().stackNumber();
  }

  /** Also if there is none at all. */
  private boolean isSelected(@Nullable CellId cell) {
    return cell == null || model.selected().filter(c -> c.id().equals(cell)).isPresent();
  }
}
