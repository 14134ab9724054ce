package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leukostack.batch.ArchiveState;
import org.leukostack.batch.PlanException;
import org.leukostack.batch.PlanFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far an archive is; writes nothing. */
@Command(name = "status")
final class BatchStatusCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final FailureText failures;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", descriptionKey = "PLAN")
  private Path folder = Path.of("");

  @Option(names = "--missing-array")
  private boolean missingArray;

  @Option(names = "--json")
  private boolean json;

  BatchStatusCommand(Terminal terminal, FailureText failures) {
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    if (missingArray && json) {
      throw new WrongUsageException(spec.commandLine(), terminal.words().get("usage.arrayOrJson"));
    }
    return PlanWork.guard(terminal, failures, folder, this::tell).code();
  }

  private ExitStatus tell() throws PlanException, IOException {
    ArchiveState state = ArchiveState.of(folder, PlanFiles.read(folder));
    if (missingArray) {
      terminal.result(ArchiveState.array(state.missingShards()));
    } else if (json) {
      new BatchJson(terminal).state(state);
    } else {
      new BatchText(terminal).state(state);
    }
    return state.isDone() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }
}
