package org.leukostack.ui.keys;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.leukostack.ui.keys.Command.Context.ANYWHERE;
import static org.leukostack.ui.keys.Command.Context.EDITING;
import static org.leukostack.ui.keys.Command.Context.GIVES_WAY;
import static org.leukostack.ui.keys.Command.Held.ONCE;
import static org.leukostack.ui.keys.Command.Held.REPEATS;
import static org.leukostack.ui.keys.Command.Needs.NOTHING;
import static org.leukostack.ui.keys.Command.Needs.SLIDE;
import static org.leukostack.ui.keys.DefaultKeys.arrows;
import static org.leukostack.ui.keys.DefaultKeys.digits;
import static org.leukostack.ui.keys.DefaultKeys.fixed;
import static org.leukostack.ui.keys.DefaultKeys.key;
import static org.leukostack.ui.keys.DefaultKeys.signs;
import static org.leukostack.ui.keys.DefaultKeys.twoKeys;
import static org.leukostack.ui.keys.DefaultKeys.ways;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/**
 * The commands of the window with what is fixed: keys, group, context. {@link BoundCommand} adds
 * the action and when it is enabled. The stored names are in the settings: never change one.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists of keys are immutable, but do not say so
public enum Command {
  OPEN("OPEN", Group.SLIDE, ANYWHERE, REPEATS, NOTHING, key(KeyCode.O, SHORTCUT_DOWN)),
  EXPORT("EXPORT", Group.SLIDE, ANYWHERE, REPEATS, NOTHING, key(KeyCode.E, SHORTCUT_DOWN)),
  SHEET("SHEET", Group.SLIDE, ANYWHERE, REPEATS, SLIDE, key(KeyCode.P, SHORTCUT_DOWN)),
  DATA_SET(
      "DATA_SET",
      Group.SLIDE,
      ANYWHERE,
      REPEATS,
      NOTHING,
      key(KeyCode.E, SHORTCUT_DOWN, SHIFT_DOWN)),
  WORKLIST(
      "WORKLIST", Group.SLIDE, ANYWHERE, ONCE, NOTHING, key(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN)),
  NEXT_SLIDE(
      "NEXT_SLIDE", Group.SLIDE, ANYWHERE, ONCE, NOTHING, key(KeyCode.PAGE_DOWN, SHORTCUT_DOWN)),
  NEXT_CELL("NEXT_CELL", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.RIGHT)),
  PREVIOUS_CELL("PREVIOUS_CELL", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.LEFT)),
  NEXT_FIELD("NEXT_FIELD", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.D)),
  PREVIOUS_FIELD("PREVIOUS_FIELD", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.A)),
  PLANE_UP(
      "PLANE_UP",
      Group.WALK,
      GIVES_WAY,
      REPEATS,
      NOTHING,
      twoKeys(KeyChord.of(KeyCode.UP), KeyChord.of(KeyCode.PAGE_UP))),
  PLANE_DOWN(
      "PLANE_DOWN",
      Group.WALK,
      GIVES_WAY,
      REPEATS,
      NOTHING,
      twoKeys(KeyChord.of(KeyCode.DOWN), KeyChord.of(KeyCode.PAGE_DOWN))),
  FIRST_PLANE("FIRST_PLANE", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.HOME)),
  LAST_PLANE("LAST_PLANE", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.END)),
  SHARPEST_PLANE("BEST_PLANE", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.B)),
  FIRST_CELL(
      "FIRST_CELL", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.HOME, SHORTCUT_DOWN)),
  LAST_CELL("LAST_CELL", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.END, SHORTCUT_DOWN)),
  NEXT_UNREVIEWED("NEXT_UNREVIEWED", Group.WALK, ANYWHERE, REPEATS, SLIDE, key(KeyCode.U)),
  FIND("FIND", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.F, SHORTCUT_DOWN)),
  FILTER(
      "FILTER", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN)),
  CLEAR_FILTERS(
      "CLEAR_FILTERS",
      Group.WALK,
      GIVES_WAY,
      REPEATS,
      NOTHING,
      key(KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN)),
  START_AGAIN("START_AGAIN", Group.WALK, GIVES_WAY, REPEATS, NOTHING, key(KeyCode.F5)),
  ACCEPT("ACCEPT", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.SPACE)),
  REJECT("REJECT", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.X)),
  FLAG("FLAG", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.F)),
  COMMENT("COMMENT", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.C)),
  COMMENT_SHOWN("COMMENT_SHOWN", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.F2)),
  SET_CLASS("SET_CLASS", Group.REVIEW, ANYWHERE, ONCE, SLIDE, digits()),
  CHOOSE_CLASS("CHOOSE_CLASS", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.K)),
  TAKE_FOCUS("TAKE_FOCUS", Group.REVIEW, GIVES_WAY, ONCE, SLIDE, fixed(KeyCode.ENTER)),
  MARK_VIEWED("MARK_VIEWED", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.V)),
  CLASSES("CLASSES", Group.REVIEW, ANYWHERE, REPEATS, SLIDE, key(KeyCode.L, SHORTCUT_DOWN)),
  READING("READING", Group.REVIEW, ANYWHERE, REPEATS, SLIDE, key(KeyCode.R, SHORTCUT_DOWN)),
  AGREEMENT("AGREEMENT", Group.REVIEW, ANYWHERE, REPEATS, SLIDE, key(KeyCode.K, SHORTCUT_DOWN)),
  FIGURES("FIGURES", Group.REVIEW, ANYWHERE, REPEATS, SLIDE, key(KeyCode.I, SHORTCUT_DOWN)),
  DISPUTES("DISPUTES", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.D, SHORTCUT_DOWN)),
  TAKE_FIRST("TAKE_FIRST", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.I)),
  TAKE_SECOND("TAKE_SECOND", Group.REVIEW, ANYWHERE, ONCE, SLIDE, key(KeyCode.O)),
  DISMISS("DISMISS", Group.REVIEW, GIVES_WAY, ONCE, SLIDE, fixed(KeyCode.ESCAPE)),
  UNDO("UNDO", Group.REVIEW, ANYWHERE, REPEATS, SLIDE, key(KeyCode.Z, SHORTCUT_DOWN)),
  REDO(
      "REDO",
      Group.REVIEW,
      ANYWHERE,
      REPEATS,
      SLIDE,
      twoKeys(
          KeyChord.of(KeyCode.Y, SHORTCUT_DOWN),
          KeyChord.of(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN))),
  EDIT_BOX("EDIT_BOX", Group.BOX, ANYWHERE, ONCE, SLIDE, key(KeyCode.E)),
  DRAW_CELL("DRAW_CELL", Group.BOX, ANYWHERE, ONCE, SLIDE, key(KeyCode.N)),
  NUDGE("NUDGE", Group.BOX, EDITING, REPEATS, SLIDE, arrows()),
  NUDGE_FAR("NUDGE_FAR", Group.BOX, EDITING, REPEATS, SLIDE, arrows(SHIFT_DOWN)),
  GROW("GROW", Group.BOX, EDITING, REPEATS, SLIDE, arrows(SHORTCUT_DOWN)),
  GROW_FAR("GROW_FAR", Group.BOX, EDITING, REPEATS, SLIDE, arrows(SHORTCUT_DOWN, SHIFT_DOWN)),
  REVERT_BOX("REVERT_BOX", Group.BOX, EDITING, ONCE, SLIDE, key(KeyCode.R)),
  REMOVE_CELL(
      "REMOVE_CELL",
      Group.BOX,
      EDITING,
      ONCE,
      SLIDE,
      twoKeys(KeyChord.of(KeyCode.DELETE), KeyChord.of(KeyCode.BACK_SPACE))),
  GALLERY("GALLERY", Group.GALLERY, ANYWHERE, ONCE, SLIDE, key(KeyCode.G)),
  TILE_STEP("TILE_STEP", Group.GALLERY, Context.GALLERY, REPEATS, SLIDE, ways()),
  TILE_EXTEND("TILE_EXTEND", Group.GALLERY, Context.GALLERY, REPEATS, SLIDE, ways(SHIFT_DOWN)),
  TILE_WALK("TILE_WALK", Group.GALLERY, Context.GALLERY, REPEATS, SLIDE, ways(SHORTCUT_DOWN)),
  TOGGLE_TILE("TOGGLE_TILE", Group.GALLERY, Context.GALLERY, ONCE, SLIDE, key(KeyCode.INSERT)),
  SELECT_ALL(
      "SELECT_ALL", Group.GALLERY, Context.GALLERY, ONCE, SLIDE, key(KeyCode.A, SHORTCUT_DOWN)),
  ACCEPT_REST(
      "ACCEPT_REST",
      Group.GALLERY,
      Context.GALLERY,
      ONCE,
      SLIDE,
      key(KeyCode.SPACE, SHORTCUT_DOWN)),
  TILES_DOWN(
      "TILES_DOWN", Group.GALLERY, Context.GALLERY, REPEATS, SLIDE, key(KeyCode.OPEN_BRACKET)),
  TILES_UP("TILES_UP", Group.GALLERY, Context.GALLERY, REPEATS, SLIDE, key(KeyCode.CLOSE_BRACKET)),
  TILES_BEST("TILES_BEST", Group.GALLERY, Context.GALLERY, REPEATS, SLIDE, key(KeyCode.EQUALS)),
  PIN_TILE("PIN_TILE", Group.GALLERY, Context.GALLERY, ONCE, SLIDE, key(KeyCode.P)),
  HIDE_BOXES("HIDE_BOXES", Group.VIEW, ANYWHERE, REPEATS, NOTHING, key(KeyCode.H)),
  CYCLE_LABELS("CYCLE_LABELS", Group.VIEW, ANYWHERE, REPEATS, NOTHING, key(KeyCode.L)),
  // Plus is Shift+Equals on many keyboards, and has its own key on the number pad.
  ZOOM_IN(
      "ZOOM_IN",
      Group.VIEW,
      ANYWHERE,
      REPEATS,
      NOTHING,
      signs(
          KeyChord.of(KeyCode.PLUS, SHORTCUT_DOWN),
          KeyChord.of(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN),
          KeyChord.of(KeyCode.EQUALS, SHORTCUT_DOWN),
          KeyChord.of(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
          KeyChord.of(KeyCode.ADD, SHORTCUT_DOWN))),
  ZOOM_OUT(
      "ZOOM_OUT",
      Group.VIEW,
      ANYWHERE,
      REPEATS,
      NOTHING,
      signs(
          KeyChord.of(KeyCode.MINUS, SHORTCUT_DOWN), KeyChord.of(KeyCode.SUBTRACT, SHORTCUT_DOWN))),
  FIT(
      "FIT",
      Group.VIEW,
      ANYWHERE,
      REPEATS,
      NOTHING,
      signs(
          KeyChord.of(KeyCode.DIGIT0, SHORTCUT_DOWN), KeyChord.of(KeyCode.NUMPAD0, SHORTCUT_DOWN))),
  ONE_TO_ONE(
      "ONE_TO_ONE",
      Group.VIEW,
      ANYWHERE,
      REPEATS,
      NOTHING,
      signs(
          KeyChord.of(KeyCode.DIGIT1, SHORTCUT_DOWN), KeyChord.of(KeyCode.NUMPAD1, SHORTCUT_DOWN))),
  ZOOM_TO_CELL("ZOOM_TO_CELL", Group.VIEW, ANYWHERE, ONCE, NOTHING, key(KeyCode.Z)),
  STRIP_SIZE("STRIP_SIZE", Group.VIEW, ANYWHERE, ONCE, NOTHING, key(KeyCode.T)),
  SHOW_GUIDE("SHOW_GUIDE", Group.SLIDE, ANYWHERE, REPEATS, NOTHING, key(KeyCode.F1, SHIFT_DOWN)),
  SHOW_KEYS("SHOW_KEYS", Group.SLIDE, ANYWHERE, REPEATS, NOTHING, key(KeyCode.F1));

  /** What belongs together on the page of keys. */
  enum Group {
    SLIDE,
    WALK,
    REVIEW,
    BOX,
    GALLERY,
    VIEW
  }

  /** When a key gives the command; of two that have the same key, the later one here goes first. */
  enum Context {
    /** Always, save while boxes are edited if a command of editing has the same key. */
    GIVES_WAY,
    /** Always. */
    ANYWHERE,
    /** While boxes are edited. */
    EDITING,
    /** While the gallery is shown. */
    GALLERY
  }

  /** What a key that is held down does. */
  enum Held {
    /** Once per key press, as for verdicts. */
    ONCE,
    /** Repeats while it is held. */
    REPEATS
  }

  /** What a key needs to give the command; without it, the key does what it does elsewhere. */
  enum Needs {
    NOTHING,
    /** A slide is on the screen. */
    SLIDE
  }

  private final String storedName;
  private final Group group;
  private final Context context;
  private final Held held;
  private final Needs needs;
  private final DefaultKeys keys;

  Command(
      String storedName, Group group, Context context, Held held, Needs needs, DefaultKeys keys) {
    this.storedName = storedName;
    this.group = group;
    this.context = context;
    this.held = held;
    this.needs = needs;
    this.keys = keys;
  }

  /** Its name in the settings file, whatever the constant is called. */
  String storedName() {
    return storedName;
  }

  Group group() {
    return group;
  }

  Context context() {
    return context;
  }

  /** Its keys unless the user chose another: the one that is shown first, at least one. */
  List<KeyChord> defaults() {
    return keys.chords();
  }

  /** Its default key as it is shown: "Ctrl+O", on a Mac with its own signs. */
  public String keyText() {
    return keys.text();
  }

  /** A second key that does the same; not the same sign at another place of the keyboard. */
  Optional<KeyChord> also() {
    return keys.also();
  }

  /** The key of its words in the bundle. */
  public String wordKey() {
    return "command." + name();
  }

  boolean needsSlide() {
    return needs == SLIDE;
  }

  /** Whether its key cannot be changed: the questions over the image name it and depend on it. */
  boolean isFixed() {
    return keys.areFixed();
  }

  /**
   * Whether the two cannot have the same key. Only a command of box editing or of the gallery may
   * share one: with a step through the slide, with Enter and with Esc, which all mean something
   * else then; and with a command of the other, since boxes are not edited in the gallery.
   */
  boolean excludes(Command other) {
    return !(givesWayTo(other)
        || other.givesWayTo(this)
        || (isOfOnePart() && other.isOfOnePart() && context != other.context));
  }

  private boolean givesWayTo(Command other) {
    return context == GIVES_WAY && other.isOfOnePart();
  }

  /** Whether its key is there only while boxes are edited, or in the gallery. */
  private boolean isOfOnePart() {
    return context == EDITING || context == Context.GALLERY;
  }

  /** Whether a key that is held down does it again and again. */
  boolean repeats() {
    return held == REPEATS;
  }
}
