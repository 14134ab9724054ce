package org.leukostack.ui.keys;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Gives every key its code, whatever the keyboard layout: for letters of other scripts that of the
 * same place, for digits and brackets that of what is written. Windows, dialogs and text fields
 * then need to know nothing of layouts. What is typed into text fields stays as it is. Used on the
 * FX thread only.
 */
public final class KeyboardLayouts {

  /**
   * Signs that keys with a code of their own write on some layouts, and keys of digits on others.
   */
  private static final String WITH_ANY_MODIFIER = "[]=";

  private final DigitRow digits;
  private final EventHandler<KeyEvent> filter = this::filter;

  KeyboardLayouts(Locale locale) {
    digits = new DigitRow(locale);
  }

  /** Takes effect in all windows and dialogs, also those that are opened later. */
  public static void install(Locale locale) {
    KeyboardLayouts layouts = new KeyboardLayouts(locale);
    ObservableList<Window> windows = Window.getWindows();
    windows.addListener(
        (ListChangeListener<Window>)
            change -> {
              while (change.next()) {
                change.getRemoved().forEach(layouts::removeFrom);
                change.getAddedSubList().forEach(layouts::addTo);
              }
            });
    List.copyOf(windows).forEach(layouts::addTo);
  }

  /** Popups get their keys by way of the window that they belong to. */
  private void addTo(Window window) {
    if (window instanceof Stage) {
      window.addEventFilter(KeyEvent.KEY_PRESSED, filter);
      window.addEventFilter(KeyEvent.KEY_RELEASED, filter);
    }
  }

  private void removeFrom(Window window) {
    window.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
    window.removeEventFilter(KeyEvent.KEY_RELEASED, filter);
  }

  private void filter(KeyEvent event) {
    KeyEvent placed = placed(event);
    if (placed != null) {
      event.consume();
      Event.fireEvent(event.getTarget(), placed);
    }
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
      return sign.get() == event.getCode() ? null : with(event, sign.get(), true);
    }
    return event.getCode() == KeyCode.UNDEFINED
        ? KeyPlaces.of(event.getText()).map(code -> with(event, code, false)).orElse(null)
        : null;
  }

  /** Brackets and the equals sign, which some layouts have with Shift or AltGr. */
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
