package org.leukostack.ui.keys;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.text.Words;

/** Waits for the new key of a command: the next one that is pressed, unless it is refused. */
final class KeyCapture {

  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

  private final Keys keys;
  private final ObservableValue<KeyMap> map;
  private final Words words;
  private final Consumer<String> say;

  /** The command whose key is asked for; null for none. */
  private final ObjectProperty<@Nullable Command> waiting = new SimpleObjectProperty<>();

  /** Its release is part of the press that was taken. */
  private @Nullable KeyCode releaseTaken;

  /**
   * @param map the keys in force, as long as they are shown
   * @param say shows what was done or refused
   */
  KeyCapture(Keys keys, ObservableValue<KeyMap> map, Words words, Consumer<String> say) {
    this.keys = keys;
    this.map = map;
    this.words = words;
    this.say = say;
  }

  /** Makes a button show the key of a command, and ask for another one when it is pressed. */
  void offer(Button button, Command command) {
    StringBinding text =
        Bindings.createStringBinding(
            () -> waiting.get() == command ? words.get("keys.press") : map.getValue().text(command),
            waiting,
            map);
    button.textProperty().bind(text);
    button.accessibleTextProperty().bind(text.map(t -> keys.nameOf(command) + ": " + t));
    waiting.addListener(o -> button.pseudoClassStateChanged(WAITING, waiting.get() == command));
    button.setOnAction(e -> begin(command));
    button
        .focusedProperty()
        .addListener(
            o -> {
              if (!button.isFocused() && waiting.get() == command) {
                cancel();
              }
            });
  }

  private void begin(Command command) {
    waiting.set(command);
    say.accept(words.get("keys.press.what", keys.nameOf(command)));
  }

  /** Leaves the key as it is. */
  void cancel() {
    if (waiting.get() != null) {
      waiting.set(null);
      say.accept(words.get("keys.hint"));
    }
  }

  /** An event filter that receives each key of the dialog first. */
  void key(KeyEvent event) {
    Command command = waiting.get();
    if (command == null) {
      boolean rest = event.getCode() == releaseTaken || event.getEventType() == KeyEvent.KEY_TYPED;
      if (releaseTaken != null && rest) {
        event.consume();
        releaseTaken = event.getEventType() == KeyEvent.KEY_TYPED ? releaseTaken : null;
      }
      return;
    }
    event.consume();
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      pressed(command, event);
    } else if (event.getEventType() == KeyEvent.KEY_RELEASED
        && event.getCode().isModifierKey()
        && releaseTaken == null) {
      say.accept(words(command, new Refusal.NoKey()));
    }
  }

  private void pressed(Command command, KeyEvent event) {
    if (event.getCode().isModifierKey()) {
      releaseTaken = null; // another key may follow
      return;
    }
    releaseTaken = event.getCode();
    KeyChord chord = KeyChord.of(event);
    if (chord.equals(KeyChord.of(KeyCode.ESCAPE))) {
      cancel();
      return;
    }
    Optional<Refusal> refusal =
        KeyChord.hasOtherModifier(event)
            ? Optional.of(new Refusal.OfTheSystem(chord))
            : keys.map().refusal(command, chord);
    if (refusal.isPresent()) {
      say.accept(words(command, refusal.get()));
      return;
    }
    waiting.set(null);
    keys.change(keys.map().with(command, chord));
    say.accept(words.get("keys.changed", keys.nameOf(command), chord.text()));
  }

  /** Why a key is refused: what is in its way. */
  String words(Command command, Refusal refusal) {
    return switch (refusal) {
      case Refusal.Taken(KeyChord chord, Command by) ->
          words.get(
              by.isFixed() ? "keys.refused.fixedKey" : "keys.refused.taken",
              chord.text(),
              keys.nameOf(by),
              keys.nameOf(command),
              keys.text(command));
      case Refusal.OfTheSystem(KeyChord chord) -> words.get("keys.refused.system", chord.text());
      case Refusal.NoKey() -> words.get("keys.refused.noKey");
      case Refusal.Fixed() -> words.get("keys.fixed");
    };
  }
}
