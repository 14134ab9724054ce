package org.leukostack.export.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.files.ProcessLock;
import org.leukostack.files.RefusedFileException;

/** The right to write to a destination, held by one run at a time on this machine. */
final class OutputLock implements AutoCloseable {

  private static final int MOST_NAMES = 20;

  private final ProcessLock lock;

  private OutputLock(ProcessLock lock) {
    this.lock = lock;
  }

  /**
   * Takes the lock. A file in its place that this user cannot lock keeps nobody out: another user
   * may have left it, and never come back. The next name is taken then.
   *
   * @throws ExportException BUSY if another run has it
   * @throws IOException if the lock file cannot be made, or its disk has no locks
   */
  static OutputLock take(OutputPaths paths) throws ExportException, IOException {
    for (int number = 1; ; number++) {
      Path file = paths.numbered(number).lock();
      try {
        return take(file, paths);
      } catch (AccessDeniedException | RefusedFileException e) {
        if (!FolderTree.exists(file) || number == MOST_NAMES) {
          throw e; // the folder itself cannot be written to
        }
      }
    }
  }

  private static OutputLock take(Path file, OutputPaths paths) throws ExportException, IOException {
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
