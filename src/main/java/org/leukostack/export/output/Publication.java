package org.leukostack.export.output;

import java.io.IOException;
import java.nio.file.Path;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.files.Moves;

/** Publishes a finished export by an atomic move, and recovers after runs that were killed. */
final class Publication {

  /** Moves a folder; it may be held by others for longer than one can wait. */
  @FunctionalInterface
  interface Mover {
    void move(Path from, Path to) throws IOException;
  }

  private static final int MOST_NAMES = 20;

  private final OutputPaths paths;
  private final OutputLayout layout;
  private final boolean replace;
  private final Mover mover;

  private Publication(OutputPaths paths, OutputLayout layout, boolean replace) {
    this(paths, layout, replace, Moves::move);
  }

  Publication(OutputPaths paths, OutputLayout layout, boolean replace, Mover mover) {
    this.paths = paths;
    this.layout = layout;
    this.replace = replace;
    this.mover = mover;
  }

  /**
   * Restores or deletes the leftovers of runs that were killed; to be called before anything else.
   * What cannot be deleted, or is nothing of ours, stays where it is: another user may have left
   * it, and other names are used.
   *
   * @throws ExportException if all names are taken
   */
  static Publication recover(OutputPaths usual, OutputLayout layout, boolean replace)
      throws ExportException {
    for (int number = 1; number <= MOST_NAMES; number++) {
      OutputPaths paths = usual.numbered(number);
      putBack(paths, layout);
      if (isFree(paths.old(), layout) && isFree(paths.partial(), layout)) {
        return new Publication(paths, layout, replace);
      }
    }
    throw new ExportException(Reason.HOLDS_OTHER_FILES, usual.partial());
  }

  /** An old export without a new one is from a run that was killed between two renamings. */
  private static void putBack(OutputPaths paths, OutputLayout layout) {
    try {
      if (!FolderTree.exists(paths.destination())
          && Content.ofDestination(paths.old(), layout) == Content.OUTPUT) {
        Moves.move(paths.old(), paths.destination());
      }
    } catch (IOException e) {
      // it is another user's, and stays where it is
    }
  }

  /** Whether there is nothing, if need be after deleting what a run left. */
  private static boolean isFree(Path path, OutputLayout layout) {
    try {
      return switch (Content.of(path, layout)) {
        case NOTHING -> true;
        case EMPTY_FOLDER, OUTPUT -> {
          FolderTree.delete(path);
          yield true;
        }
        case OTHER_FILES, NO_FOLDER -> false;
      };
    } catch (IOException e) {
      return false;
    }
  }

  /** Where the files go. */
  Path partial() {
    return paths.partial();
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
      mover.move(paths.partial(), paths.destination());
    } else if (!AtomicExchange.exchange(paths.partial(), paths.destination())) {
      renameTwice();
    }
  }

  /**
   * Not atomic: for a moment there is no export. {@link #recover} restores it if the run is killed
   * then.
   */
  void renameTwice() throws ExportException, IOException {
    mover.move(paths.destination(), paths.old());
    try {
      mover.move(paths.partial(), paths.destination());
    } catch (IOException e) {
      putBackOrCopy(e);
      throw e;
    }
  }

  /** Files that others have open cannot be moved on Windows, but be read. */
  private void putBackOrCopy(IOException why) throws ExportException {
    try {
      mover.move(paths.old(), paths.destination());
    } catch (IOException e) {
      try {
        FolderTree.copy(paths.old(), paths.destination());
      } catch (IOException last) {
        why.addSuppressed(last);
        throw new ExportException(Reason.STRANDED, paths.old(), why);
      }
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
