package org.leukostack.ui.keys;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Gives every key its code, whatever the keyboard layout: for letters of other scripts that of the
 * same place, for digits, brackets, equals and question marks that of what is written, and for the
 * arrows of the number pad those of arrows. What an input method writes where no text is typed
 * becomes the keys that were pressed for it. Windows, dialogs and text fields then need to know
 * nothing of layouts. What is typed into text fields stays as it is. Used on the FX thread only.
 */
public final class KeyboardLayouts {

  /**
   * Signs that keys with a code of their own write on some layouts, and keys of digits on others.
   */
  private static final String WITH_ANY_MODIFIER = "[]=?";

  private static final Map<KeyCode, KeyCode> NUMBER_PAD =
      Map.of(
          KeyCode.KP_LEFT, KeyCode.LEFT,
          KeyCode.KP_RIGHT, KeyCode.RIGHT,
          KeyCode.KP_UP, KeyCode.UP,
          KeyCode.KP_DOWN, KeyCode.DOWN);

  private final DigitRow digits;
  private final EventHandler<KeyEvent> filter = this::filter;
  private final EventHandler<KeyEvent> typedFilter = this::typed;
  private final EventHandler<InputMethodEvent> composedFilter = this::composed;

  /** Whether the key that was pressed last said which it is. */
  private boolean known = true;

  /** Whether the next event is one of this class, which is what it shall be. */
  private boolean handingOn;

  KeyboardLayouts(Locale locale) {
    digits = new DigitRow(locale);
  }

  /**
   * Takes effect in all windows and dialogs, also those that are opened later.
   *
   * @return takes it back
   */
  public static Runnable install(Locale locale) {
    KeyboardLayouts layouts = new KeyboardLayouts(locale);
    ObservableList<Window> windows = Window.getWindows();
    ListChangeListener<Window> follow =
        change -> {
          while (change.next()) {
            change.getRemoved().forEach(layouts::removeFrom);
            change.getAddedSubList().forEach(layouts::addTo);
          }
        };
    windows.addListener(follow);
    List.copyOf(windows).forEach(layouts::addTo);
    return () -> {
      windows.removeListener(follow);
      List.copyOf(windows).forEach(layouts::removeFrom);
    };
  }

  /** Popups get their keys by way of the window that they belong to. */
  void addTo(Window window) {
    if (window instanceof Stage) {
      window.addEventFilter(KeyEvent.KEY_PRESSED, filter);
      window.addEventFilter(KeyEvent.KEY_RELEASED, filter);
      window.addEventFilter(KeyEvent.KEY_TYPED, typedFilter);
      window.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composedFilter);
    }
  }

  private void removeFrom(Window window) {
    window.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
    window.removeEventFilter(KeyEvent.KEY_RELEASED, filter);
    window.removeEventFilter(KeyEvent.KEY_TYPED, typedFilter);
    window.removeEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composedFilter);
  }

  private void filter(KeyEvent event) {
    if (handingOn) {
      handingOn = false; // what it opens may wait for other keys
      return;
    }
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      known = event.getCode() != KeyCode.UNDEFINED || !event.getText().isEmpty();
    }
    KeyEvent placed = event.isConsumed() ? null : placed(event);
    if (placed != null) {
      event.consume();
      handOn(event.getTarget(), placed);
    }
  }

  private void handOn(EventTarget target, KeyEvent event) {
    handingOn = true;
    Event.fireEvent(target, event);
    handingOn = false;
  }

  /** A letter of a key that did not say which it is, as with an input method that is on. */
  private void typed(KeyEvent event) {
    if (!known && !event.isConsumed() && press(event.getTarget(), event.getCharacter())) {
      event.consume();
    }
  }

  private void composed(InputMethodEvent event) {
    if (!event.isConsumed() && press(event.getTarget(), event.getCommitted())) {
      event.consume();
    }
  }

  /** Presses and releases the keys of a text; false if it is for a text field, or there is none. */
  private boolean press(EventTarget target, String text) {
    Node focus = focus(target);
    if (text.isEmpty() || focus instanceof TextInputControl) {
      return false;
    }
    List<String> keys = ComposedKeys.of(text);
    for (String key : keys) {
      KeyPlaces.of(key)
          .ifPresent(
              code -> {
                handOn(target, composed(target, KeyEvent.KEY_PRESSED, key, code));
                handOn(target, composed(target, KeyEvent.KEY_RELEASED, key, code));
              });
    }
    if (keys.isEmpty()) {
      handOn(target, composed(target, KeyEvent.KEY_PRESSED, text, KeyCode.UNDEFINED));
    }
    return true;
  }

  private static @Nullable Node focus(EventTarget target) {
    Scene scene =
        switch (target) {
          case Node node -> node.getScene();
          case Scene itself -> itself;
          default -> null;
        };
    return scene == null ? null : scene.getFocusOwner();
  }

  private static KeyEvent composed(
      EventTarget target, EventType<KeyEvent> type, String text, KeyCode code) {
    return new KeyEvent(
        target, target, type, KeyEvent.CHAR_UNDEFINED, text, code, false, false, false, false);
  }

  /** The same key with the code that it has for the program; null if that is the code it has. */
  @Nullable KeyEvent placed(KeyEvent event) {
    OptionalInt digit = digits.digit(event);
    if (digit.isPresent()) {
      KeyCode code = KeyCode.values()[KeyCode.DIGIT0.ordinal() + digit.getAsInt()];
      return code == event.getCode() && !event.isShiftDown() ? null : with(event, code, true);
    }
    Optional<KeyCode> sign = sign(event);
    if (sign.isPresent()) {
      boolean itself = sign.get() == event.getCode();
      return itself ? null : with(event, sign.get(), sign.get() != KeyCode.SLASH);
    }
    KeyCode arrow = NUMBER_PAD.get(event.getCode());
    if (arrow != null) {
      return with(event, arrow, false);
    }
    return event.getCode() == KeyCode.UNDEFINED
        ? KeyPlaces.of(event.getText()).map(code -> with(event, code, false)).orElse(null)
        : null;
  }

  /** Brackets, equals and question marks, which some layouts have with Shift or AltGr. */
  private static Optional<KeyCode> sign(KeyEvent event) {
    String text = event.getText();
    boolean bare = text.length() == 1 && WITH_ANY_MODIFIER.contains(text);
    boolean altGr = event.isControlDown() && event.isAltDown();
    boolean command = event.isControlDown() || event.isMetaDown();
    if (!bare || event.getCode().isKeypadKey() || (command && !altGr)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (text) {
          case "[" -> KeyCode.OPEN_BRACKET;
          case "]" -> KeyCode.CLOSE_BRACKET;
          case "?" -> KeyCode.SLASH; // with Shift, as on a US keyboard
          default -> KeyCode.EQUALS;
        });
  }

  /**
   * @param bare without the modifiers that the layout needs to write it
   */
  private static KeyEvent with(KeyEvent event, KeyCode code, boolean bare) {
    boolean altGr = bare && event.isControlDown() && event.isAltDown();
    return new KeyEvent(
        event.getSource(),
        event.getTarget(),
        event.getEventType(),
        event.getCharacter(),
        event.getText(),
        code,
        event.isShiftDown() && !bare,
        event.isControlDown() && !altGr,
        event.isAltDown() && !altGr,
        event.isMetaDown());
  }
}
