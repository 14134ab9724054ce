package org.leukostack.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMapTest {

  private static final KeyChord SPACE = KeyChord.of(KeyCode.SPACE);
  private static final KeyChord Q = KeyChord.of(KeyCode.Q);
  private static final KeyChord X = KeyChord.of(KeyCode.X);

  private final List<String> dropped = new ArrayList<>();

  private KeyMap read(Map<String, String> stored) {
    return KeyMap.of(stored, dropped::add);
  }

  /** Every pair of commands that are given at the same time and have the same key. */
  private static Set<String> clashes(KeyMap map) {
    Set<String> clashes = new HashSet<>();
    for (Command one : Command.values()) {
      for (Command other : Command.values()) {
        if (one != other && !mayShare(one, other) && !mayShare(other, one)) {
          map.chords(one).stream()
              .filter(map.chords(other)::contains)
              .forEach(chord -> clashes.add(one + " and " + other + " on " + chord.stored()));
        }
      }
    }
    return clashes;
  }

  /** Boxes are edited in the field only, and the gallery has no steps through the slide. */
  private static boolean mayShare(Command editing, Command walk) {
    if (editing.group() == Command.Group.GALLERY
        && editing != Command.GALLERY
        && walk.context() == Command.Context.EDITING) {
      return true;
    }
    boolean special =
        editing.context() == Command.Context.EDITING
            || (editing.group() == Command.Group.GALLERY && editing != Command.GALLERY);
    return special
        && walk.context() != Command.Context.EDITING
        && (walk.group() == Command.Group.WALK
            || Set.of("TAKE_FOCUS", "DISMISS").contains(walk.name()));
  }

  @Test
  void chordsAreEqualIfTheirKeysAre() {
    List<KeyChord> chords = new ArrayList<>();
    for (KeyCode code : List.of(KeyCode.A, KeyCode.B, KeyCode.F1)) {
      for (int held = 0; held < 8; held++) {
        chords.add(new KeyChord(code, (held & 4) != 0, (held & 2) != 0, (held & 1) != 0));
      }
    }
    assertThat(chords).doesNotHaveDuplicates().hasSize(24);
    for (KeyChord chord : chords) {
      KeyChord same = new KeyChord(chord.code(), chord.shortcut(), chord.shift(), chord.alt());
      assertThat(same).isEqualTo(chord).hasSameHashCodeAs(chord);
    }
    assertThat(Q.equals(null)).isFalse();
  }

  @Test
  void theDefaultsDoNotClash() {
    assertThat(clashes(KeyMap.DEFAULTS)).isEmpty();
    assertThat(KeyMap.DEFAULTS.stored()).isEmpty();
    for (Command command : Command.values()) {
      assertThat(KeyMap.DEFAULTS.refusalOfReset(command)).as(command.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noChangesWhateverMakeTwoCommandsClash(long seed) {
    Random random = new Random(seed);
    List<KeyChord> few = new ArrayList<>();
    for (Command command : Command.values()) {
      few.addAll(command.defaults());
    }
    for (KeyCode code : List.of(KeyCode.TAB, KeyCode.SHIFT, KeyCode.Q, KeyCode.W, KeyCode.F5)) {
      few.add(KeyChord.of(code));
      few.add(KeyChord.of(code, KeyCombination.SHORTCUT_DOWN));
    }
    KeyMap map = KeyMap.DEFAULTS;
    int done = 0;
    for (int step = 0; step < 1000; step++) {
      Command command = Command.values()[random.nextInt(Command.values().length)];
      KeyChord chord = few.get(random.nextInt(few.size()));
      if (random.nextInt(8) == 0) {
        map = map.refusalOfReset(command).isEmpty() ? map.reset(command) : map;
      } else if (map.refusal(command, chord).isEmpty()) {
        map = map.with(command, chord);
        done++;
        assertThat(map.chords(command).getFirst()).isEqualTo(chord);
      }
      assertThat(clashes(map)).isEmpty();
      assertThat(read(map.stored())).isEqualTo(map);
    }
    assertThat(done).as("the changes were not all refused").isGreaterThan(20);
    assertThat(dropped).isEmpty();
  }

  @Test
  void aChangeReplacesTheKeysOfACommandAndNoOther() {
    KeyMap map = KeyMap.DEFAULTS.with(Command.ACCEPT, Q);
    assertThat(map.chords(Command.ACCEPT)).containsExactly(Q);
    assertThat(map.text(Command.ACCEPT)).isEqualTo("Q");
    assertThat(map.stored()).containsExactly(Map.entry("ACCEPT", "Q"));
    for (Command command : Command.values()) {
      if (command != Command.ACCEPT) {
        assertThat(map.chords(command)).isEqualTo(command.defaults());
      }
    }
    assertThat(map.with(Command.ACCEPT, SPACE)).isEqualTo(KeyMap.DEFAULTS);
    assertThat(map.reset(Command.ACCEPT)).isEqualTo(KeyMap.DEFAULTS);
  }

  @Test
  void aKeyOfAnotherCommandIsRefusedAndSaysWhose() {
    assertThat(KeyMap.DEFAULTS.refusal(Command.FLAG, SPACE))
        .contains(new Refusal.Taken(SPACE, Command.ACCEPT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyMap.DEFAULTS.with(Command.FLAG, SPACE));
    KeyMap moved = KeyMap.DEFAULTS.with(Command.ACCEPT, Q);
    assertThat(moved.refusal(Command.FLAG, SPACE)).isEmpty();
    assertThat(moved.with(Command.FLAG, SPACE).refusalOfReset(Command.ACCEPT))
        .contains(new Refusal.Taken(SPACE, Command.FLAG));
    KeyChord hidden = KeyChord.of(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN);
    assertThat(KeyMap.DEFAULTS.refusal(Command.FLAG, hidden))
        .as("also the keys that are not shown")
        .contains(new Refusal.Taken(hidden, Command.ZOOM_IN));
  }

  @ParameterizedTest
  @CsvSource({"DIGIT3, SET_CLASS", "NUMPAD7, SET_CLASS", "ENTER, TAKE_FOCUS", "ESCAPE, DISMISS"})
  void theKeysOfQuestionsStayWhatTheyAre(KeyCode code, Command owner) {
    assertThat(KeyMap.DEFAULTS.refusal(Command.FLAG, KeyChord.of(code)))
        .contains(new Refusal.Taken(KeyChord.of(code), owner));
    assertThat(KeyMap.DEFAULTS.refusal(owner, Q)).contains(new Refusal.Fixed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"TAB", "SHIFT+TAB", "ALT+F4", "SHORTCUT+Q", "SHIFT+SPACE", "CAPS"})
  void keysOfTheSystemAreRefused(String stored) {
    KeyChord chord = KeyChord.parse(stored).orElseThrow();
    assertThat(KeyMap.DEFAULTS.refusal(Command.FLAG, chord))
        .contains(new Refusal.OfTheSystem(chord));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHIFT", "CONTROL", "ALT", "META", "ALT_GRAPH"})
  void aModifierAloneIsNoKey(KeyCode code) {
    assertThat(KeyMap.DEFAULTS.refusal(Command.FLAG, KeyChord.of(code)))
        .contains(new Refusal.NoKey());
  }

  @Test
  void keysMayBeExchangedInTheSettings() {
    KeyMap map = read(Map.of("ACCEPT", "X", "REJECT", "SPACE"));
    assertThat(map.chords(Command.ACCEPT)).containsExactly(X);
    assertThat(map.chords(Command.REJECT)).containsExactly(SPACE);
    assertThat(dropped).isEmpty();
  }

  @Test
  void whatCannotBeUsedInTheSettingsFallsBackToTheDefault() {
    Map<String, String> stored = new HashMap<>();
    stored.put("ACCEPT", "Q");
    stored.put("FLAG", "Q");
    stored.put("REJECT", "no key at all");
    stored.put("COMMENT", "SPACE+SHIFT");
    stored.put("UNDO", "ESCAPE");
    stored.put("SET_CLASS", "W");
    stored.put("BEST_PLANE", "");
    stored.put("OF_A_LATER_VERSION", "nonsense");
    KeyMap map = read(stored);
    assertThat(map).isEqualTo(KeyMap.DEFAULTS.with(Command.ACCEPT, Q));
    assertThat(dropped)
        .containsExactlyInAnyOrder(
            "FLAG=Q",
            "REJECT=no key at all",
            "COMMENT=SPACE+SHIFT",
            "UNDO=ESCAPE",
            "SET_CLASS=W",
            "BEST_PLANE=");
  }

  @Test
  void oneFallBackMayBringAnother() {
    KeyMap map = read(Map.of("ACCEPT", "X", "REJECT", "F", "FLAG", "X"));
    assertThat(clashes(map)).isEmpty();
    assertThat(map).isEqualTo(KeyMap.DEFAULTS);
    assertThat(dropped).hasSize(3);
  }

  @Test
  void everyChordIsReadAsItWasStored() {
    for (KeyCode code : KeyCode.values()) {
      for (int held = 0; held < 8; held++) {
        KeyChord chord = new KeyChord(code, (held & 1) > 0, (held & 2) > 0, (held & 4) > 0);
        assertThat(KeyChord.parse(chord.stored())).isEqualTo(Optional.of(chord));
      }
    }
  }

  @Test
  void digitsAreThoseOfBothBlocks() {
    for (int digit = 0; digit < 10; digit++) {
      assertThat(KeyChord.digit(KeyCode.valueOf("DIGIT" + digit))).isEqualTo(digit);
      assertThat(KeyChord.digit(KeyCode.valueOf("NUMPAD" + digit))).isEqualTo(digit);
    }
    assertThat(KeyChord.digit(KeyCode.F1)).isEqualTo(-1);
    assertThat(KeyChord.digits()).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void commandsOfEditingShareTheKeysOfTheWalkOnly() {
    assertThat(Command.NEXT_CELL.excludes(Command.NEXT_FIELD)).isTrue();
    for (Command command : Command.values()) {
      if (command.context() == Command.Context.EDITING) {
        assertThat(command.excludes(Command.PLANE_UP)).isFalse();
        assertThat(Command.PLANE_UP.excludes(command)).isFalse();
        assertThat(command.excludes(Command.ACCEPT)).isTrue();
        assertThat(Command.ACCEPT.excludes(command)).isTrue();
      }
    }
  }
}
