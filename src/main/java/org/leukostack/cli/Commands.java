package org.leukostack.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** All commands with their options. */
final class Commands {

  private final CommandLine line;

  Commands(WindowOpener window, Terminal terminal, FailureText failures) {
    line = new CommandLine(new LeukostackCommand(window, terminal, failures));
    line.addSubcommand(new ExportCommand());
    line.addSubcommand(new CheckCommand());
    line.addSubcommand(new DatasetCommand());
    line.addSubcommand(new StatsCommand());
    line.addSubcommand(new SheetCommand());
    line.addSubcommand(new AgreeCommand());
    line.addSubcommand(BatchCommand.withSteps());
    line.addSubcommand(new DemoCommand());
    line.getSubcommands().values().forEach(Commands::addHelpAndVersion);
    line.setResourceBundle(terminal.words().bundle());
    line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
    line.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
    line.setColorScheme(
        Help.defaultColorScheme(terminal.interactive() ? Help.Ansi.AUTO : Help.Ansi.OFF));
    line.setParameterExceptionHandler(
        (failure, args) -> new UsageErrorText(terminal).tell(failure));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failures.tell(failure, terminal));
  }

  private static void addHelpAndVersion(CommandLine command) {
    command
        .getCommandSpec()
        .mixinStandardHelpOptions(true)
        .versionProvider(new LeukostackCommand.Version());
    command.getSubcommands().values().forEach(Commands::addHelpAndVersion);
  }

  int execute(String... args) {
    return line.execute(args);
  }
}
