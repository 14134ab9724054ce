package org.leukostack.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The command line: parses it with picocli, runs the command, and returns the exit status. */
public final class Cli {

  private static final Set<String> COMMANDS =
      Set.of(
          ExportCommand.NAME,
          CheckCommand.NAME,
          DatasetCommand.NAME,
          StatsCommand.NAME,
          SheetCommand.NAME,
          AgreeCommand.NAME,
          BatchCommand.NAME,
          DemoCommand.NAME);

  private final WindowOpener window;
  private final Supplier<Terminal> terminals;

  /** On the process's own streams, in the user's language. */
  public Cli(WindowOpener window) {
    this(window, Terminal::ofThisProcess);
  }

  /** On other streams, not interactive. */
  public Cli(WindowOpener window, PrintStream out, PrintStream err, Locale locale) {
    this(window, () -> Terminal.of(out, err, false, locale));
  }

  /**
   * @param terminals creates the terminal at the first output: the window starts without one
   */
  Cli(WindowOpener window, Supplier<Terminal> terminals) {
    this.window = window;
    this.terminals = terminals;
  }

  /**
   * Runs one command.
   *
   * @return 0 all is done, 1 something is left out, 2 the command line is wrong, 3 it failed
   */
  public int run(String... args) {
    if (GarbledNames.areThere(args)) {
      Terminal terminal = terminals.get();
      terminal.failure(new GarbledNames(terminal.words()).sentence(args));
      terminal.err().flush();
      return ExitStatus.FAILED.code();
    }
    return isForTheWindow(args) ? openWindow(args) : runCommand(args);
  }

  /**
   * Whether there is nothing to parse: no argument, or one that is there. The window then need not
   * wait until picocli is loaded.
   */
  private static boolean isForTheWindow(String... args) {
    return args.length == 0
        || (args.length == 1
            && !args[0].isEmpty()
            && "-@".indexOf(args[0].charAt(0)) < 0
            && !COMMANDS.contains(args[0])
            && isThere(args[0]));
  }

  private static boolean isThere(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private int openWindow(String... args) {
    @Nullable Path folder = args.length == 0 ? null : Path.of(args[0]);
    try {
      return window.open(folder, null);
    } catch (RuntimeException | Error e) {
      Terminal terminal = terminals.get();
      int status = new FailureText(terminal.words()).tell(e, terminal);
      terminal.err().flush();
      return status;
    }
  }

  private int runCommand(String... args) {
    Terminal terminal = terminals.get();
    FailureText failures = new FailureText(terminal.words());
    try {
      return written(new Commands(window, terminal, failures).execute(args), terminal);
    } catch (Error e) {
      return failures.tell(e, terminal);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** A result that cannot be written to standard output is a failure, as on a full disk. */
  private static int written(int status, Terminal terminal) {
    if (!terminal.out().checkError()) {
      return status;
    }
    terminal.failure(terminal.words().get("outputLost"));
    return ExitStatus.FAILED.code();
  }
}
