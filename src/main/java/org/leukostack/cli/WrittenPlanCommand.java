package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.batch.PlanException;
import org.leukostack.dataset.DataSetException;
import org.leukostack.export.ExportException;
import picocli.CommandLine.Parameters;

/** A command for a plan that is there. */
abstract class WrittenPlanCommand extends PlanCommand {

  @Parameters(paramLabel = "PLAN", descriptionKey = "PLAN")
  private Path folder = Path.of("");

  @Override
  final ExitStatus execute() {
    checkUsage();
    return guard(folder, () -> work(folder));
  }

  /** Does what a command line that asks for nothing impossible asks for. */
  abstract ExitStatus work(Path folder)
      throws PlanException, DataSetException, ExportException, IOException, InterruptedException;

  /**
   * Looks for options that exclude each other.
   *
   * @throws WrongUsageException if there are any
   */
  void checkUsage() {}
}
