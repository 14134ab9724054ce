package org.leukostack.ui.keys;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Says why the last key did nothing: it has no command, its command belongs to another part of the
 * window, or there is nothing for it to do. Keys that are no letter, digit, sign or function key
 * say nothing: those of the system, and those that lead through lists. Used on the FX thread only.
 */
final class KeyReply {

  private static final Set<Character.UnicodeScript> COMPOSED =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA);

  private final Keys keys;
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

  KeyReply(Keys keys) {
    this.keys = keys;
  }

  /** A sentence; empty if the last key did something. */
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Another key, or the mouse, is pressed. */
  void clear() {
    text.set("");
  }

  /** Its command had nothing to do. */
  void nothingToDo(KeyEvent event, Command command, NothingToDo why) {
    tell(why.wordKey(), event, command, why.helps());
  }

  /**
   * Nothing took the key.
   *
   * @param slideShown whether a slide is on the screen
   */
  void unanswered(KeyEvent event, boolean slideShown) {
    if (isNoise(event)) {
      return;
    }
    if (event.getCode() == KeyCode.UNDEFINED && isComposed(event.getText())) {
      tell("key.composed", event, Command.SHOW_KEYS, Command.SHOW_KEYS);
      return;
    }
    Optional<Command> editing = with(event, c -> c.context() == Command.Context.EDITING);
    Optional<Command> gallery = with(event, c -> c.context() == Command.Context.GALLERY);
    Optional<Command> needy = slideShown ? Optional.empty() : with(event, Command::needsSlide);
    if (needy.isPresent()) {
      tell("key.noSlide", event, needy.get(), Command.OPEN);
    } else if (editing.isPresent()) {
      tell("key.editing", event, editing.get(), Command.EDIT_BOX);
    } else if (gallery.isPresent()) {
      tell("key.gallery", event, gallery.get(), Command.GALLERY);
    } else {
      tell("key.none", event, Command.SHOW_KEYS, Command.SHOW_KEYS);
    }
  }

  private Optional<Command> with(KeyEvent event, Predicate<Command> which) {
    return Stream.of(Command.values())
        .filter(which)
        .filter(c -> keys.map().matches(c, event))
        .findFirst();
  }

  private void tell(String wordKey, KeyEvent event, Command command, Command helps) {
    text.set(keys.sentence(wordKey, name(event), command, helps));
  }

  private static boolean isNoise(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean walks = code.isNavigationKey() && !event.isShiftDown() && !event.isShortcutDown();
    boolean answers = code == KeyCode.ENTER || code == KeyCode.ESCAPE;
    boolean nameless = code == KeyCode.UNDEFINED && !isWritten(event.getText());
    return walks
        || answers
        || nameless
        || (code != KeyCode.UNDEFINED && KeyMap.belongsToTheSystem(code))
        || event.isAltDown()
        || KeyChord.hasOtherModifier(event);
  }

  /** As it is written on the key: "Ж", or "Ctrl+J". */
  private static String name(KeyEvent event) {
    boolean letter = event.getCode() == KeyCode.UNDEFINED || event.getCode().isLetterKey();
    return letter && !event.isShortcutDown() && isWritten(event.getText())
        ? event.getText().toUpperCase(Locale.ROOT)
        : KeyChord.of(event).text();
  }

  /** Kana and ideographs have no keys of their own. */
  private static boolean isComposed(String text) {
    return text.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(COMPOSED::contains);
  }

  private static boolean isWritten(String text) {
    return !text.isBlank() && text.codePoints().noneMatch(Character::isISOControl);
  }
}
