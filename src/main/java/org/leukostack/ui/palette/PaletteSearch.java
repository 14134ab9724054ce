package org.leukostack.ui.palette;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What is typed, and which classes it finds: by number, by digit, and by any part of the name. Case
 * and accents do not count, and a Hangul syllable is found before it is typed to its end.
 */
final class PaletteSearch {

  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final int NO_MATCH = 5;

  private final String typed;

  PaletteSearch(String text) {
    typed = plain(text.strip());
  }

  boolean isEmpty() {
    return typed.isEmpty();
  }

  /** The number that is typed; empty if it is anything else. */
  OptionalInt number() {
    return NUMBER.matcher(typed).matches()
        ? OptionalInt.of(Integer.parseInt(typed))
        : OptionalInt.empty();
  }

  /** Those that match, the nearest first, and else in their order. */
  List<PaletteEntry> find(List<PaletteEntry> all) {
    return isEmpty()
        ? all
        : all.stream()
            .filter(e -> distance(e) < NO_MATCH)
            .sorted(Comparator.comparingInt(this::distance))
            .toList();
  }

  private int distance(PaletteEntry entry) {
    String number = Integer.toString(entry.preClass().number());
    String name = plain(entry.name());
    OptionalInt wanted = number();
    if (wanted.isPresent() && wanted.getAsInt() == entry.preClass().number()) {
      return 0;
    }
    if (wanted.isPresent() && entry.digit().filter(d -> d == wanted.getAsInt()).isPresent()) {
      return 1;
    }
    if (name.startsWith(typed)) {
      return 2;
    }
    if (number.startsWith(typed)) {
      return 3;
    }
    return name.contains(typed) ? 4 : NO_MATCH;
  }

  private static String plain(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return ACCENTS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
