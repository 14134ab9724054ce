package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.leukostack.batch.ArchiveState;
import org.leukostack.batch.Merge;
import org.leukostack.batch.PlanException;
import org.leukostack.batch.PlanFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joins what became of the slides of an archive. */
@Command(name = "merge")
final class BatchMergeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final FailureText failures;

  @Parameters(paramLabel = "PLAN", descriptionKey = "PLAN")
  private Path folder = Path.of("");

  @Option(names = "--json")
  private boolean json;

  BatchMergeCommand(Terminal terminal, FailureText failures) {
    this.terminal = terminal;
    this.failures = failures;
  }

  @Override
  public Integer call() {
    return PlanWork.guard(terminal, failures, folder, this::merge).code();
  }

  private ExitStatus merge() throws PlanException, IOException {
    ArchiveState state = ArchiveState.of(folder, PlanFiles.read(folder));
    List<String> changed = Merge.write(folder, state);
    if (json) {
      new BatchJson(terminal).merged(state, changed);
    } else {
      new BatchText(terminal).merged(folder, state, changed);
    }
    return state.isDone() && changed.isEmpty() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }
}
