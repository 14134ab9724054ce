package org.leukostack.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.review.Act;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.CellOrder;
import org.leukostack.review.CellReview;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Verdict;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.open.OpenState;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.slide.Labels;

/**
 * Every command of the window with its keys on a US keyboard, and how one sees in the window that
 * it was done. What lasts while a key is held is no try.
 */
abstract class CommandTries extends ShownWindow {

  static final CellId FIRST = new CellId(3, "0");
  private static final CellId SECOND = new CellId(3, "1");

  /** What a key does, or makes a part of the window ready for it. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  @FunctionalInterface
  interface Question {
    boolean isTrue() throws Exception;
  }

  /**
   * One line of the table.
   *
   * @param what the command, or what is more than one command
   * @param keys from the first to the last, with blanks between them
   * @param isDone asked on the FX thread, as {@code before} is done there
   */
  record Try(String what, String keys, Step before, Question isDone) {}

  final StandIns standIns = new StandIns();
  private final List<Try> tries = new ArrayList<>();
  private final Set<Command> untried = EnumSet.allOf(Command.class);
  private final boolean digitsNeedShift;
  private final boolean plusIsOnOne;
  private final Path other;
  private CellId before = FIRST;

  /**
   * @param digitsNeedShift whether the keyboard writes digits with Shift only
   * @param plusIsOnOne whether it writes a plus where others write 1
   * @param other a slide beside the one that is open
   */
  CommandTries(boolean digitsNeedShift, boolean plusIsOnOne, Path other) {
    this.plusIsOnOne = plusIsOnOne;
    this.digitsNeedShift = digitsNeedShift;
    this.other = other;
  }

  final List<Try> tries() {
    return tries;
  }

  final Set<Command> untried() {
    return untried;
  }

  private void add(Command command, String keys, Step ready, Question isDone) {
    untried.remove(command);
    tries.add(new Try(command.name(), keys, ready, isDone));
  }

  private void add(Command command, String keys, Question isDone) {
    add(command, keys, () -> {}, isDone);
  }

  private void add(String what, String keys, Question isDone) {
    tries.add(new Try(what, keys, () -> {}, isDone));
  }

  final void list() {
    walk();
    review();
    boxes();
    gallery();
    view();
    others();
  }

  private void walk() {
    add(
        Command.OPEN,
        "Ctrl+O",
        () -> standIns.folder = Optional.of(other),
        () -> bench().opening().stateProperty().get().equals(new OpenState.Opened(other)));
    add(Command.EXPORT, "Ctrl+E", this::isDialogOpen);
    add(Command.SHEET, "Ctrl+P", this::isDialogOpen);
    add(Command.DATA_SET, "Ctrl+Shift+E", this::isDialogOpen);
    add(
        Command.WORKLIST,
        "Ctrl+Shift+O",
        () -> bench().opening().stateProperty().get() instanceof OpenState.Worklist);
    add(
        Command.NEXT_SLIDE,
        "Ctrl+PgDn",
        () -> bench().opening().openWorklist(other.toAbsolutePath().getParent()),
        () -> bench().opening().stateProperty().get() instanceof OpenState.Opened);
    add(Command.NEXT_CELL, "Right", () -> isAt(SECOND));
    add(Command.PREVIOUS_CELL, "Left", () -> model().go(SECOND), () -> isAt(FIRST));
    add(Command.NEXT_FIELD, "D", () -> isInField(7));
    add(Command.PREVIOUS_FIELD, "A", () -> model().go(new CellId(12, "0")), () -> isInField(7));
    add(Command.PLANE_UP, "Up", () -> isPlane(2));
    add(Command.PLANE_DOWN, "Down", () -> isPlane(0));
    add(Command.PLANE_UP, "PgUp", () -> isPlane(2));
    add(Command.FIRST_PLANE, "Home", () -> isPlane(0));
    add(Command.LAST_PLANE, "End", () -> isPlane(SmallSlide.PLANES - 1));
    add(Command.SHARPEST_PLANE, "B", () -> model().showPlane(0), () -> isPlane(4));
    add(Command.FIRST_CELL, "Ctrl+Home", () -> model().go(new CellId(12, "1")), () -> isAt(FIRST));
    add(Command.LAST_CELL, "Ctrl+End", () -> isAt(new CellId(112, "0")));
    add(Command.NEXT_UNREVIEWED, "U", () -> isAt(SECOND));
    add(Command.FIND, "Ctrl+F", this::isTextFocused);
    add(Command.FILTER, "Ctrl+Shift+L", () -> isInPopup("#filter-pane"));
    add(
        Command.CLEAR_FILTERS,
        "Ctrl+Shift+F",
        () -> bench().filter().filter(CellFilter.ALL.withFields(3, 3)),
        () -> bench().filter().filter().equals(CellFilter.ALL));
    add(
        Command.START_AGAIN,
        "F5",
        () -> {
          bench().filter().filter(CellFilter.ALL.withVerdicts(Set.of(Verdict.UNREVIEWED)));
          judge(Verdict.ACCEPTED);
        },
        () -> !bench().filter().staleProperty().get() && !isQueued(FIRST));
  }

