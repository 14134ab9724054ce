package org.leukostack.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.testing.OnFxThread;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.SettingsStore;

/** What a key that goes down, stays down and goes up again does. */
@OnFxThread
class ShortcutsTest {

  /** Each of these is a decision of a person, who makes it once. */
  private static final Set<Command> NEED_A_PRESS_EACH =
      EnumSet.of(
          Command.ACCEPT,
          Command.REJECT,
          Command.FLAG,
          Command.COMMENT,
          Command.COMMENT_SHOWN,
          Command.SET_CLASS,
          Command.CHOOSE_CLASS,
          Command.TAKE_FOCUS,
          Command.MARK_VIEWED,
          Command.DISMISS,
          Command.EDIT_BOX,
          Command.DRAW_CELL,
          Command.REVERT_BOX,
          Command.REMOVE_CELL,
          Command.GALLERY,
          Command.TOGGLE_TILE,
          Command.SELECT_ALL,
          Command.ACCEPT_REST,
          Command.PIN_TILE,
          Command.ZOOM_TO_CELL,
          Command.STRIP_SIZE);

  /** Their keys are also those of buttons, lists and dialogs where no slide is. */
  private static final Set<Command> OF_A_SLIDE =
      EnumSet.of(
          Command.NEXT_UNREVIEWED,
          Command.ACCEPT,
          Command.REJECT,
          Command.FLAG,
          Command.COMMENT,
          Command.COMMENT_SHOWN,
          Command.SET_CLASS,
          Command.CHOOSE_CLASS,
          Command.TAKE_FOCUS,
          Command.MARK_VIEWED,
          Command.CLASSES,
          Command.DISMISS,
          Command.UNDO,
          Command.REDO,
          Command.EDIT_BOX,
          Command.DRAW_CELL,
          Command.GALLERY);

  private static final Set<Command> IN_THE_GALLERY =
      EnumSet.of(
          Command.TILE_STEP,
          Command.TILE_EXTEND,
          Command.TILE_WALK,
          Command.TOGGLE_TILE,
          Command.SELECT_ALL,
          Command.ACCEPT_REST,
          Command.TILES_DOWN,
          Command.TILES_UP,
          Command.TILES_BEST,
          Command.PIN_TILE);

  private static final Set<Command> WHILE_EDITING =
      EnumSet.of(
          Command.NUDGE,
          Command.NUDGE_FAR,
          Command.GROW,
          Command.GROW_FAR,
          Command.REVERT_BOX,
          Command.REMOVE_CELL);

  @TempDir Path config;

  private final SimpleBooleanProperty executable = new SimpleBooleanProperty(true);
  private final List<String> done = new ArrayList<>();
  private final TextField text = new TextField();
  private final Scene scene = new Scene(new Pane(text));
  private SettingsStore settings;
  private Shortcuts shortcuts;
  private Commands commands;
  private boolean slideShown = true;
  private boolean editing;
  private boolean gallery;

  @BeforeEach
  void install() {
    settings = SettingsStore.open(config);
    Words words = new Words("ui", Locale.ENGLISH);
    commands = new Commands(new Keys(settings, words));
    for (Command command : Command.values()) {
      commands.bind(command, executable, action(command));
    }
    shortcuts = new Shortcuts(commands, () -> slideShown, () -> editing, () -> gallery);
    shortcuts.install(scene);
    scene.getRoot().requestFocus();
  }

  @AfterEach
  void close() {
    settings.close();
  }

  private Action action(Command command) {
    return switch (command) {
      case SET_CLASS -> new Action.OfDigit(digit -> done.add(command + " " + digit));
      case NUDGE, NUDGE_FAR, GROW, GROW_FAR ->
          new Action.OfArrow(
              (dx, dy) -> done.add(command + " " + dx + " " + dy),
              () -> done.add(command + " ended"));
      case TILE_STEP, TILE_EXTEND, TILE_WALK ->
          new Action.OfWay(way -> done.add(command + " " + way));
      case HIDE_BOXES ->
          new Action.WhileHeld(() -> done.add(command + " begun"), () -> done.add("ended"));
      default -> Action.of(() -> done.add(command.name()));
    };
  }

