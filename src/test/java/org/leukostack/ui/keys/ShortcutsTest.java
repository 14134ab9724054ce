package org.leukostack.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leukostack.testing.OnFxThread;
import org.leukostack.text.Words;

/** What a key that goes down, stays down and goes up again does. */
@OnFxThread
class ShortcutsTest extends BoundKeys {

  /** What is said of a cell or of a field. */
  private static final Set<Command> OF_THE_REVIEW =
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
          Command.DISPUTES,
          Command.TAKE_FIRST,
          Command.TAKE_SECOND,
          Command.EDIT_BOX,
          Command.DRAW_CELL,
          Command.GALLERY);

  /** Each of these is a decision of a person, who makes it once. */
  private static final Set<Command> NEED_A_PRESS_EACH =
      and(
          OF_THE_REVIEW,
          Command.WORKLIST,
          Command.NEXT_SLIDE,
          Command.REVERT_BOX,
          Command.REMOVE_CELL,
          Command.TOGGLE_TILE,
          Command.SELECT_ALL,
          Command.ACCEPT_REST,
          Command.PIN_TILE,
          Command.ZOOM_TO_CELL,
          Command.STRIP_SIZE);

  /** Their keys are also those of buttons, lists and dialogs where no slide is. */
  private static final Set<Command> OF_A_SLIDE =
      and(
          OF_THE_REVIEW,
          Command.NEXT_UNREVIEWED,
          Command.CLASSES,
          Command.READING,
          Command.AGREEMENT,
          Command.FIGURES,
          Command.SHEET,
          Command.UNDO,
          Command.REDO);

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

  private static Set<Command> and(Set<Command> some, Command... more) {
    Set<Command> all = EnumSet.copyOf(some);
    Collections.addAll(all, more);
    return all;
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
    press(KeyChord.of(KeyCode.Z, KeyCombination.SHORTCUT_DOWN));
    assertThat(done).isEmpty();
    press(KeyChord.of(KeyCode.O, KeyCombination.SHORTCUT_DOWN));
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
    new Shortcuts(commands, new Situation(() -> true, () -> false, () -> false)).install(other);
    Event.fireEvent(
        other.getRoot(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, false, false, false));
    assertThat(order).containsExactly("toggled", "focused");
    commands.get(Command.EDIT_BOX).run();
    assertThat(order).containsExactly("toggled", "focused", "toggled");
  }
}
