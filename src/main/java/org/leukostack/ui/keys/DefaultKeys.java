package org.leukostack.ui.keys;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The keys of a command before the user chooses another. */
sealed interface DefaultKeys {

  /** All of them, the one that is shown first; at least one. */
  List<KeyChord> chords();

  /** What is shown of them. */
  String text();

  /** A second one that is shown too. */
  Optional<KeyChord> also();

  /** Whether they cannot be changed. */
  boolean areFixed();

  /** One key that may be changed. */
  static DefaultKeys key(KeyCode code, KeyCombination.Modifier... modifiers) {
    return new Changeable(List.of(KeyChord.of(code, modifiers)), Optional.empty());
  }

  /** Two keys that may be changed, both of which are shown. */
  static DefaultKeys twoKeys(KeyChord first, KeyChord also) {
    return new Changeable(List.of(first, also), Optional.of(also));
  }

  /** The places of one sign on the keyboards that there are; only the first one is shown. */
  static DefaultKeys signs(KeyChord... chords) {
    return new Changeable(List.of(chords), Optional.empty());
  }

  /** One key that cannot be changed. */
  static DefaultKeys fixed(KeyCode code) {
    return new Fixed(List.of(KeyChord.of(code)), KeyChord.of(code).text());
  }

  /** The ten digits, on the main keys and on the number pad; they cannot be changed. */
  static DefaultKeys digits() {
    return new Fixed(KeyChord.digits(), "0–9");
  }

  /** The four arrows, with modifiers; they cannot be changed. */
  static DefaultKeys arrows(KeyCombination.Modifier... modifiers) {
    List<KeyChord> arrows = KeyChord.arrows(modifiers);
    return new Fixed(arrows, KeyChord.arrowsText(arrows.getFirst()));
  }

  /** The arrows, Home, End and the page keys, with modifiers; they cannot be changed. */
  static DefaultKeys ways(KeyCombination.Modifier... modifiers) {
    return new Fixed(
        KeyChord.ways(modifiers), KeyChord.arrowsText(KeyChord.arrows(modifiers).getFirst()));
  }

  /** Keys in whose place the user may choose another one. */
  record Changeable(List<KeyChord> chords, Optional<KeyChord> also) implements DefaultKeys {

    @Override
    public String text() {
      return chords.getFirst().text();
    }

    @Override
    public boolean areFixed() {
      return false;
    }
  }

  /** Keys that stay what they are. */
  record Fixed(List<KeyChord> chords, String text) implements DefaultKeys {

    @Override
    public Optional<KeyChord> also() {
      return Optional.empty();
    }

    @Override
    public boolean areFixed() {
      return true;
    }
  }
}
