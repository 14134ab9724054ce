package org.leukostack.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lock that one process at a time holds on this machine: a {@link FileLock} on a lock file. The
 * system releases it when the process ends, however it ends; the last holder deletes the file.
 */
public final class ProcessLock implements AutoCloseable {

  /** What became of an attempt to take a lock. */
  public sealed interface Attempt {

    /** It is ours until it is closed. */
    record Taken(ProcessLock lock) implements Attempt {}

    /**
     * Another process, or another part of this one, has it.
     *
     * @param note as its holder wrote it; empty if that cannot be read
     */
    record Held(String note) implements Attempt {}

    /** The file can be made, but there are no locks on its disk. */
    record Unsupported(IOException reason) implements Attempt {}
  }

  /**
   * The locks of this process, and their notes. A second look at a locked file from the same
   * process must not happen at all: POSIX drops the lock when any of its handles is closed.
   */
  private static final ConcurrentMap<Path, String> HELD = new ConcurrentHashMap<>();

  /**
   * So that nobody in this process takes a lock while another one looks at its file; a few for all
   * files, since a disk that hangs holds up whoever asks for one of its.
   */
  private static final Object[] LOOKS = Stream.generate(Object::new).limit(64).toArray();

  private static final int ATTEMPTS = 100;
  private static final int LONGEST_NOTE = 4096;

  /** Beyond the note: Windows lets no other process read bytes that are locked. */
  private static final long LOCKED_BYTE = 1L << 30;

  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Tries to take a lock; does not wait for it.
   *
   * @param path of the lock's file, in a folder that is there
   * @param note for others who want it: at most 4096 bytes of UTF-8
   * @throws IOException if the file cannot be made
   */
  public static Attempt tryTake(Path path, String note) throws IOException {
    Path file = real(path);
    String other = HELD.putIfAbsent(file, note);
    if (other != null) {
      return new Attempt.Held(other);
    }
    boolean taken = false;
    try {
      synchronized (look(file)) {
        Attempt attempt = take(file, note);
        taken = attempt instanceof Attempt.Taken;
        return attempt;
      }
    } finally {
      if (!taken) {
        HELD.remove(file);
      }
    }
  }

  /**
   * Who holds a lock, without taking it or writing anything.
   *
   * @param path of the lock's file, which need not be there
   * @return the note of its holder, empty if that cannot be read; nothing if nobody holds it, or
   *     nobody can tell
   */
  public static Optional<String> holder(Path path) {
    try {
      Path file = real(path);
      synchronized (look(file)) {
        String ours = HELD.get(file);
        return ours == null ? other(file) : Optional.of(ours);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The note of another process that holds a lock. */
  private static Optional<String> other(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, true)) {
      return lock == null ? Optional.of(note(file)) : Optional.empty();
    } catch (OverlappingFileLockException e) {
      return Optional.of("");
    }
  }

  private static Object look(Path file) {
    return LOOKS[Math.floorMod(file.hashCode(), LOOKS.length)];
  }

  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    return absolute.resolveSibling("").toRealPath().resolve(absolute.getFileName());
  }

  private static Attempt take(Path file, String note) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Attempt result = attempt(file, note);
      if (result != null) {
        return result;
      }
    }
    return new Attempt.Held(""); // lost the race each time
  }

  /**
   * Null if the file that was locked is not the one that others find: its last holder deleted it.
   */
  private static @Nullable Attempt attempt(Path file, String note) throws IOException {
    create(file);
    Object before = identity(file);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
    boolean held = false;
    try {
      FileLock lock;
      try {
        lock = channel.tryLock(LOCKED_BYTE, 1, false);
      } catch (OverlappingFileLockException e) {
        return new Attempt.Held("");
      } catch (IOException e) {
        return new Attempt.Unsupported(e);
      }
      if (lock == null) {
        return new Attempt.Held(note(file));
      }
      held =
          Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Objects.equals(before, identity(file));
      if (held) {
        write(channel, note);
      }
    } finally {
      if (!held) {
        channel.close();
      }
    }
    return held ? new Attempt.Taken(new ProcessLock(file, channel)) : null;
  }

  /** Writable by all users, so that each can take over the file of a process that died. */
  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new RefusedFileException(file, IoFault.Kind.NOT_REGULAR);
      }
      refuseSecondName(file);
      return; // held, or left by a process that died
    }
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    } catch (IOException | UnsupportedOperationException e) {
      // the file system keeps no POSIX permissions
    }
  }

  /** Its note would be written over what somebody gave the lock's name to. */
  private static void refuseSecondName(Path file) throws IOException {
    try {
      if (Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) instanceof Integer names
          && names > 1) {
        throw new RefusedFileException(file, IoFault.Kind.NOT_REGULAR);
      }
    } catch (NoSuchFileException e) {
      // its holder deleted it meanwhile
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      // no such system
    }
  }

  private static void write(FileChannel channel, String note) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      // such as on a full disk: it is locked without a note
    }
  }

  private static String note(Path file) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NOTE);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    } catch (IOException e) {
      return "";
    }
  }

  /** Which file a path leads to; null where systems cannot tell, or there is none. */
  private static @Nullable Object identity(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Releases the lock and deletes its file. */
  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file); // while it is locked: later it may be another process's
    } catch (IOException e) {
      // the next one takes the file over
    } finally {
      HELD.remove(file);
    }
  }
}
