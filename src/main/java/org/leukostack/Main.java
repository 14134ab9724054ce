package org.leukostack;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leukostack.cli.Cli;
import org.leukostack.cli.HeadStart;
import org.leukostack.home.AppLog;
import org.leukostack.text.Words;
import org.leukostack.ui.Launcher;

/** The entry to the program. */
public final class Main {

  private static final int NO_DISPLAY = 3;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    HeadStart.begin(args);
    return new Cli(Main::openWindow).run(args);
  }

  private static int openWindow(@Nullable Path folder) {
    if (!Display.isThere()) {
      return noDisplay();
    }
    try {
      return Launcher.open(folder);
    } catch (RuntimeException e) {
      if (Display.isUnreachable(e)) {
        AppLog.warning("The window cannot be opened", e);
        return noDisplay();
      }
      throw e;
    }
  }

  private static int noDisplay() {
    System.err.println(
        new Words("cli", Locale.getDefault(Locale.Category.DISPLAY)).get("noDisplay"));
    return NO_DISPLAY;
  }
}
