package org.leukostack.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Exports an archive of slides by any number of processes; its commands are the steps of that. */
@Command(name = BatchCommand.NAME)
final class BatchCommand implements Callable<Integer> {

  static final String NAME = "batch";

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  private BatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** With the commands of the steps. */
  static CommandLine of(Terminal terminal, FailureText failures) {
    CommandLine line = new CommandLine(new BatchCommand(terminal));
    line.addSubcommand(new BatchPlanCommand(terminal, failures));
    line.addSubcommand(new BatchRunCommand(terminal, failures));
    line.addSubcommand(new BatchStatusCommand(terminal, failures));
    line.addSubcommand(new BatchMergeCommand(terminal, failures));
    return line;
  }

  @Override
  public Integer call() {
    throw new WrongUsageException(
        spec.commandLine(), terminal.words().get("usage.missingArgument", "COMMAND"));
  }
}
