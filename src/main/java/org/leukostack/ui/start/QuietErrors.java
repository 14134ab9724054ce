package org.leukostack.ui.start;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Standard error without the lines of JavaFX in whose place we have a sentence of our own. */
public final class QuietErrors extends PrintStream {

  public QuietErrors(PrintStream errors) {
    super(errors, true);
  }

  @Override
  public void println(@Nullable String line) {
    if (line == null || !isReplaced(line)) {
      super.println(line);
    }
  }

  private static boolean isReplaced(String line) {
    return line.startsWith("Error: JavaFX detected no fonts!")
        || line.startsWith("Exception in Application start method");
  }
}
