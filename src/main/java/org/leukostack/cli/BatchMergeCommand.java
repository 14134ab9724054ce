package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.leukostack.batch.ArchiveState;
import org.leukostack.batch.Merge;
import org.leukostack.batch.PlanException;
import org.leukostack.batch.PlanFiles;
import picocli.CommandLine.Command;

/** Joins what became of the slides of an archive. */
@Command(name = "merge")
final class BatchMergeCommand extends WrittenPlanCommand {

  BatchMergeCommand(Terminal terminal, FailureText failures) {
    super(terminal, failures);
  }

  @Override
  ExitStatus work(Path folder) throws PlanException, IOException {
    ArchiveState state = ArchiveState.of(folder, PlanFiles.read(folder));
    List<String> changed = Merge.write(folder, state);
    if (isJson()) {
      new BatchJson(terminal()).merged(state, changed);
    } else {
      new BatchText(terminal()).merged(folder, state, changed);
    }
    return state.isDone() && changed.isEmpty() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }
}
