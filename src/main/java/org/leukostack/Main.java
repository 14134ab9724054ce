package org.leukostack;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leukostack.cli.Cli;
import org.leukostack.cli.HeadStart;
import org.leukostack.home.AppLog;
import org.leukostack.model.ReadingTerms;
import org.leukostack.text.Words;
import org.leukostack.ui.Launcher;
import org.leukostack.ui.start.NoFontsException;

/** The entry to the program. */
public final class Main {

  private static final int FAILED = 3;
  private static final LastWords LAST_WORDS = new LastWords();

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    try {
      HeadStart.begin(args);
      return new Cli(Main::openWindow).run(args);
    } catch (OutOfMemoryError e) { // not even the command line could be read
      return fail("heapTooSmall");
    }
  }

  private static int openWindow(@Nullable Path folder, @Nullable ReadingTerms reading) {
    if (!Display.isThere()) {
      return noDisplay();
    }
    try {
      return Launcher.open(folder, reading);
    } catch (RuntimeException e) {
      if (NoFontsException.isCauseOf(e)) {
        AppLog.warning("The window cannot be opened", e);
        return fail("noFonts");
      }
      if (Display.isUnreachable(e)) {
        AppLog.warning("The window cannot be opened", e);
        return noDisplay();
      }
      throw e;
    }
  }

  private static int noDisplay() {
    return fail("noDisplay");
  }

  private static int fail(String wordKey) {
    try {
      Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
      System.err.println(new Words("cli", locale).get(wordKey));
    } catch (OutOfMemoryError e) {
      LAST_WORDS.say();
    }
    return FAILED;
  }
}
