package org.leukostack.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;

/**
 * Moves and deletes files and folders in one step. On Windows they cannot be while a virus scanner,
 * an indexer or a viewer has them open, which is over soon: there it is tried again for some
 * seconds.
 */
public final class Moves {

  /** What may be held by others for a moment. */
  @FunctionalInterface
  interface Step {
    void take() throws IOException;
  }

  /** How long, and how often, a step is tried. */
  record Patience(Duration longest, Duration pause) {

    static final Patience NONE = new Patience(Duration.ZERO, Duration.ZERO);

    /** Of this system: others move what is open. */
    static Patience ofThisSystem() {
      boolean isWindows =
          System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
      return isWindows ? new Patience(Duration.ofSeconds(5), Duration.ofMillis(50)) : NONE;
    }

    /**
     * Takes a step, again and again if others are in its way.
     *
     * @throws IOException as the last attempt did
     */
    void take(Step step) throws IOException {
      long end = System.nanoTime() + longest.toNanos();
      while (true) {
        try {
          step.take();
          return;
        } catch (FileSystemException e) {
          if (!mayPass(e) || System.nanoTime() - end >= 0 || !rest()) {
            throw e;
          }
        }
      }
    }

    /** False if the thread is interrupted: whoever cancels does not wait. */
    private boolean rest() {
      try {
        Thread.sleep(pause);
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  private static final Patience PATIENCE = Patience.ofThisSystem();

  private Moves() {}

  /**
   * Moves a file or a folder to a place where there is nothing.
   *
   * @throws IOException if it cannot be moved, also not after some seconds; it is where it was
   */
  public static void move(Path from, Path to) throws IOException {
    PATIENCE.take(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
  }

  /**
   * Gives a file another name in its folder.
   *
   * @return its new path
   * @throws FileAlreadyExistsException if the name is taken; nothing is ever replaced
   * @throws IOException as {@link #move}
   */
  public static Path rename(Path from, Path to) throws IOException {
    PATIENCE.take(() -> Files.move(from, to));
    return to;
  }

  /**
   * Moves a file to the place of another one.
   *
   * @throws IOException as {@link #move}
   */
  public static void replace(Path from, Path to) throws IOException {
    PATIENCE.take(
        () ->
            Files.move(
                from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
  }

  /**
   * Deletes a file or an empty folder, if it is there.
   *
   * @throws IOException if it cannot be deleted, also not after some seconds
   */
  public static void delete(Path path) throws IOException {
    PATIENCE.take(() -> Files.deleteIfExists(path));
  }

  /** Whether waiting may help: Windows says "access denied" for what another program has open. */
  private static boolean mayPass(FileSystemException failure) {
    return switch (failure) {
      case NoSuchFileException _,
          FileAlreadyExistsException _,
          NotDirectoryException _,
          NotLinkException _,
          AtomicMoveNotSupportedException _,
          RefusedFileException _ ->
          false;
      case DirectoryNotEmptyException _ -> true; // what is open is deleted when it is closed
      default -> true;
    };
  }
}
