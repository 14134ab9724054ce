package org.leukostack.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Exports an archive of slides by any number of processes; its commands are the steps of that. */
@Command(name = BatchCommand.NAME)
final class BatchCommand extends TerminalCommand {

  static final String NAME = "batch";

  private BatchCommand(Terminal terminal, FailureText failures) {
    super(terminal, failures);
  }

  /** With the commands of the steps. */
  static CommandLine of(Terminal terminal, FailureText failures) {
    CommandLine line = new CommandLine(new BatchCommand(terminal, failures));
    line.addSubcommand(new BatchPlanCommand(terminal, failures));
    line.addSubcommand(new BatchRunCommand(terminal, failures));
    line.addSubcommand(new BatchStatusCommand(terminal, failures));
    line.addSubcommand(new BatchMergeCommand(terminal, failures));
    return line;
  }

  @Override
  ExitStatus execute() {
    throw wrong("usage.missingArgument", "COMMAND");
  }
}
