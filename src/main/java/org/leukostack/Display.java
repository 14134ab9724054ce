package org.leukostack;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether there is a screen to open a window on. */
final class Display {

  private Display() {}

  static boolean isThere() {
    return isThere(
        System.getProperty("os.name", ""), System::getenv, System.getProperty("glass.platform"));
  }

  static boolean isThere(
      String system, UnaryOperator<@Nullable String> environment, @Nullable String platform) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows")
        || name.startsWith("mac")
        || "Headless".equals(platform)
        || isSet(environment.apply("DISPLAY"))
        || isSet(environment.apply("WAYLAND_DISPLAY"));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  /** Whether the toolkit failed because it could not reach the screen that is said to be there. */
  static boolean isUnreachable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("Unable to open DISPLAY")) {
        return true;
      }
    }
    return false;
  }
}
