package org.leukostack.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.leukostack.text.Words;

/**
 * Where a command writes.
 *
 * @param out for results
 * @param err for messages and progress
 * @param interactive whether it is a console, on which a line can be redrawn
 * @param words of the command line
 * @param nanos a clock
 */
record Terminal(
    PrintStream out, PrintStream err, boolean interactive, Words words, LongSupplier nanos) {

  /** Control characters, the old and the new ones, line ends, and what turns the order of text. */
  private static final Pattern DRIVING =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  static Terminal of(PrintStream out, PrintStream err, boolean interactive, Locale locale) {
    return new Terminal(out, err, interactive, new Words("cli", locale), System::nanoTime);
  }

  @SuppressWarnings("SystemConsoleNull") // without a terminal it is null again from JDK 25 on
  static Terminal ofThisProcess() {
    Console console = System.console();
    boolean interactive = console != null && console.isTerminal();
    return of(System.out, System.err, interactive, Locale.getDefault(Locale.Category.DISPLAY));
  }

  Locale locale() {
    return words.locale();
  }

  /** A line of the result. */
  void result(String line) {
    out.println(printable(line));
  }

  /** A line beside the result. */
  void message(String line) {
    err.println(printable(line));
  }

  /** Something went wrong: one line. */
  void failure(String sentence) {
    message(words.get("failure", sentence));
  }

  ProgressDisplay progress(String testId) {
    return interactive ? new ProgressBar(this, testId) : new ProgressLines(this, testId);
  }

  /** File names may contain control characters, which a terminal would obey. */
  private static String printable(String line) {
    return DRIVING.matcher(line).replaceAll("?");
  }
}