  private void review() {
    add(Command.ACCEPT, "Space", () -> isJudged(Verdict.ACCEPTED));
    add(Command.REJECT, "X", () -> isJudged(Verdict.REJECTED));
    add("REJECT, third reason", "X 3", () -> RejectReason.OUT_OF_FOCUS == said(FIRST).reason());
    add(Command.FLAG, "F", () -> isJudged(Verdict.FLAGGED));
    add(Command.COMMENT, "C", () -> prompt() instanceof Prompt.Comment);
    add(Command.COMMENT_SHOWN, "F2", () -> prompt() instanceof Prompt.Comment);
    for (int digit = 2; digit < 10; digit++) {
      int number = digit;
      add(
          Command.SET_CLASS,
          "" + digit,
          this::classify,
          () -> new PreClass(number).equals(now(FIRST)));
      if (digitsNeedShift) {
        add(
            Command.SET_CLASS,
            "Shift+" + digit,
            this::classify,
            () -> new PreClass(number).equals(now(FIRST)));
      }
    }
    for (int digit = 0; digit < 2; digit++) {
      int number = digit;
      add(Command.SET_CLASS, digit + " " + digit, () -> new PreClass(number).equals(now(FIRST)));
    }
    add(Command.CHOOSE_CLASS, "K", this::isTextFocused);
    add(Command.TAKE_FOCUS, "Up Enter", () -> model().spot().chosenFocus().orElse(-1) == 2);
    add(Command.MARK_VIEWED, "V", () -> said().viewed().contains(3));
    add(Command.CLASSES, "Ctrl+L", this::isDialogOpen);
    add(Command.READING, "Ctrl+R", this::isDialogOpen);
    add(Command.AGREEMENT, "Ctrl+K", this::isDialogOpen);
    add(Command.FIGURES, "Ctrl+I", this::isDialogOpen);
    for (Command settling : List.of(Command.DISPUTES, Command.TAKE_FIRST, Command.TAKE_SECOND)) {
      add(
          settling,
          settling.keyText(),
          () -> isSaid("#status-key", "needs the adjudicated reading"));
    }
    add(
        Command.DISMISS,
        "Esc",
        () -> bench().loop().reject(),
        () -> prompt().equals(new Prompt.Tell(Prompt.Message.KEPT_WITHOUT_REASON)));
    add(Command.UNDO, "Ctrl+Z", () -> judge(Verdict.ACCEPTED), () -> isJudged(Verdict.UNREVIEWED));
    for (String redo : List.of("Ctrl+Y", "Ctrl+Shift+Z")) {
      add(
          Command.REDO,
          redo,
          () -> {
            judge(Verdict.FLAGGED);
            bench().review().undo();
          },
          () -> isJudged(Verdict.FLAGGED));
    }
  }

  private void boxes() {
    add(Command.EDIT_BOX, "E", () -> bench().editor().isEditing());
    add(Command.DRAW_CELL, "N", () -> bench().editor().draftProperty().get() != null);
    Step edit = () -> bench().editor().toggle();
    add(Command.NUDGE, "Right", edit, () -> isBox(121, 100, 120, 110));
    add(Command.NUDGE_FAR, "Shift+Down", edit, () -> isBox(120, 110, 120, 110));
    add(Command.GROW, "Ctrl+Right", edit, () -> isBox(120, 100, 121, 110));
    add(Command.GROW_FAR, "Ctrl+Shift+Down", edit, () -> isBox(120, 100, 120, 120));
    add(Command.REVERT_BOX, "Right R", edit, () -> said(FIRST).box() == null);
    add(
        Command.REMOVE_CELL,
        "Del",
        () -> {
          bench()
              .review()
              .apply(new Act.AddCell(3, new PreClass(2), new BoundingBox(9, 9, 40, 40)));
          model().go(new CellId(3, "added-1"));
          edit.run();
        },
        () -> said().added().isEmpty());
  }