  private void send(EventType<KeyEvent> type, KeyChord chord) {
    Event.fireEvent(
        scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
        new KeyEvent(
            type, "", "", chord.code(), chord.shift(), chord.shortcut(), chord.alt(), false));
  }

  private void press(KeyChord chord) {
    send(KeyEvent.KEY_PRESSED, chord);
  }

  private void release(KeyChord chord) {
    send(KeyEvent.KEY_RELEASED, chord);
  }

  private long times(Command command) {
    return done.stream()
        .filter(d -> d.equals(command.name()) || d.startsWith(command.name() + " "))
        .filter(d -> !d.endsWith(" ended"))
        .count();
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatIsHeldDoesWhatItsCommandSays(Command command) {
    editing = WHILE_EDITING.contains(command);
    gallery = IN_THE_GALLERY.contains(command);
    for (KeyChord chord : command.defaults()) {
      done.clear();
      press(chord);
      assertThat(times(command)).as(chord.stored()).isEqualTo(1);
      assertThat(done).as("nothing else").hasSize(1);
      press(chord);
      press(chord);
      assertThat(times(command))
          .as(chord.stored() + " held")
          .isEqualTo(NEED_A_PRESS_EACH.contains(command) ? 1 : 3);
      release(chord);
      done.clear();
      press(chord);
      assertThat(times(command)).as("another press of " + chord.stored()).isEqualTo(1);
      release(chord);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyIsAnsweredAlsoWhenThereIsNothingToDo(Command command) {
    executable.set(false);
    editing = WHILE_EDITING.contains(command);
    gallery = IN_THE_GALLERY.contains(command);
    press(command.defaults().getFirst());
    assertThat(times(command)).as("what it does says why not").isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void withoutASlideItsKeysAreThoseOfWhatHasTheFocus(Command command) {
    slideShown = false;
    for (KeyChord chord : command.defaults()) {
      press(chord);
      release(chord);
    }
    assertThat(times(command))
        .isEqualTo(
            OF_A_SLIDE.contains(command)
                    || WHILE_EDITING.contains(command)
                    || IN_THE_GALLERY.contains(command)
                ? 0
                : command.defaults().size());
  }

  @Test
  void whileBoxesAreEditedTheirKeysGoFirst() {
    editing = true;
    press(KeyChord.of(KeyCode.LEFT));
    press(KeyChord.of(KeyCode.UP));
    assertThat(done).containsExactly("NUDGE -1 0", "NUDGE 0 -1");
    editing = false;
    press(KeyChord.of(KeyCode.LEFT));
    assertThat(done).last().isEqualTo("PREVIOUS_CELL");
  }

  @Test
  void anArrowThatIsLetGoEndsTheStep() {
    editing = true;
    press(KeyChord.of(KeyCode.RIGHT));
    press(KeyChord.of(KeyCode.RIGHT));
    release(KeyChord.of(KeyCode.RIGHT));
    assertThat(done).containsExactly("NUDGE 1 0", "NUDGE 1 0", "NUDGE ended");
    press(KeyChord.of(KeyCode.DOWN));
    shortcuts.focusLost();
    assertThat(done).endsWith("NUDGE 0 1", "NUDGE ended");
  }

  @Test
  void whatLastsWhileAKeyIsHeldEndsWithItOrWithTheFocus() {
    press(KeyChord.of(KeyCode.H));
    press(KeyChord.of(KeyCode.V));
    release(KeyChord.of(KeyCode.V));
    assertThat(done).containsExactly("HIDE_BOXES begun", "MARK_VIEWED");
    release(KeyChord.of(KeyCode.H));
    assertThat(done).last().isEqualTo("ended");
    done.clear();
    press(KeyChord.of(KeyCode.H));
    shortcuts.focusLost();
    release(KeyChord.of(KeyCode.H));
    assertThat(done).containsExactly("HIDE_BOXES begun", "ended");
  }

  @Test
  void aDigitIsHandedOnFromBothBlocks() {
    press(KeyChord.of(KeyCode.DIGIT3));
    press(KeyChord.of(KeyCode.NUMPAD7));
    assertThat(done).containsExactly("SET_CLASS 3", "SET_CLASS 7");
  }

  @Test
  void textTakesItsOwnKeysAndNoOther() {
    text.requestFocus();
    press(KeyChord.of(KeyCode.X));
    press(KeyChord.of(KeyCode.Z, javafx.scene.input.KeyCombination.SHORTCUT_DOWN));
    assertThat(done).isEmpty();
    press(KeyChord.of(KeyCode.O, javafx.scene.input.KeyCombination.SHORTCUT_DOWN));
    assertThat(done).containsExactly("OPEN");
  }

  @Test
  void onlyAKeyDoesWhatIsDoneAfterKeys() {
    List<String> order = new ArrayList<>();
    Words words = new Words("ui", Locale.ENGLISH);
    Commands commands = new Commands(new Keys(settings, words));
    commands.bind(
        Command.EDIT_BOX,
        executable,
        new Action.Once(() -> order.add("toggled"), () -> order.add("focused")));
    Scene other = new Scene(new Pane());
    new Shortcuts(commands, () -> true, () -> false, () -> false).install(other);
    Event.fireEvent(
        other.getRoot(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, false, false, false));
    assertThat(order).containsExactly("toggled", "focused");
    commands.get(Command.EDIT_BOX).run();
    assertThat(order).containsExactly("toggled", "focused", "toggled");
  }

  private String reply() {
    return commands.replyProperty().get();
  }

  private void type(KeyCode code, String text, boolean shift) {
    Event.fireEvent(
        scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, false, false, false));
  }

  @Test
  void aKeyThatHasNoCommandSaysSo() {
    type(KeyCode.J, "j", false);
    assertThat(reply()).isEqualTo("J has no command here. F1 shows all keys.");
    type(KeyCode.UNDEFINED, "ß", false);
    assertThat(reply()).startsWith("SS has no command");
    type(KeyCode.Q, "й", false);
    assertThat(reply()).as("as it is written on the key").startsWith("Й has no command");
    press(KeyChord.of(KeyCode.F7));
    assertThat(reply()).startsWith("F7 has no command");
    press(KeyChord.of(KeyCode.X));
    assertThat(reply()).as("the next key did something").isEmpty();
    press(KeyChord.of(KeyCode.J, javafx.scene.input.KeyCombination.SHORTCUT_DOWN));
    assertThat(reply()).startsWith("Ctrl+J has no command");
  }

  @Test
  void aKeyOfAnotherPartOfTheWindowSaysWhere() {
    press(KeyChord.of(KeyCode.R));
    assertThat(reply())
        .isEqualTo("R – “Back to the first box” – works while boxes are edited. E begins that.");
    press(KeyChord.of(KeyCode.P));
    assertThat(reply()).contains("works in the gallery. G goes there.");
    slideShown = false;
    press(KeyChord.of(KeyCode.X));
    assertThat(reply())
        .isEqualTo("X – “Reject the cell” – needs an open test folder. Ctrl+O opens one.");
    assertThat(done).isEmpty();
  }

  @Test
  void whatHasNothingToDoSaysWhyAfterItWasTried() {
    commands.whenIdle(Command.NEXT_CELL, () -> NothingToDo.because("key.lastCell"));
    commands.whenIdle(Command.PREVIOUS_CELL, () -> null);
    press(KeyChord.of(KeyCode.RIGHT));
    assertThat(reply()).endsWith("this is the last cell of the list.");
    assertThat(done).containsExactly("NEXT_CELL");
    press(KeyChord.of(KeyCode.LEFT));
    assertThat(reply()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SHIFT",
        "CONTROL",
        "ALT",
        "ALT_GRAPH",
        "META",
        "CAPS",
        "NUM_LOCK",
        "TAB",
        "UNDEFINED",
        "CONTEXT_MENU",
        "KANJI",
        "PRINTSCREEN",
        "VOLUME_UP",
        "ESCAPE",
        "ENTER",
        "LEFT",
        "HOME"
      })
  void keysOfTheSystemAndOfListsSayNothing(KeyCode code) {
    slideShown = false;
    press(KeyChord.of(code));
    assertThat(reply()).isEmpty();
  }

  @Test
  void whileTextIsTypedLettersSayNothing() {
    text.requestFocus();
    type(KeyCode.J, "j", false);
    assertThat(reply()).isEmpty();
    press(KeyChord.of(KeyCode.F7));
    assertThat(reply()).startsWith("F7");
  }
}
