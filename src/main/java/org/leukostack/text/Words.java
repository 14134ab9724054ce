package org.leukostack.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The words of one part of the product in the user's language, from a resource bundle beside this
 * class.
 *
 * <p>Patterns are those of {@link MessageFormat}; numbers that are names (image numbers, pixels)
 * are passed as text so that no separator gets into them.
 */
public final class Words {

  /** Longer than the longest path of any system. */
  private static final int LONGEST = 5000;

  private static final int SHOWN = 200;

  private final ResourceBundle bundle;
  private final Locale locale;
  private final boolean isWhole;

  /**
   * @param name of the bundle: "problems", "cli", "ui"
   */
  public Words(String name, Locale locale) {
    this(
        ResourceBundle.getBundle(
            Words.class.getPackageName() + "." + name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        locale,
        false);
  }

  private Words(ResourceBundle bundle, Locale locale, boolean isWhole) {
    this.bundle = bundle;
    this.locale = locale;
    this.isWhole = isWhole;
  }

  /** The same words, for programs: no argument is cut, however long it is. */
  Words whole() {
    return new Words(bundle, locale, true);
  }

  /** The words for a key. */
  public String get(String wordKey, Object... arguments) {
    String pattern = bundle.getString(wordKey);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, locale)
            .format(isWhole ? arguments : Stream.of(arguments).map(Words::bounded).toArray());
  }

  private static Object bounded(Object argument) {
    return argument instanceof String text ? bounded(text) : argument;
  }

  /**
   * A text from a file as it can be shown: one that is far longer than any path or comment, which
   * no screen could lay out, ends with an ellipsis and says how long it is.
   */
  public static String bounded(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, SHOWN) + "… (" + text.length() + ")";
  }

  public boolean has(String wordKey) {
    return bundle.containsKey(wordKey);
  }

  /** The bundle itself, for a library that looks up its own keys. */
  public ResourceBundle bundle() {
    return bundle;
  }

  public Locale locale() {
    return locale;
  }
}
