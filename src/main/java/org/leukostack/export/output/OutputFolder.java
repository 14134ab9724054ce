package org.leukostack.export.output;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leukostack.export.ExportException;
import org.leukostack.model.TestFolder;
import org.leukostack.planes.PlaneReader;

/**
 * The folder that an export fills. One run at a time may write to it; it is filled beside its place
 * and put there at the end. Until then, and if it never comes to that, what was there stays.
 */
public final class OutputFolder implements AutoCloseable {

  private final OutputPaths paths;
  private final PrivateFolder partial;
  private final Publication publication;
  private final Claim claim;

  private OutputFolder(
      OutputPaths paths, PrivateFolder partial, Publication publication, Claim claim) {
    this.paths = paths;
    this.partial = partial;
    this.publication = publication;
    this.claim = claim;
  }

  /**
   * What a run has of the folder above its output until it ends.
   *
   * @param made folders that were made on the way to it
   */
  private record Claim(OutputLock lock, List<Path> made) {

    private void release() {
      lock.close();
      deleteEmpty(made);
    }
  }

  /**
   * Whether this system replaces a folder in one step; else there is none for a moment, and a run
   * that is killed then leaves it to the next one to put the old folder back.
   */
  public static boolean replacesInOneStep() throws InterruptedException {
    return AtomicExchange.isKnown();
  }

  /**
   * Locks a folder, makes those above it, and recovers what a killed run left beside it.
   *
   * @param root the folder that gets, or has, the folder
   * @param name of the folder
   * @param source what is exported: nothing may be written into it
   * @param layout tells what may be replaced
   * @param replace whether an output that is there already may be
   * @throws ExportException if it is not to be written to, or cannot be
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static OutputFolder open(
      Path root, String name, TestFolder source, OutputLayout layout, boolean replace)
      throws ExportException, InterruptedException {
    return open(OutputPaths.of(root, name, source), layout, replace);
  }

  /**
   * The same for an output that is made of several slides.
   *
   * @param destination the folder that is filled; it need not be there
   * @param sources the slides: nothing may be written into them
   */
  public static OutputFolder open(
      Path destination, List<Path> sources, OutputLayout layout, boolean replace)
      throws ExportException, InterruptedException {
    return open(OutputPaths.of(destination, sources), layout, replace);
  }

  private static OutputFolder open(OutputPaths paths, OutputLayout layout, boolean replace)
      throws ExportException, InterruptedException {
    List<Path> made = missing(paths.root());
    OutputLock lock = null;
    boolean done = false;
    try {
      Files.createDirectories(paths.root());
      PrivateFolder.check(paths.root());
      lock = OutputLock.take(paths);
      Publication publication = Publication.recover(paths, layout, replace);
      PrivateFolder partial = PrivateFolder.make(publication.partial());
      done = true;
      return new OutputFolder(paths, partial, publication, new Claim(lock, made));
    } catch (ClosedByInterruptException e) {
      throw PlaneReader.cancelled(e);
    } catch (IOException e) {
      throw WriteFailures.translate(e, paths.root());
    } finally {
      if (!done) {
        if (lock != null) {
          lock.close();
        }
        deleteEmpty(made);
      }
    }
  }

  /** The folder that it is in, with all links resolved. */
  public Path root() {
    return paths.root();
  }

  /** Where the files go until {@link #publish}: an empty folder that no other user can enter. */
  public Path partial() {
    return publication.partial();
  }

  /**
   * What is going to be replaced; empty if there is nothing.
   *
   * @throws ExportException if what is there must stay
   */
  public Optional<Path> earlier() throws ExportException, IOException {
    return publication.check() ? Optional.of(paths.destination()) : Optional.empty();
  }

  /**
   * A folder beside the place of the output that stays until {@link #deleteParts}, also when the
   * run is cancelled or killed: what is in it need not be made again. No other user can enter it.
   *
   * @throws ExportException if something else is in its place
   */
  public Path parts() throws ExportException, IOException {
    Path parts = paths.parts();
    if (!FolderTree.exists(parts)) {
      PrivateFolder _ = PrivateFolder.make(parts);
    } else if (!PrivateFolder.isOneOf(Files.getOwner(partial()), parts)) {
      throw new ExportException(ExportException.Reason.HOLDS_OTHER_FILES, parts);
    }
    return parts;
  }

  /**
   * Deletes a folder in one of these, if it is there; follows no link.
   *
   * @throws IOException if it cannot be deleted
   */
  public static void delete(Path folder) throws IOException {
    FolderTree.delete(folder);
  }

  /** Deletes what was kept for a later run; what cannot be is left. */
  public void deleteParts() {
    try {
      FolderTree.delete(paths.parts());
    } catch (IOException e) {
      // the output itself is made
    }
  }

  /** Puts the finished folder to its place, in one step where the system can. */
  public void publish() throws ExportException, IOException, InterruptedException {
    partial.open();
    publication.publish();
  }

  /** Deletes what is not published, and lets other runs write. */
  @Override
  public void close() {
    publication.sweep();
    claim.release();
  }

  /** The folders on the way to one that are not there yet, the lowest first. */
  private static List<Path> missing(Path folder) {
    List<Path> missing = new ArrayList<>();
    for (Path at = folder; at != null && !FolderTree.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    return missing;
  }

  private static void deleteEmpty(List<Path> folders) {
    for (Path folder : folders) {
      try {
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        return; // in use by now
      }
    }
  }
}
