package org.leukostack.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a reading, which is what one reader says of a slide: from 1 to 40 letters, digits,
 * hyphens and low lines, in Unicode's composed form. {@link #FIRST} is the reading that has no name
 * in its file's. Names that differ only in case are two here, and one on many a disk; the two that
 * are kept for a purpose are so in any case.
 *
 * @param text as it is typed and printed
 */
public record ReadingName(String text) implements Comparable<ReadingName> {

  // Before the constants, which are checked by it.
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]{1,40}");
  private static final Set<String> KEPT = Set.of("first", "adjudicated");

  /** The reading of {@code review.json}. */
  public static final ReadingName FIRST = new ReadingName("first");

  /** What came of settling the differences of others: no reader's own. */
  public static final ReadingName ADJUDICATED = new ReadingName("adjudicated");

  /**
   * @throws IllegalArgumentException if it is no name
   */
  public ReadingName {
    text = Normalizer.normalize(text, Normalizer.Form.NFC);
    text = KEPT.contains(folded(text)) ? folded(text) : text;
    if (!NAME.matcher(text).matches()) {
      throw new IllegalArgumentException("No name of a reading: " + text);
    }
  }

  /** The name that is spelled so, as people and files spell it; empty if it is none. */
  public static Optional<ReadingName> of(String spelled) {
    String composed = Normalizer.normalize(spelled, Normalizer.Form.NFC);
    return NAME.matcher(composed).matches()
        ? Optional.of(new ReadingName(composed))
        : Optional.empty();
  }

  public boolean isFirst() {
    return equals(FIRST);
  }

  /** Whether the name is that of no reader, but of what came of several readings. */
  public boolean isAdjudicated() {
    return equals(ADJUDICATED);
  }

  /** Whether both are one name where case does not count. */
  public boolean differsAtMostInCase(ReadingName other) {
    return folded(text).equals(folded(other.text));
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The first one before the others, which go by their letters. */
  @Override
  public int compareTo(ReadingName other) {
    int byFirst = Boolean.compare(other.isFirst(), isFirst());
    return byFirst != 0 ? byFirst : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
