package org.leukostack.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportException.Reason;

/**
 * The right to write to a destination, held by one run at a time on this machine. The lock is the
 * system's, on a file that is gone with the last run, and it ends with the process however that
 * ends.
 */
final class OutputLock implements AutoCloseable {

  /**
   * The locks of this process. A second look at a locked file from the same process must not happen
   * at all: POSIX drops the lock when any of its handles is closed.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final int ATTEMPTS = 100;

  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws ExportException BUSY if another run has it
   * @throws IOException if the lock file cannot be made
   */
  static OutputLock take(OutputPaths paths) throws ExportException, IOException {
    Path file = paths.lock();
    if (!HELD.add(file)) {
      throw busy(paths);
    }
    OutputLock lock = null;
    try {
      for (int attempt = 0; attempt < ATTEMPTS && lock == null; attempt++) {
        lock = attempt(paths);
      }
    } finally {
      if (lock == null) {
        HELD.remove(file);
      }
    }
    if (lock == null) {
      throw busy(paths);
    }
    return lock;
  }

  /**
   * Null if the file that was locked is not the one that others find: its last holder deleted it.
   */
  private static @Nullable OutputLock attempt(OutputPaths paths)
      throws ExportException, IOException {
    Path file = paths.lock();
    create(file);
    Object before = identity(file);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return null;
    }
    boolean held = false;
    try {
      if (channel.tryLock() == null) {
        throw busy(paths);
      }
      held = FolderTree.exists(file) && Objects.equals(before, identity(file));
    } catch (OverlappingFileLockException e) {
      throw busy(paths);
    } finally {
      if (!held) {
        channel.close();
      }
    }
    return held ? new OutputLock(file, channel) : null;
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // a run has it, or one that died left it
    }
  }

  /** Which file a path leads to; null where systems cannot tell, or there is none. */
  private static @Nullable Object identity(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static ExportException busy(OutputPaths paths) {
    return new ExportException(
        Reason.BUSY, paths.destination(), "another run holds " + paths.lock());
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file); // while it is locked, so that nobody else's is deleted
    } catch (IOException e) {
      // the next run takes the file over
    } finally {
      HELD.remove(file);
    }
  }
}
