package org.leukostack.ui.start;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.leukostack.home.AppLog;

/**
 * Standard error without the lines of JavaFX in whose place we have a sentence of our own, and
 * without the traces that it prints itself, as when it paints while the process is told to end:
 * those go to the log.
 */
public final class QuietErrors extends PrintStream {

  private boolean withinTrace;

  public QuietErrors(PrintStream errors) {
    super(errors, true);
  }

  @Override
  public void println(@Nullable String line) {
    if (line == null || !isReplaced(line)) {
      super.println(line);
    }
  }

  /** A trace is printed as its exception, and then as a line for each of its frames. */
  @Override
  public void println(@Nullable Object line) {
    synchronized (this) {
      if (line instanceof Throwable thrown) {
        withinTrace = true;
        AppLog.warning("JavaFX would have printed", thrown);
        return;
      }
      withinTrace = withinTrace && line instanceof String part && isOfTrace(part);
      if (withinTrace) {
        return;
      }
    }
    super.println(line);
  }

  private static boolean isOfTrace(String line) {
    String part = line.strip();
    return part.startsWith("at ")
        || part.startsWith("... ")
        || part.startsWith("Caused by: ")
        || part.startsWith("Suppressed: ")
        || part.startsWith("[CIRCULAR REFERENCE");
  }

  private static boolean isReplaced(String line) {
    return line.startsWith("Error: JavaFX detected no fonts!")
        || line.startsWith("Exception in Application start method");
  }
}
