package org.leukostack.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one part of the product in the user's language, from a resource bundle beside this
 * class.
 *
 * <p>Patterns are those of {@link MessageFormat}; numbers that are names (image numbers, pixels)
 * are passed as text so that no separator gets into them.
 */
public final class Words {

  private final ResourceBundle bundle;
  private final Locale locale;

  /**
   * @param name of the bundle: "problems", "cli", "ui"
   */
  public Words(String name, Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            Words.class.getPackageName() + "." + name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale = locale;
  }

  /** The words for a key. */
  public String get(String wordKey, Object... arguments) {
    String pattern = bundle.getString(wordKey);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
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
