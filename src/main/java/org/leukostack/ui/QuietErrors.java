package org.leukostack.ui;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Standard error without the lines of JavaFX in whose place we have a sentence of our own. */
final class QuietErrors extends PrintStream {

  private static final List<String> REPLACED =
      List.of("Error: JavaFX detected no fonts!", "Exception in Application start method");

  QuietErrors(PrintStream errors) {
    super(errors, true);
  }

  @Override
  public void println(@Nullable String line) {
    if (line == null || REPLACED.stream().noneMatch(line::startsWith)) {
      super.println(line);
    }
  }
}
