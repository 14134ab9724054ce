package org.leukostack.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.filter.FilterBar;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.keys.Arrival;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.keys.Shortcuts;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.slide.SlideModel;

/** What each command does in the window. */
final class WindowKeys {

  /** How many pixels a box moves with Shift. */
  private static final int FAR = 10;

  private final Workbench bench;
  private final SlideModel model;
  private final ReviewLoop loop;
  private final BoxEditor editor;
  private final FocalImageView image;
  private final Supplier<FilterBar> filterBar;
  private final Arrival arrival = new Arrival();
  private final Map<Command, Runnable> others = new EnumMap<>(Command.class);

  WindowKeys(Workbench bench, FocalImageView image, Supplier<FilterBar> filterBar) {
    this.bench = bench;
    this.model = bench.model();
    this.loop = bench.loop();
    this.editor = bench.editor();
    this.image = image;
    this.filterBar = filterBar;
  }

  /** Adds a command that only the window itself can do. */
  WindowKeys also(Command command, Runnable action) {
    others.put(command, action);
    return this;
  }

  /**
   * Puts all keys in force in a window.
   *
   * @param isSlideShown whether there is anything for the keys of a slide
   */
  void install(Stage stage, Scene scene, Keys keys, BooleanSupplier isSlideShown) {
    Shortcuts shortcuts = new Shortcuts(keys::map, isSlideShown, editor::isEditing);
    others.forEach(shortcuts::on);
    walk(shortcuts);
    review(shortcuts);
    boxes(shortcuts);
    view(shortcuts);
    arrival.watch(stage.focusedProperty(), scene);
    bench.review().stateProperty().addListener(o -> arrival.begin());
    shortcuts.install(scene);
    stage.focusedProperty().addListener(o -> shortcuts.focusLost());
  }

  private void walk(Shortcuts shortcuts) {
    shortcuts.on(Command.NEXT_CELL, () -> model.walk().stepCell(1));
    shortcuts.on(Command.PREVIOUS_CELL, () -> model.walk().stepCell(-1));
    shortcuts.on(Command.NEXT_FIELD, () -> model.walk().stepField(1));
    shortcuts.on(Command.PREVIOUS_FIELD, () -> model.walk().stepField(-1));
    shortcuts.on(Command.PLANE_UP, () -> model.stepPlane(1));
    shortcuts.on(Command.PLANE_DOWN, () -> model.stepPlane(-1));
    shortcuts.on(Command.FIRST_PLANE, () -> model.showPlane(0));
    shortcuts.on(Command.LAST_PLANE, () -> model.showPlane(Integer.MAX_VALUE));
    shortcuts.on(Command.BEST_PLANE, this::showBestPlane);
    shortcuts.on(Command.FIND, () -> filterBar().find());
    shortcuts.on(Command.FILTER, () -> filterBar().toggleCriteria());
    shortcuts.on(Command.CLEAR_FILTERS, bench.filter()::clear);
    shortcuts.on(Command.START_AGAIN, bench.filter()::startAgain);
  }

  /** If it is made only now, it has no size before the next pulse, and takes no letters. */
  private FilterBar filterBar() {
    FilterBar bar = filterBar.get();
    bar.applyCss();
    bar.getScene().getRoot().layout();
    return bar;
  }

  private void review(Shortcuts shortcuts) {
    shortcuts.on(Command.ACCEPT, loop::accept);
    shortcuts.on(Command.REJECT, loop::reject);
    shortcuts.on(Command.FLAG, loop::flag);
    shortcuts.on(Command.COMMENT, loop::askForComment);
    shortcuts.onDigit(loop::digit);
    shortcuts.on(Command.TAKE_FOCUS, this::confirm);
    shortcuts.on(Command.MARK_VIEWED, loop::toggleViewed);
    shortcuts.on(Command.DISMISS, this::dismiss);
    shortcuts.on(Command.UNDO, () -> editor.choose(loop::undo));
    shortcuts.on(Command.REDO, () -> editor.choose(loop::redo));
  }

  private void boxes(Shortcuts shortcuts) {
    shortcuts.on(Command.EDIT_BOX, this::editBox);
    shortcuts.on(Command.DRAW_CELL, image::drawCell);
    shortcuts.onArrows(Command.NUDGE, editor::nudge);
    shortcuts.onArrows(Command.NUDGE_FAR, (dx, dy) -> editor.nudge(FAR * dx, FAR * dy));
    shortcuts.onArrows(Command.GROW, editor::grow);
    shortcuts.onArrows(Command.GROW_FAR, (dx, dy) -> editor.grow(FAR * dx, FAR * dy));
    shortcuts.afterArrows(editor::endStep);
    shortcuts.on(Command.REVERT_BOX, editor::revert);
    shortcuts.on(Command.REMOVE_CELL, editor::remove);
  }

  private void view(Shortcuts shortcuts) {
    shortcuts.whileHeld(
        Command.HIDE_BOXES, () -> image.setBoxesHidden(true), () -> image.setBoxesHidden(false));
    shortcuts.on(
        Command.CYCLE_LABELS,
        () -> model.labelsProperty().set(model.labelsProperty().get().next()));
    shortcuts.on(Command.ZOOM_IN, image::zoomIn);
    shortcuts.on(Command.ZOOM_OUT, image::zoomOut);
    shortcuts.on(Command.FIT, image::fit);
    shortcuts.on(Command.ONE_TO_ONE, image::oneToOne);
  }

  private void editBox() {
    editor.toggle();
    image.requestFocus();
  }

  /** Enter: adds a cell that is being drawn, and else answers the review. */
  private void confirm() {
    if (editor.draftProperty().get() != null) {
      editor.add();
    } else if (arrival.isUntouched() && !(loop.promptProperty().get() instanceof Prompt.Reason)) {
      loop.tell(Prompt.Message.ENTER_AGAIN);
    } else {
      loop.confirm();
    }
    arrival.answered();
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
    OptionalInt sharpest = bench.cellStack().sharpest();
    (sharpest.isPresent() ? sharpest : model.spot().instrumentFocus()).ifPresent(model::showPlane);
  }
}
