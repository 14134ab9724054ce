package org.leukostack.ui.faults;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes personal data from a text: every absolute path, and words that are known to be personal.
 * In doubt it removes more.
 */
final class Redactor {

  /** What a path becomes. */
  static final String PATH = "<path>";

  /** What a word becomes. */
  static final String WORD = "<private>";

  /** From the root to where a message usually goes on: names of folders may have spaces. */
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}<])(?:file:|[A-Za-z]:[\\\\/]|[\\\\/])(?!\\s|$).*?(?=: | -> |[\"“”\\r"
              + "\\n"
              + "]|$)",
          Pattern.MULTILINE);

  private final SortedSet<String> paths = longestFirst();
  private final SortedSet<String> words = longestFirst();

  private static SortedSet<String> longestFirst() {
    return new TreeSet<>(
        Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
  }

  /** Has a word taken out wherever it stands alone, in capitals or not; blank ones are ignored. */
  Redactor word(String word) {
    if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
      words.add(word.strip());
    }
    return this;
  }

  /** Has a folder taken out; the root of a disk and what is no path are ignored. */
  Redactor folder(String text) {
    try {
      Path path = Path.of(text);
      if (path.getNameCount() > 0 && !text.isBlank()) {
        paths.add(text);
        paths.add(path.toUri().getRawPath());
      }
    } catch (InvalidPathException e) {
      return word(text);
    }
    return this;
  }

  /** Has a folder taken out, and the names on its path wherever they stand. */
  Redactor folderAndNames(Path path) {
    path.forEach(name -> word(name.toString()));
    return folder(path.toString());
  }

  /** The text without them. */
  String redact(String text) {
    String left = text;
    for (String path : paths) {
      left = without(path, PATH, left);
    }
    left = ABSOLUTE.matcher(left).replaceAll(PATH).replaceAll("(?:" + PATH + ")+", PATH);
    for (String word : words) {
      left = without(word, WORD, left);
    }
    return left;
  }

  private static String without(String what, String instead, String text) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(what) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(instead));
  }
}
