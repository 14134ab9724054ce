package org.leukostack.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.leukostack.text.Words;

/** What a command line left: its exit status and both streams. */
record CommandRun(int status, String out, String err) {

  static CommandRun of(Object... args) {
    return of(Locale.ENGLISH, args);
  }

  static CommandRun of(Locale language, Object... args) {
    return of(language, (folder, reading) -> 0, args);
  }

  static CommandRun of(Locale language, WindowOpener window, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    // The clock stands still, so that a slow machine prints no more progress than a fast one.
    Terminal terminal =
        new Terminal(stream(out), stream(err), false, new Words("cli", language), () -> 0);
    Cli cli = new Cli(window, () -> terminal);
    int status = cli.run(Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
