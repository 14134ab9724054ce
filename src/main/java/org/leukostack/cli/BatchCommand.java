package org.leukostack.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Exports an archive of slides by any number of processes; its commands are the steps of that. */
@Command(name = BatchCommand.NAME)
final class BatchCommand extends TerminalCommand {

  static final String NAME = "batch";

  /** With the commands of the steps. */
  static CommandLine withSteps() {
    CommandLine line = new CommandLine(new BatchCommand());
    line.addSubcommand(new BatchPlanCommand());
    line.addSubcommand(new BatchRunCommand());
    line.addSubcommand(new BatchStatusCommand());
    line.addSubcommand(new BatchMergeCommand());
    return line;
  }

  @Override
  ExitStatus execute() {
    throw wrong("usage.missingArgument", "COMMAND");
  }
}
