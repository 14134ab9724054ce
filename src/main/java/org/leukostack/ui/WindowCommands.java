package org.leukostack.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.Act;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.filter.FilterBar;
import org.leukostack.ui.gallery.GalleryModel;
import org.leukostack.ui.image.FocalImageView;
import org.leukostack.ui.keys.Action;
import org.leukostack.ui.keys.Arrival;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.Situation;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.review.ReviewLoop;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.tour.TourModel;

/** What the commands of a slide do in the window, and when there is anything to do. */
final class WindowCommands {

  /** How many pixels a box moves with Shift. */
  private static final int FAR = 10;

  private final Commands commands;
  private final Workbench bench;
  private final SlideModel model;
  private final ReviewLoop loop;
  private final BoxEditor editor;
  private final FocalImageView image;
  private final Supplier<FilterBar> filterBar;
  private final ActText actText;
  private final Runnable askForClass;
  private final TourModel tour;
  private final GalleryModel gallery;
  private final Arrival arrival = new Arrival();

  WindowCommands(
      Commands commands,
      Workbench bench,
      FocalImageView image,
      Supplier<FilterBar> filterBar,
      ActText actText,
      Runnable askForClass,
      TourModel tour) {
    this.tour = tour;
    this.commands = commands;
    this.bench = bench;
    this.model = bench.model();
    this.loop = bench.loop();
    this.editor = bench.editor();
    this.image = image;
    this.filterBar = filterBar;
    this.actText = actText;
    this.askForClass = askForClass;
    this.gallery = bench.gallery();
  }

  /** Binds all commands but those that only the window itself can do. */
  void bind() {
    BooleanExpression open = model.openProperty();
    walk(open);
    filter(open);
    judge();
    review(open);
    boxes(open);
    view(open);
  }

  /**
   * Puts all keys in force in a window.
   *
   * @param slideShown whether there is anything for the keys of a slide
   */
  void listen(Stage stage, Scene scene, BooleanSupplier slideShown) {
    arrival.watch(stage.focusedProperty(), scene);
    bench.review().stateProperty().addListener(o -> arrival.begin());
    commands.listen(stage, scene, new Situation(slideShown, editor::isEditing, gallery::isShown));
  }

  private void walk(BooleanExpression open) {
    commands.bind(Command.NEXT_CELL, open, () -> model.walk().stepCell(1));
    commands.bind(Command.PREVIOUS_CELL, open, () -> model.walk().stepCell(-1));
    commands.bind(Command.NEXT_FIELD, open, () -> model.walk().stepField(1));
    commands.bind(Command.PREVIOUS_FIELD, open, () -> model.walk().stepField(-1));
    commands.bind(Command.PLANE_UP, open, () -> model.stepPlane(1));
    commands.bind(Command.PLANE_DOWN, open, () -> model.stepPlane(-1));
    commands.bind(Command.FIRST_PLANE, open, () -> model.showPlane(0));
    commands.bind(Command.LAST_PLANE, open, () -> model.showPlane(Integer.MAX_VALUE));
    commands.bind(
        Command.SHARPEST_PLANE, open, () -> bench.bestPlane().ifPresent(model::showPlane));
    commands.bind(Command.FIRST_CELL, open, () -> go(model.walk().firstCell()));
    commands.bind(Command.LAST_CELL, open, () -> go(model.walk().lastCell()));
    commands.bind(Command.NEXT_UNREVIEWED, open, loop::goToUnreviewed);
  }

  private void go(Optional<CellId> cell) {
    cell.ifPresent(model::go);
  }

  private void filter(BooleanExpression open) {
    BooleanExpression filtered =
        Bindings.createBooleanBinding(
            () -> !bench.filter().filter().equals(CellFilter.ALL), model.queueProperty());
    commands.bind(Command.FILTER, open, () -> filterBar().toggleCriteria());
    commands.bind(Command.CLEAR_FILTERS, filtered, bench.filter()::clear);
  }

  /** Looks for a cell or field by what is typed. */
  void find() {
    filterBar().find();
  }

  /** If it is made only now, it has no size before the next pulse, and takes no letters. */
  private FilterBar filterBar() {
    FilterBar bar = filterBar.get();
    bar.applyCss();
    bar.getScene().getRoot().layout();
    return bar;
  }

  private void judge() {
    BooleanExpression selected = selected(cell -> true);
    commands.bind(Command.ACCEPT, selected, loop::accept);
    commands.bind(Command.REJECT, selected, loop::reject);
    commands.bind(Command.FLAG, selected, loop::flag);
    commands.bind(Command.COMMENT, selected, loop::askForComment);
    commands.bind(Command.COMMENT_SHOWN, selected, loop::turnComment);
    commands.bind(Command.SET_CLASS, selected, new Action.OfDigit(loop::digit));
    commands.bind(
        Command.CHOOSE_CLASS,
        selected,
        Bindings.createStringBinding(this::className, model.spotProperty(), actText.changes()),
        Action.of(askForClass));
    commands.bind(Command.TAKE_FOCUS, selected, this::confirm);
  }

  /** Names the class that the selected cell has. */
  private String className() {
    String what = bench.words().get(Command.CHOOSE_CLASS.wordKey());
    return model
        .selected()
        .map(c -> actText.classNames().withNumber(c.preClass()))
        .map(name -> bench.words().get("review.step", what, name))
        .orElse(what);
  }

