package org.leukostack.ui.keys;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which keys give which commands: the defaults, save where the user chose another key. No two
 * commands that {@linkplain Command#excludes exclude each other} have the same key. Immutable.
 */
final class KeyMap {

  /** The defaults. */
  static final KeyMap DEFAULTS = new KeyMap(Map.of());

  private static final Set<KeyCode> OF_THE_SYSTEM =
      Set.of(
          KeyCode.UNDEFINED,
          KeyCode.TAB,
          KeyCode.CAPS,
          KeyCode.NUM_LOCK,
          KeyCode.SCROLL_LOCK,
          KeyCode.PRINTSCREEN,
          KeyCode.PAUSE,
          KeyCode.CONTEXT_MENU,
          KeyCode.KANA,
          KeyCode.KANJI,
          KeyCode.CONVERT,
          KeyCode.NONCONVERT,
          KeyCode.COMPOSE,
          KeyCode.POWER);

  /** With a modifier they quit programs, or change the input from Latin to Korean letters. */
  private static final Set<KeyChord> CHORDS_OF_THE_SYSTEM =
      Set.of(
          new KeyChord(KeyCode.Q, true, false, false),
          new KeyChord(KeyCode.SPACE, true, false, false),
          new KeyChord(KeyCode.SPACE, false, true, false),
          new KeyChord(KeyCode.ESCAPE, true, false, false),
          new KeyChord(KeyCode.F10, false, true, false));

  private final Map<Command, KeyChord> changed;

  private KeyMap(Map<Command, KeyChord> changed) {
    this.changed = changed;
  }

  /** The keys of a command, the one to show first; at least one. */
  List<KeyChord> chords(Command command) {
    KeyChord chosen = changed.get(command);
    return chosen == null ? command.defaults() : List.of(chosen);
  }

  /** The key of a command as it is shown. */
  String text(Command command) {
    KeyChord chosen = changed.get(command);
    return chosen == null ? command.keyText() : chosen.text();
  }

  boolean matches(Command command, KeyEvent event) {
    return chords(command).stream().anyMatch(chord -> chord.matches(event));
  }

  boolean isChanged() {
    return !changed.isEmpty();
  }

  boolean isChanged(Command command) {
    return changed.containsKey(command);
  }

  /** Whether a key is the system's, whatever is held with it. */
  static boolean belongsToTheSystem(KeyCode code) {
    return code.isModifierKey() || code.isMediaKey() || OF_THE_SYSTEM.contains(code);
  }

  /** Why a command cannot have a key; nothing if it can. */
  Optional<Refusal> refusal(Command command, KeyChord chord) {
    Optional<Refusal> never = refusedAlways(command, chord);
    return never.isPresent() ? never : taken(command, List.of(chord));
  }

  private static Optional<Refusal> refusedAlways(Command command, KeyChord chord) {
    if (command.isFixed()) {
      return Optional.of(new Refusal.Fixed());
    }
    KeyCode code = chord.code();
    if (code.isModifierKey()) {
      return Optional.of(new Refusal.NoKey());
    }
    if (chord.alt() || belongsToTheSystem(code) || CHORDS_OF_THE_SYSTEM.contains(chord)) {
      return Optional.of(new Refusal.OfTheSystem(chord));
    }
    // While a box is edited Enter and Esc mean something else, but fixed keys cannot be assigned.
    return Stream.of(Command.values())
        .filter(c -> c.isFixed() && c.defaults().contains(chord))
        .findFirst()
        .map(c -> new Refusal.Taken(chord, c));
  }

  private Optional<Refusal> taken(Command command, List<KeyChord> wanted) {
    for (KeyChord chord : wanted) {
      for (Command other : Command.values()) {
        if (other != command && other.excludes(command) && chords(other).contains(chord)) {
          return Optional.of(new Refusal.Taken(chord, other));
        }
      }
    }
    return Optional.empty();
  }

  /** Why a command cannot have its default keys again; nothing if it can. */
  Optional<Refusal> refusalOfReset(Command command) {
    return taken(command, command.defaults());
  }

  /**
   * With another key for a command.
   *
   * @throws IllegalArgumentException if it is refused
   */
  KeyMap with(Command command, KeyChord chord) {
    refuse(refusal(command, chord));
    boolean asBefore =
        command.defaults().getFirst().equals(chord) && refusalOfReset(command).isEmpty();
    return asBefore ? without(command) : with(Map.entry(command, chord));
  }

  /**
   * With the default keys of a command.
   *
   * @throws IllegalArgumentException if that is refused
   */
  KeyMap reset(Command command) {
    refuse(refusalOfReset(command));
    return without(command);
  }

  private static void refuse(Optional<Refusal> refusal) {
    refusal.ifPresent(
        why -> {
          throw new IllegalArgumentException(why.toString());
        });
  }

  private KeyMap with(Map.Entry<Command, KeyChord> entry) {
    Map<Command, KeyChord> next = new EnumMap<>(Command.class);
    next.putAll(changed);
    next.put(entry.getKey(), entry.getValue());
    return new KeyMap(next);
  }

  private KeyMap without(Command command) {
    Map<Command, KeyChord> next = new EnumMap<>(Command.class);
    next.putAll(changed);
    next.remove(command);
    return new KeyMap(next);
  }

  /**
   * What differs from the defaults, for the settings: the stored names of commands and their keys.
   */
  Map<String, String> stored() {
    Map<String, String> stored = new TreeMap<>();
    changed.forEach((command, chord) -> stored.put(command.storedName(), chord.stored()));
    return stored;
  }

  /**
   * Reads what {@link #stored} gave. Commands that this version does not know are passed over; an
   * entry that is no key, that is refused or that is in the way of another is dropped.
   *
   * @param dropped told of each entry that is not used
   */
  static KeyMap of(Map<String, String> stored, Consumer<String> dropped) {
    KeyMap map = DEFAULTS;
    for (Command command : Command.values()) {
      String text = stored.get(command.storedName());
      if (text != null) {
        Optional<KeyChord> chord =
            KeyChord.parse(text).filter(c -> refusedAlways(command, c).isEmpty());
        if (chord.isPresent()) {
          map = map.with(Map.entry(command, chord.get()));
        } else {
          dropped.accept(command.storedName() + "=" + text);
        }
      }
    }
    return map.withoutConflicts(dropped);
  }

  /** Only all entries together tell whether two are in each other's way: keys may be exchanged. */
  private KeyMap withoutConflicts(Consumer<String> dropped) {
    KeyMap map = this;
    for (Command loser = map.loser(); loser != null; loser = map.loser()) {
      dropped.accept(loser.storedName() + "=" + map.chords(loser).getFirst().stored());
      map = map.without(loser);
    }
    return map;
  }

  /** The last changed command whose key another one has; the defaults have no conflict. */
  private @Nullable Command loser() {
    return Stream.of(Command.values())
        .filter(c -> isChanged(c) && taken(c, chords(c)).isPresent())
        .reduce((before, last) -> last)
        .orElse(null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyMap map && changed.equals(map.changed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(changed);
  }

  @Override
  public String toString() {
    return stored().toString();
  }
}
