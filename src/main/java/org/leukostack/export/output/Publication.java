package org.leukostack.export.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;

/** Publishes a finished export by an atomic move, and recovers after runs that were killed. */
final class Publication {

  private final OutputPaths paths;
  private final OutputLayout layout;
  private final boolean replace;

  Publication(OutputPaths paths, OutputLayout layout, boolean replace) {
    this.paths = paths;
    this.layout = layout;
    this.replace = replace;
  }

  /**
   * Restores or deletes the leftovers of a run that was killed; to be called before anything else.
   *
   * @throws ExportException if something else is in the way
   */
  void recover() throws ExportException, IOException {
    if (FolderTree.exists(paths.old()) && !FolderTree.exists(paths.destination())) {
      Files.move(paths.old(), paths.destination(), StandardCopyOption.ATOMIC_MOVE);
    }
    for (Path leftover : new Path[] {paths.old(), paths.partial()}) {
      switch (Content.of(leftover, layout)) {
        case NOTHING -> {}
        case EMPTY_FOLDER, OUTPUT -> delete(leftover);
        case OTHER_FILES, NO_FOLDER ->
            throw new ExportException(Reason.HOLDS_OTHER_FILES, leftover);
      }
    }
  }

  /** A leftover may belong to another user: the exception names it. */
  private static void delete(Path leftover) throws ExportException {
    try {
      FolderTree.delete(leftover);
    } catch (IOException e) {
      throw WriteFailures.translate(e, leftover);
    }
  }

  /**
   * Checks that the destination may be filled.
   *
   * @return whether something there is going to be replaced
   */
  boolean check() throws ExportException, IOException {
    Path destination = paths.destination();
    return switch (Content.ofDestination(destination, layout)) {
      case NOTHING -> false;
      case EMPTY_FOLDER -> true;
      case OUTPUT -> {
        if (!replace) {
          throw new ExportException(Reason.EXPORT_EXISTS, destination);
        }
        yield true;
      }
      case OTHER_FILES -> throw new ExportException(Reason.HOLDS_OTHER_FILES, destination);
      case NO_FOLDER -> throw new ExportException(Reason.NOT_A_FOLDER, destination);
    };
  }

  /**
   * Moves the partial folder to the destination. Whatever was there is then in the partial or the
   * old folder, or gone.
   */
  void publish() throws ExportException, IOException, InterruptedException {
    if (!check()) {
      Files.move(paths.partial(), paths.destination(), StandardCopyOption.ATOMIC_MOVE);
    } else if (!AtomicExchange.exchange(paths.partial(), paths.destination())) {
      renameTwice();
    }
  }

  /**
   * Not atomic: for a moment there is no export. {@link #recover} restores it if the run is killed
   * then.
   */
  void renameTwice() throws IOException {
    Files.move(paths.destination(), paths.old(), StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(paths.partial(), paths.destination(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(paths.old(), paths.destination(), StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
  }

  /** Deletes what is left beside the destination; what cannot be is left to the next run. */
  void sweep() {
    try {
      FolderTree.delete(paths.partial());
      if (FolderTree.exists(paths.destination())) {
        FolderTree.delete(paths.old());
      }
    } catch (IOException e) {
      // the export itself is made, or failed for a reason of its own
    }
  }
}
