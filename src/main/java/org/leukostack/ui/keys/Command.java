package org.leukostack.ui.keys;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** Everything that a key does. */
@SuppressWarnings("ImmutableEnumChecker") // the list of keys is immutable, but does not say so
public enum Command {
  OPEN(Group.SLIDE, KeyCode.O, SHORTCUT_DOWN),
  EXPORT(Group.SLIDE, KeyCode.E, SHORTCUT_DOWN),
  NEXT_CELL(Group.WALK, KeyCode.RIGHT),
  PREVIOUS_CELL(Group.WALK, KeyCode.LEFT),
  NEXT_FIELD(Group.WALK, KeyCode.D),
  PREVIOUS_FIELD(Group.WALK, KeyCode.A),
  PLANE_UP(Group.WALK, KeyChord.of(KeyCode.UP), KeyChord.of(KeyCode.PAGE_UP)),
  PLANE_DOWN(Group.WALK, KeyChord.of(KeyCode.DOWN), KeyChord.of(KeyCode.PAGE_DOWN)),
  FIRST_PLANE(Group.WALK, KeyCode.HOME),
  LAST_PLANE(Group.WALK, KeyCode.END),
  BEST_PLANE(Group.WALK, KeyCode.B),
  FIND(Group.WALK, KeyCode.F, SHORTCUT_DOWN),
  FILTER(Group.WALK, KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN),
  CLEAR_FILTERS(Group.WALK, KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN),
  START_AGAIN(Group.WALK, KeyCode.F5),
  ACCEPT(Group.REVIEW, KeyCode.SPACE),
  REJECT(Group.REVIEW, KeyCode.X),
  FLAG(Group.REVIEW, KeyCode.F),
  COMMENT(Group.REVIEW, KeyCode.C),
  SET_CLASS(Group.REVIEW, KeyChord.digits()) {
    @Override
    public String keyText() {
      return "0–9";
    }
  },
  TAKE_FOCUS(Group.REVIEW, KeyCode.ENTER),
  MARK_VIEWED(Group.REVIEW, KeyCode.V),
  CLASSES(Group.REVIEW, KeyCode.L, SHORTCUT_DOWN),
  DISMISS(Group.REVIEW, KeyCode.ESCAPE),
  UNDO(Group.REVIEW, KeyCode.Z, SHORTCUT_DOWN),
  REDO(
      Group.REVIEW,
      KeyChord.of(KeyCode.Y, SHORTCUT_DOWN),
      KeyChord.of(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN)),
  EDIT_BOX(Group.BOX, KeyCode.E),
  DRAW_CELL(Group.BOX, KeyCode.N),
  NUDGE(Group.BOX, Context.EDITING, KeyChord.arrows()),
  NUDGE_FAR(Group.BOX, Context.EDITING, KeyChord.arrows(SHIFT_DOWN)),
  GROW(Group.BOX, Context.EDITING, KeyChord.arrows(SHORTCUT_DOWN)),
  GROW_FAR(Group.BOX, Context.EDITING, KeyChord.arrows(SHORTCUT_DOWN, SHIFT_DOWN)),
  REVERT_BOX(Group.BOX, Context.EDITING, KeyCode.R),
  REMOVE_CELL(
      Group.BOX, Context.EDITING, KeyChord.of(KeyCode.DELETE), KeyChord.of(KeyCode.BACK_SPACE)),
  HIDE_BOXES(Group.VIEW, KeyCode.H),
  CYCLE_LABELS(Group.VIEW, KeyCode.L),
  // Plus is Shift+Equals on many keyboards, and has its own key on the number pad.
  ZOOM_IN(
      Group.VIEW,
      KeyChord.of(KeyCode.PLUS, SHORTCUT_DOWN),
      KeyChord.of(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN),
      KeyChord.of(KeyCode.EQUALS, SHORTCUT_DOWN),
      KeyChord.of(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
      KeyChord.of(KeyCode.ADD, SHORTCUT_DOWN)),
  ZOOM_OUT(
      Group.VIEW,
      KeyChord.of(KeyCode.MINUS, SHORTCUT_DOWN),
      KeyChord.of(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
  FIT(Group.VIEW, KeyCode.DIGIT0, SHORTCUT_DOWN),
  ONE_TO_ONE(Group.VIEW, KeyCode.DIGIT1, SHORTCUT_DOWN),
  SHOW_KEYS(Group.SLIDE, KeyCode.F1);

  /** What belongs together on the page of keys. */
  public enum Group {
    SLIDE,
    WALK,
    REVIEW,
    BOX,
    VIEW
  }

  /** When a command is there to be given. */
  public enum Context {
    /** Always. */
    ANYWHERE,
    /** While a box is edited; then it goes before a command that has the same key elsewhere. */
    EDITING
  }

  private final Group group;
  private final Context context;
  private final List<KeyChord> defaults;

  Command(Group group, KeyCode code, KeyCombination.Modifier... modifiers) {
    this(group, Context.ANYWHERE, KeyChord.of(code, modifiers));
  }

  Command(Group group, Context context, KeyCode code, KeyCombination.Modifier... modifiers) {
    this(group, context, KeyChord.of(code, modifiers));
  }

  Command(Group group, KeyChord... defaults) {
    this(group, Context.ANYWHERE, defaults);
  }

  Command(Group group, Context context, KeyChord... defaults) {
    this.group = group;
    this.context = context;
    this.defaults = List.of(defaults);
  }

  public Group group() {
    return group;
  }

  public Context context() {
    return context;
  }

  /** Its keys unless a person chose another: the one that is shown first, at least one. */
  public List<KeyChord> defaults() {
    return defaults;
  }

  /**
   * Its default key as a person reads it: "Ctrl+O", on a Mac with its own signs; with all four
   * signs for any arrow.
   */
  public String keyText() {
    return isOfArrows() ? KeyChord.arrowsText(defaults.getFirst()) : defaults.getFirst().text();
  }

  /** A second key that does the same; not the same sign at another place of the keyboard. */
  public Optional<KeyChord> also() {
    return switch (this) {
      case PLANE_UP, PLANE_DOWN, REDO, REMOVE_CELL -> Optional.of(defaults.get(1));
      default -> Optional.empty();
    };
  }

  /** The key of its words in the bundle. */
  public String wordKey() {
    return "command." + name();
  }

  /** Whether it is done by any of the four arrows. */
  private boolean isOfArrows() {
    return switch (this) {
      case NUDGE, NUDGE_FAR, GROW, GROW_FAR -> true;
      default -> false;
    };
  }

  /** Whether it needs a slide; without one its key does what it does elsewhere. */
  public boolean belongsToSlide() {
    return group == Group.REVIEW || group == Group.BOX;
  }

  /** Whether its key cannot be changed: the questions over the image name it and depend on it. */
  public boolean isFixed() {
    return this == SET_CLASS || this == TAKE_FOCUS || this == DISMISS || isOfArrows();
  }

  /**
   * Whether the two cannot have the same key. Only a command of box editing may share one: with a
   * step through the slide, with Enter and with Esc, which all mean something else then.
   */
  public boolean excludes(Command other) {
    return context == other.context || !(yields() || other.yields());
  }

  private boolean yields() {
    return context == Context.ANYWHERE
        && (group == Group.WALK || this == TAKE_FOCUS || this == DISMISS);
  }

  /** Whether a key that is held down does it again and again; verdicts need a press each. */
  public boolean repeats() {
    return switch (this) {
      case ACCEPT, REJECT, FLAG, COMMENT, SET_CLASS, TAKE_FOCUS, MARK_VIEWED, DISMISS -> false;
      case EDIT_BOX, DRAW_CELL, REVERT_BOX, REMOVE_CELL -> false;
      default -> true;
    };
  }
}
