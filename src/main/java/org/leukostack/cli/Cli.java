package org.leukostack.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The command line: reads it, runs what it asks for, and returns the exit status. */
public final class Cli {

  private final WindowOpener window;
  private final Terminal terminal;
  private final Failures failures;

  /** On the process's own streams, in the user's language. */
  public Cli(WindowOpener window) {
    this(window, Terminal.ofThisProcess());
  }

  /** On other streams, without a person who looks on. */
  public Cli(WindowOpener window, PrintStream out, PrintStream err, Locale locale) {
    this(window, Terminal.of(out, err, false, locale));
  }

  Cli(WindowOpener window, Terminal terminal) {
    this.window = window;
    this.terminal = terminal;
    failures = new Failures(terminal.words());
  }

  /**
   * Runs one command.
   *
   * @return 0 all is done, 1 something is left out, 2 the command line is wrong, 3 it failed
   */
  public int run(String... args) {
    if (args.length > 0 && args[0].equals(ExportCommand.NAME)) {
      HeadStart.ofExport();
    }
    try {
      return written(commandLine().execute(args));
    } catch (Error e) {
      return fail(e);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** A result that nobody gets is a failure, as on a full disk. */
  private int written(int status) {
    if (!terminal.out().checkError()) {
      return status;
    }
    terminal.failure(terminal.words().get("outputLost"));
    return ExitStatus.FAILED.code();
  }

  private CommandLine commandLine() {
    CommandLine line = new CommandLine(new LeukostackCommand(window));
    line.addSubcommand(new ExportCommand(terminal, failures));
    line.addSubcommand(new CheckCommand(terminal, failures));
    line.addSubcommand(new DemoCommand(terminal, failures));
    line.setResourceBundle(terminal.words().bundle());
    line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
    line.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
    line.setColorScheme(
        Help.defaultColorScheme(terminal.interactive() ? Help.Ansi.AUTO : Help.Ansi.OFF));
    line.setParameterExceptionHandler(new UsageErrors(terminal));
    line.setExecutionExceptionHandler((failure, command, parsed) -> fail(failure));
    return line;
  }

  private int fail(Throwable failure) {
    terminal.failure(failures.sentence(failure));
    return ExitStatus.FAILED.code();
  }
}