  private void review(BooleanExpression open) {
    commands.bind(Command.MARK_VIEWED, open, loop.viewed()::toggle);
    commands.bind(Command.DISMISS, open, this::dismiss);
    step(Command.UNDO, bench.review().undoActProperty(), loop.stepsBack()::undo);
    step(Command.REDO, bench.review().redoActProperty(), loop.stepsBack()::redo);
  }

  /** Undo or redo, which names what it is going to do, and goes to its cell. */
  private void step(Command command, ObservableValue<Act> act, Runnable action) {
    commands.bind(
        command,
        BooleanExpression.booleanExpression(act.map(a -> true).orElse(false)),
        Bindings.createStringBinding(
            () -> stepName(command, act.getValue()), act, actText.changes()),
        Action.of(() -> editor.choose(action)));
  }

  private String stepName(Command command, @Nullable Act act) {
    String what = bench.words().get(command.wordKey());
    return act == null ? what : bench.words().get("review.step", what, actText.of(act));
  }

  private void boxes(BooleanExpression open) {
    commands.bind(
        Command.EDIT_BOX,
        open,
        new Action.Once(() -> inField(editor::toggle), image::requestFocus));
    commands.bind(
        Command.DRAW_CELL,
        open.and(Bindings.isNull(editor.draftProperty())),
        () -> inField(image::drawCell));
    arrows(Command.NUDGE, editor::nudge);
    arrows(Command.NUDGE_FAR, (dx, dy) -> editor.nudge(FAR * dx, FAR * dy));
    arrows(Command.GROW, editor::grow);
    arrows(Command.GROW_FAR, (dx, dy) -> editor.grow(FAR * dx, FAR * dy));
    commands.bind(
        Command.REVERT_BOX, selected(cell -> cell.review().box() != null), editor::revert);
    commands.bind(Command.REMOVE_CELL, selected(ReviewedCell::isAdded), editor::remove);
  }

  /** Boxes are edited in their field. */
  private void inField(Runnable action) {
    if (gallery.isShown()) {
      gallery.leave();
    }
    action.run();
  }

  private void arrows(Command command, Action.Step step) {
    BooleanExpression editing = BooleanExpression.booleanExpression(editor.editingProperty());
    commands.bind(command, editing, new Action.OfArrow(step, editor::endStep));
  }

  /** Whether a cell is selected of which something holds. */
  private BooleanExpression selected(Predicate<ReviewedCell> what) {
    return Bindings.createBooleanBinding(
        () -> model.selected().filter(what).isPresent(), model.spotProperty());
  }

  private void view(BooleanExpression open) {
    commands.bind(
        Command.HIDE_BOXES,
        open,
        new Action.WhileHeld(() -> image.setBoxesHidden(true), () -> image.setBoxesHidden(false)));
    commands.bind(
        Command.CYCLE_LABELS,
        open,
        () -> model.labelsProperty().set(model.labelsProperty().get().next()));
    inEither(Command.ZOOM_IN, open, image::zoomIn, () -> gallery.size().step(1));
    inEither(Command.ZOOM_OUT, open, image::zoomOut, () -> gallery.size().step(-1));
    inEither(Command.FIT, open, image::fit, gallery.size()::usual);
    commands.bind(Command.ZOOM_TO_CELL, selected(cell -> true), () -> inField(image::zoomToCell));
    commands.bind(
        Command.STRIP_SIZE,
        open,
        () -> bench.settings().change(s -> s.withLargeStrip(!s.appearance().largeStrip())));
    inEither(Command.ONE_TO_ONE, open, image::oneToOne, gallery.size()::natural);
  }

  /** What is the image's in the field, is the tiles' in the gallery. */
  private void inEither(
      Command command, BooleanExpression executable, Runnable inField, Runnable inGallery) {
    commands.bind(command, executable, () -> (gallery.isShown() ? inGallery : inField).run());
  }

  /** Enter: adds a cell that is being drawn, goes on with the tour, and else answers the review. */
  private void confirm() {
    if (gallery.isShown() && !loop.promptProperty().get().isAnsweredByEnter()) {
      gallery.leave();
    } else if (editor.draftProperty().get() != null) {
      editor.add();
    } else if (tour.attendedProperty().get() && loop.promptProperty().get().asksNothing()) {
      tour.next();
    } else if (arrival.isUntouched() && !(loop.promptProperty().get() instanceof Prompt.Reason)) {
      loop.tell(Prompt.Message.ENTER_AGAIN);
    } else {
      loop.confirm();
    }
    arrival.answered();
  }

  /**
   * Esc: closes what is asked, and else goes one step out of the editing of boxes; in the gallery
   * it selects no tile, and then goes back to the field.
   */
  private void dismiss() {
    if (gallery.isShown() && loop.promptProperty().get().asksNothing()) {
      loop.end();
      if (!gallery.clearSelection()) {
        gallery.leave();
      }
    } else if (editor.isEditing() && !(loop.promptProperty().get() instanceof Prompt.Reason)) {
      loop.makeWay();
      editor.escape();
    } else {
      loop.dismissPrompt();
    }
  }
}
