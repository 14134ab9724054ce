package org.leukostack.export.output;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.files.ProcessLock;

/** The right to write to a destination, held by one run at a time on this machine. */
final class OutputLock implements AutoCloseable {

  private final ProcessLock lock;

  private OutputLock(ProcessLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the lock.
   *
   * @throws ExportException BUSY if another run has it
   * @throws IOException if the lock file cannot be made, or its disk has no locks
   */
  static OutputLock take(OutputPaths paths) throws ExportException, IOException {
    Path file = paths.lock();
    return switch (ProcessLock.tryTake(file, "")) {
      case ProcessLock.Attempt.Taken(ProcessLock lock) -> new OutputLock(lock);
      case ProcessLock.Attempt.Held _ ->
          throw new ExportException(Reason.BUSY, paths.destination());
      case ProcessLock.Attempt.Unsupported(IOException reason) -> throw reason;
    };
  }

  @Override
  public void close() {
    lock.close();
  }
}
