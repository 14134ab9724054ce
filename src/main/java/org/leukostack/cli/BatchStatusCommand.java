package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.batch.ArchiveState;
import org.leukostack.batch.PlanException;
import org.leukostack.batch.PlanFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how far an archive is; writes nothing. */
@Command(name = "status")
final class BatchStatusCommand extends WrittenPlanCommand {

  @Option(names = "--missing-array")
  private boolean missingArray;

  @Override
  void checkUsage() {
    if (missingArray && isJson()) {
      throw wrong("usage.arrayOrJson");
    }
  }

  @Override
  ExitStatus work(Path folder) throws PlanException, IOException {
    ArchiveState state = ArchiveState.of(folder, PlanFiles.read(folder));
    if (missingArray) {
      terminal().result(ArchiveState.array(state.missingShards()));
    } else if (isJson()) {
      new BatchJson(terminal()).state(state);
    } else {
      new BatchText(terminal()).state(state);
    }
    return state.isDone() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }
}
