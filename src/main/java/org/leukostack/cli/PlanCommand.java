package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.batch.PlanException;
import org.leukostack.dataset.DataSetException;
import org.leukostack.export.ExportException;
import org.leukostack.text.DataSetErrorText;
import picocli.CommandLine.Option;

/** A command for the plan of an archive; what goes wrong with it is told in a sentence. */
abstract class PlanCommand extends TerminalCommand {

  @Option(names = "--json")
  private boolean json;

  /** Does something with the plan. */
  @FunctionalInterface
  interface Work {
    ExitStatus run()
        throws PlanException, DataSetException, ExportException, IOException, InterruptedException;
  }

  /**
   * Does the work.
   *
   * @param plan the folder of the plan
   */
  final ExitStatus guard(Path plan, Work work) {
    return untilCancelled(
        () -> {
          try {
            return work.run();
          } catch (PlanException e) {
            terminal().failure(word("batch.fault." + e.reason(), e.path()));
          } catch (DataSetException e) {
            terminal().failure(new DataSetErrorText(terminal().locale()).sentence(e));
          } catch (ExportException e) {
            String what = new DataSetErrorText(terminal().locale()).sentence(e);
            terminal().failure(word("sentences", what, failures().adviceForDataSet(e)));
          } catch (IOException | RuntimeException | OutOfMemoryError e) {
            terminal().failure(failures().sentence(e, plan));
          }
          return ExitStatus.FAILED;
        });
  }

  /** Whether a program reads what is told. */
  final boolean isJson() {
    return json;
  }
}
