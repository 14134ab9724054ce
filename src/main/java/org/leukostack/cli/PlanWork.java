package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.batch.PlanException;

/** Does something with the plan of an archive; what goes wrong is told in a sentence. */
@FunctionalInterface
interface PlanWork {

  ExitStatus run() throws PlanException, IOException, InterruptedException;

  /**
   * Does the work.
   *
   * @param plan the folder of the plan
   */
  static ExitStatus guard(Terminal terminal, FailureText failures, Path plan, PlanWork work) {
    return Interruption.guard(
        terminal,
        failures,
        () -> {
          try {
            return work.run();
          } catch (PlanException e) {
            terminal.failure(terminal.words().get("batch.fault." + e.reason(), e.path()));
          } catch (IOException | RuntimeException | OutOfMemoryError e) {
            terminal.failure(failures.sentence(e, plan));
          }
          return ExitStatus.FAILED;
        });
  }
}
