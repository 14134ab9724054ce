package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.batch.ArchiveState;
import org.leukostack.batch.Merge;
import org.leukostack.batch.Merge.Merged;
import org.leukostack.batch.PlanException;
import org.leukostack.batch.PlanFiles;
import org.leukostack.batch.Product;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.build.DataSetReport;
import org.leukostack.export.ExportException;
import picocli.CommandLine.Command;

/** Joins what became of the slides of an archive. */
@Command(name = "merge")
final class BatchMergeCommand extends WrittenPlanCommand {

  @Override
  ExitStatus work(Path folder)
      throws PlanException, DataSetException, ExportException, IOException, InterruptedException {
    ArchiveState state = ArchiveState.of(folder, PlanFiles.read(folder));
    Merged merged =
        switch (state.plan().options().product()) {
          case Product.Exports _ -> Merge.exports(folder, state);
          case Product.OneDataSet _ -> Merge.dataSet(folder, state);
        };
    if (isJson()) {
      new BatchJson(terminal()).merged(state, merged);
    } else {
      new BatchText(terminal()).merged(folder, state, merged);
    }
    DataSetReport report = merged.dataSet();
    boolean isSound = report == null || report.isSound();
    return state.isDone() && merged.changed().isEmpty() && isSound
        ? ExitStatus.DONE
        : ExitStatus.INCOMPLETE;
  }
}
