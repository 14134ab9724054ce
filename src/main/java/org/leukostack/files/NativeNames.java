package org.leukostack.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which names of files Java can tell. On Linux it decodes them by the locale: in that of the
 * language C, which cron, ssh and containers have, it sees ASCII only, and every other byte becomes
 * the same replacement character. Two slides would then have one name, and a review not the name
 * that it has on the desktop.
 */
public final class NativeNames {

  private static final char REPLACEMENT = '\uFFFD';

  private NativeNames() {}

  /** Whether letters of a name are lost. */
  public static boolean isGarbled(@Nullable String name) {
    return isGarbled(name, System.getProperty("sun.jnu.encoding", ""));
  }

  /**
   * @param encoding of names, as Java calls it
   */
  static boolean isGarbled(@Nullable String name, String encoding) {
    return name != null && name.indexOf(REPLACEMENT) >= 0 && !isUtf8(encoding);
  }

  /** A replacement character in UTF-8 stands for bytes that are no text in any locale. */
  private static boolean isUtf8(String encoding) {
    try {
      return Charset.forName(encoding).equals(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoding.toUpperCase(Locale.ROOT).startsWith("UTF");
    }
  }
}