  private void gallery() {
    Step tiles =
        () -> {
          bench().gallery().toggle();
          before = model().selected().orElseThrow().id();
        };
    add(Command.GALLERY, "G", () -> bench().gallery().isShown());
    add(Command.TILE_STEP, "Right", tiles, () -> !isAt(before) && isSelected(1));
    add(Command.TILE_EXTEND, "Shift+Right", tiles, () -> isSelected(2));
    add(Command.TILE_WALK, "Ctrl+Right", tiles, () -> !isAt(before));
    add(Command.TOGGLE_TILE, "Insert Ctrl+Right Insert", tiles, () -> isSelected(2));
    add(Command.SELECT_ALL, "Ctrl+A Ctrl+A", tiles, () -> isSelected(5));
    add(
        Command.ACCEPT_REST,
        "Ctrl+Space",
        tiles,
        () ->
            model().reviewedProperty().get().cells().stream().anyMatch(c -> c.review().isJudged()));
    add(Command.TILES_DOWN, "[", tiles, () -> isSaid("#gallery-planes", "-1"));
    add(Command.TILES_BEST, "=", tiles, () -> isSaid("#gallery-planes", "best plane"));
    add(Command.TILES_UP, "]", tiles, () -> isSaid("#gallery-planes", "+1"));
    add(
        Command.PIN_TILE,
        "P",
        tiles,
        () -> model().queueProperty().get().order() == CellOrder.LIKE_PINNED);
  }

  private void view() {
    add(Command.CYCLE_LABELS, "L", () -> model().labelsProperty().get() != Labels.CLASS);
    Step measure = () -> image().oneToOne();
    add(Command.ZOOM_IN, "Ctrl++", measure, () -> scale() > 1);
    add(Command.ZOOM_OUT, "Ctrl+-", measure, () -> scale() < 1);
    add(Command.FIT, "Ctrl+0", () -> image().oneToOne(), () -> image().zoomPan() == null);
    add(Command.ONE_TO_ONE, plusIsOnOne ? "Ctrl+Shift+1" : "Ctrl+1", () -> scale() == 1);
    add(Command.ZOOM_TO_CELL, "Z", () -> image().zoomPan() != null);
    boolean large = bench().settings().get().appearance().largeStrip();
    add(Command.STRIP_SIZE, "T", () -> bench().settings().get().appearance().largeStrip() != large);
    add(Command.SHOW_GUIDE, "Shift+F1", this::isDialogOpen);
    add(Command.SHOW_KEYS, "F1", this::isDialogOpen);
  }

  private void others() {
    add("number pad: class 7", "NumLock Num7 NumLock", () -> new PreClass(7).equals(now(FIRST)));
    add("number pad without NumLock: next cell", "Num6", () -> isAt(SECOND));
    add("Caps Lock: reject", "CapsLock X CapsLock", () -> isJudged(Verdict.REJECTED));
    add("Caps Lock: class 2", "CapsLock 2 CapsLock", () -> new PreClass(2).equals(now(FIRST)));
    add("J has no command, and says so", "J", () -> isSaid("#status-key", "has no command"));
  }

  /** Another class than any digit sets. */
  private void classify() {
    bench().review().apply(new Act.Classify(List.of(FIRST), new PreClass(12)));
  }

  private void judge(Verdict verdict) {
    bench().review().apply(new Act.Judge(List.of(FIRST), verdict, null));
  }

  private boolean isDialogOpen() {
    return openDialog().isPresent();
  }

  private boolean isAt(CellId cell) {
    return model().selected().filter(c -> c.id().equals(cell)).isPresent();
  }

  private boolean isInField(int number) {
    return model().spot().field().imageNumber() == number;
  }

  private boolean isPlane(int stackNumber) {
    return model().spot().stackNumber() == stackNumber;
  }

  private boolean isTextFocused() {
    return stage.getScene().getFocusOwner() instanceof TextField;
  }

  private static boolean isInPopup(String query) {
    return Window.getWindows().stream()
        .anyMatch(w -> w.isShowing() && w.getScene().getRoot().lookup(query) != null);
  }

  private boolean isQueued(CellId cell) {
    return model().queueProperty().get().cells().contains(cell);
  }

  private CellReview said(CellId cell) {
    return said().of(cell);
  }

  private boolean isJudged(Verdict verdict) {
    return said(FIRST).verdict() == verdict;
  }

  private PreClass now(CellId cell) {
    return model().reviewedProperty().get().cell(cell).orElseThrow().preClass();
  }

  private boolean isBox(int x, int y, int width, int height) {
    return model()
        .reviewedProperty()
        .get()
        .cell(FIRST)
        .orElseThrow()
        .box()
        .equals(new BoundingBox(x, y, width, height));
  }

  private boolean isSelected(int tiles) {
    return bench().gallery().targets().size() == tiles;
  }

  private boolean isSaid(String query, String words) {
    return stage.getScene().getRoot().lookupAll(query).stream()
        .anyMatch(n -> ((Label) n).getText().contains(words));
  }

  private Prompt prompt() {
    return bench().loop().promptProperty().get();
  }

  private double scale() {
    return image().viewportProperty().get().scale();
  }
}
