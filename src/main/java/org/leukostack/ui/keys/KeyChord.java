package org.leukostack.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key with the modifiers that are held with it.
 *
 * @param shortcut Ctrl, on a Mac Command
 */
record KeyChord(KeyCode code, boolean shortcut, boolean shift, boolean alt) {

  private static final String SHORTCUT = "SHORTCUT+";
  private static final String SHIFT = "SHIFT+";
  private static final String ALT = "ALT+";

  /** Keys that mean something to text fields when they are held with the shortcut key. */
  private static final Set<KeyCode> EDITING_TEXT =
      Set.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.Y,
          KeyCode.Z,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE,
          KeyCode.INSERT,
          KeyCode.BACK_SLASH);

  /**
   * @throws IllegalArgumentException if a modifier is not the shortcut key, Shift or Alt
   */
  static KeyChord of(KeyCode code, KeyCombination.Modifier... modifiers) {
    List<KeyCombination.Modifier> held = List.of(modifiers);
    List<KeyCombination.Modifier> known =
        List.of(KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN, KeyCombination.ALT_DOWN);
    if (!known.containsAll(held)) {
      throw new IllegalArgumentException("Modifiers that not every keyboard has: " + held);
    }
    return new KeyChord(
        code,
        held.contains(known.get(0)),
        held.contains(known.get(1)),
        held.contains(known.get(2)));
  }

  /** What is held down as a key goes down. */
  static KeyChord of(KeyEvent event) {
    return new KeyChord(
        event.getCode(), event.isShortcutDown(), event.isShiftDown(), event.isAltDown());
  }

  /** The ten digits, on the main keys and on the number pad. */
  static List<KeyChord> digits() {
    return IntStream.of(KeyCode.DIGIT0.ordinal(), KeyCode.NUMPAD0.ordinal())
        .flatMap(zero -> IntStream.range(zero, zero + 10))
        .mapToObj(k -> of(KeyCode.values()[k]))
        .toList();
  }

  /** The four arrows, with modifiers. */
  static List<KeyChord> arrows(KeyCombination.Modifier... modifiers) {
    return Stream.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.UP, KeyCode.DOWN)
        .map(code -> of(code, modifiers))
        .toList();
  }

  /** The keys to walk tiles by; Ctrl with a page key leads from slide to slide instead. */
  static List<KeyChord> ways(KeyCombination.Modifier... modifiers) {
    boolean ofSlides = List.of(modifiers).contains(KeyCombination.SHORTCUT_DOWN);
    return Stream.concat(
            arrows(modifiers).stream(),
            Stream.of(KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN)
                .filter(
                    code -> !(ofSlides && (code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN)))
                .map(code -> of(code, modifiers)))
        .toList();
  }

  /** A chord of an arrow as it is shown if any other arrow will do. */
  static String arrowsText(KeyChord chord) {
    String arrow = of(chord.code()).text();
    String text = chord.text();
    return text.substring(0, text.length() - arrow.length()) + "←↑↓→";
  }

  /** The digit of a key, on the main keys or the number pad; -1 if it has none. */
  static int digit(KeyCode code) {
    if (!code.isDigitKey()) {
      return -1;
    }
    KeyCode zero = code.isKeypadKey() ? KeyCode.NUMPAD0 : KeyCode.DIGIT0;
    return code.ordinal() - zero.ordinal();
  }

  boolean matches(KeyEvent event) {
    return equals(of(event)) && !hasOtherModifier(event);
  }

  /** Whether a modifier is held that a chord cannot have: the Windows key, on a Mac Control. */
  static boolean hasOtherModifier(KeyEvent event) {
    boolean both = event.isControlDown() && event.isMetaDown();
    boolean any = event.isControlDown() || event.isMetaDown();
    return both || (any && !event.isShortcutDown());
  }

  /** Whether the window handles it also while a text field has the focus. */
  boolean worksInText() {
    return code.isFunctionKey() || (shortcut && !EDITING_TEXT.contains(code));
  }

  /** Whether it presses the button that has the focus. */
  boolean pressesButtons() {
    return (code == KeyCode.SPACE || code == KeyCode.ENTER) && !shortcut && !shift && !alt;
  }

  /** As it is shown: "Ctrl+O", on a Mac with its own signs. */
  String text() {
    List<KeyCombination.Modifier> held = new ArrayList<>();
    if (shortcut) {
      held.add(KeyCombination.SHORTCUT_DOWN);
    }
    if (shift) {
      held.add(KeyCombination.SHIFT_DOWN);
    }
    if (alt) {
      held.add(KeyCombination.ALT_DOWN);
    }
    return new KeyCodeCombination(code, held.toArray(KeyCombination.Modifier[]::new))
        .getDisplayText();
  }

  /** As the settings have it, on every system alike: "SHORTCUT+SHIFT+Z". */
  String stored() {
    return (shortcut ? SHORTCUT : "") + (shift ? SHIFT : "") + (alt ? ALT : "") + code.name();
  }

  /** Reads what {@link #stored} wrote; nothing if it is no such text. */
  static Optional<KeyChord> parse(String stored) {
    boolean shortcut = stored.startsWith(SHORTCUT);
    String rest = shortcut ? stored.substring(SHORTCUT.length()) : stored;
    boolean shift = rest.startsWith(SHIFT);
    rest = shift ? rest.substring(SHIFT.length()) : rest;
    boolean alt = rest.startsWith(ALT);
    rest = alt ? rest.substring(ALT.length()) : rest;
    try {
      return Optional.of(new KeyChord(KeyCode.valueOf(rest), shortcut, shift, alt));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
