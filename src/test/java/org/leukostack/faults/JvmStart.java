package org.leukostack.faults;

import java.util.regex.Pattern;

/**
 * What the JVM itself says when a signal ends it while it initialises itself, before a line of any
 * program runs. No option and no launcher keeps it from that: with {@code -Xrs} it would say
 * nothing, and run no shutdown hook later. Exactly these words are the JVM's; all others are ours.
 */
final class JvmStart {

  private static final Pattern LOGGING =
      Pattern.compile(
          "^Runtime\\.exit\\(\\d+\\) logging failed: Cannot invoke"
              + " \"java\\.lang\\.Module\\.getClassLoader\\(\\)\" because \"m\" is null\\R");

  private static final Pattern LEVEL =
      Pattern.compile(
          "^Error occurred during initialization of VM\\Rjava\\.lang\\.InternalError: (Bad level:|"
              + "system class loader cannot be set at initLevel) \\d\\R(\\s+at"
              + " (jdk\\.internal\\.misc\\.VM|java\\.lang\\.(System|ClassLoader))"
              + "\\.\\w+\\(java\\.base@.*\\)\\R)+\\R*$");

  private JvmStart() {}

  /**
   * A run without what the JVM said of its own start.
   *
   * @param status of the signal, which the JVM replaces by 1 when its initialisation fails
   */
  static Run withoutItsWords(Run run, int status) {
    String err = LOGGING.matcher(run.err()).replaceFirst("");
    if (run.status() != 1 && run.status() != status) {
      return new Run(run.status(), run.out(), err);
    }
    // The JVM says it where its own words go, which is the output unless an option says otherwise.
    if (err.isEmpty() && LEVEL.matcher(run.out()).matches()) {
      return new Run(status, "", "");
    }
    return LEVEL.matcher(err).matches()
        ? new Run(status, run.out(), "")
        : new Run(run.status(), run.out(), err);
  }
}
