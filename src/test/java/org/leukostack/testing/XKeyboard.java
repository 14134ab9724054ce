package org.leukostack.testing;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The keyboard of an X server, key by key, as its driver would (XTEST): what a key writes is left
 * to the layout that is set. Letters, digits and signs are named as on a US keyboard, and pressed
 * where the layout writes them; where it writes them nowhere, at their places of a US keyboard.
 */
public final class XKeyboard implements AutoCloseable {

  private static final int SHIFT = 50;
  private static final int CONTROL = 37;
  private static final int LEVEL3 = 108;
  private static final int USE_CORE_KEYBOARD = 0x100;
  private static final int LAST_KEYCODE = 255;
  private static final int FIRST_KEYCODE = 8;

  /** The places of keys by the codes of evdev. */
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("Esc", 9),
          Map.entry("Backspace", 22),
          Map.entry("Enter", 36),
          Map.entry("Space", 65),
          Map.entry("CapsLock", 66),
          Map.entry("F1", 67),
          Map.entry("F2", 68),
          Map.entry("F5", 71),
          Map.entry("NumLock", 77),
          Map.entry("Num4", 83),
          Map.entry("Num6", 85),
          Map.entry("Num7", 79),
          Map.entry("Home", 110),
          Map.entry("Up", 111),
          Map.entry("PgUp", 112),
          Map.entry("Left", 113),
          Map.entry("Right", 114),
          Map.entry("End", 115),
          Map.entry("Down", 116),
          Map.entry("PgDn", 117),
          Map.entry("Insert", 118),
          Map.entry("Del", 119));

  private static final String[] ROWS = {
    "1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"
  };
  private static final int[] FIRST_OF_ROW = {10, 24, 38, 52};

  /** A place, and what has to be held there to write a sign. */
  private record Place(int keycode, List<Integer> held) {}

  private final SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
  private final SymbolLookup xtst = SymbolLookup.libraryLookup("libXtst.so.6", Arena.global());
  private final MethodHandle fakeKey =
      handle(xtst, "XTestFakeKeyEvent", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG);
  private final MethodHandle sync = handle(x11, "XSync", JAVA_INT, ADDRESS, JAVA_INT);
  private final MethodHandle keysym =
      handle(x11, "XkbKeycodeToKeysym", JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT);
  private final MemorySegment display;
  private final int group;

  /**
   * On the display of the environment.
   *
   * @param group which of the layouts that are set is in force, from 0
   */
  public XKeyboard(int group) throws Throwable {
    this.group = group;
    display =
        (MemorySegment) handle(x11, "XOpenDisplay", ADDRESS, ADDRESS).invoke(MemorySegment.NULL);
    if (display.equals(MemorySegment.NULL)) {
      throw new IllegalStateException("no X server at DISPLAY=" + System.getenv("DISPLAY"));
    }
    Object _ =
        handle(x11, "XkbLockGroup", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT)
            .invoke(display, USE_CORE_KEYBOARD, group);
    Object _ = sync.invoke(display, 0);
  }

  private static MethodHandle handle(
      SymbolLookup library, String name, MemoryLayout result, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(library.find(name).orElseThrow(), FunctionDescriptor.of(result, arguments));
  }

  /** Presses a key with what is held, and releases it: "Ctrl+Shift+Z", "[", "Right". */
  public void push(String chord) throws Throwable {
    List<Integer> keys = keycodes(chord);
    for (int key : keys) {
      send(key, true);
    }
    for (int key : keys.reversed()) {
      send(key, false);
    }
  }

  public void press(String chord) throws Throwable {
    for (int key : keycodes(chord)) {
      send(key, true);
    }
  }

  public void release(String chord) throws Throwable {
    for (int key : keycodes(chord).reversed()) {
      send(key, false);
    }
  }

  private void send(int keycode, boolean down) throws Throwable {
    Object _ = fakeKey.invoke(display, keycode, down ? 1 : 0, 12L); // milliseconds, as a hand
    Object _ = sync.invoke(display, 0);
  }

  private List<Integer> keycodes(String chord) throws Throwable {
    List<Integer> keys = new ArrayList<>();
    String rest = chord;
    while (rest.indexOf('+') > 0) {
      keys.add(
          switch (rest.substring(0, rest.indexOf('+'))) {
            case "Ctrl" -> CONTROL;
            case "Shift" -> SHIFT;
            default -> throw new IllegalArgumentException(chord);
          });
      rest = rest.substring(rest.indexOf('+') + 1);
    }
    Integer named = NAMED.get(rest);
    Place place = named == null ? place(rest.charAt(0)) : new Place(named, List.of());
    place.held().stream().filter(held -> !keys.contains(held)).forEach(keys::add);
    keys.add(place.keycode());
    return keys;
  }

  private Place place(char sign) throws Throwable {
    char small = Character.toLowerCase(sign);
    if (Character.isDigit(sign)) {
      return ofUsKeyboard(sign); // the row of digits, whatever it writes
    }
    int levels = Character.isLetter(sign) ? 1 : 3;
    for (int level = 0; level < levels; level++) {
      for (int keycode = FIRST_KEYCODE; keycode <= LAST_KEYCODE; keycode++) {
        if ((long) keysym.invoke(display, keycode, group, level) == small && !isOfThePad(keycode)) {
          List<Integer> held =
              level == 0 ? List.of() : level == 1 ? List.of(SHIFT) : List.of(LEVEL3);
          return new Place(keycode, held);
        }
      }
    }
    return ofUsKeyboard(small);
  }

  /** Whether the layout writes a digit with Shift only, in the row of digits. */
  public boolean needsShift(char digit) throws Throwable {
    return (long) keysym.invoke(display, ofUsKeyboard(digit).keycode(), group, 1) == digit;
  }

  /** Whether the key of a digit, in the row of digits, writes a sign without Shift. */
  public boolean writes(char digit, char sign) throws Throwable {
    return (long) keysym.invoke(display, ofUsKeyboard(digit).keycode(), group, 0) == sign;
  }

  private static boolean isOfThePad(int keycode) {
    return keycode >= 79 && keycode <= 91;
  }

  private static Place ofUsKeyboard(char sign) {
    for (int row = 0; row < ROWS.length; row++) {
      int at = ROWS[row].indexOf(sign);
      if (at >= 0) {
        return new Place(FIRST_OF_ROW[row] + at, List.of());
      }
    }
    if (sign == '+') {
      return new Place(21, List.of(SHIFT));
    }
    throw new IllegalArgumentException("no place for " + sign);
  }

  @Override
  public void close() {}
}
