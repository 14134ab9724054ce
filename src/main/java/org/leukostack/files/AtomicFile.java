package org.leukostack.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes files that are never half written: beside the old one first, then in its place. */
public final class AtomicFile {

  private static final int MOST_NAMES = 100;

  /** In characters: a file whose own name is as long as names can be has to have one beside it. */
  private static final int LONGEST_PREFIX = 60;

  private AtomicFile() {}

  /**
   * Replaces a file, or makes it. When this returns, its content is on the disk; when it throws,
   * what was there before is untouched. A link is followed if it leads to a file of the same user:
   * whoever can put a link in a folder must not choose what is overwritten.
   *
   * @throws RefusedFileException if there is something else than a regular file, or a link that
   *     must not be followed
   * @throws IOException if it cannot be written; its folder must be there
   */
  public static void write(Path file, byte[] content) throws IOException {
    boolean isLink = Files.isSymbolicLink(file);
    Path target = isLink ? targetOf(file) : file.toAbsolutePath();
    refuseIrregular(target);
    Path beside = create(target, content);
    boolean done = false;
    try {
      if (isLink && !haveOneOwner(beside, target)) {
        throw new RefusedFileException(file, IoFault.Kind.FOREIGN_LINK);
      }
      Moves.replace(beside, target);
      done = true;
    } finally {
      if (!done) {
        deleteQuietly(beside);
      }
    }
    syncFolder(target.resolveSibling(""));
  }

  private static Path targetOf(Path link) throws IOException {
    try {
      return link.toRealPath();
    } catch (NoSuchFileException e) {
      throw new RefusedFileException(link, IoFault.Kind.DANGLING_LINK);
    }
  }

  /** A device, a pipe or a folder must not be moved over. */
  private static void refuseIrregular(Path target) throws IOException {
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new RefusedFileException(target, IoFault.Kind.IS_A_FOLDER);
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new RefusedFileException(target, IoFault.Kind.NOT_REGULAR);
    }
  }

  /** The owner of a file that this process just made is its user. */
  private static boolean haveOneOwner(Path made, Path other) throws IOException {
    try {
      return Files.getOwner(made, LinkOption.NOFOLLOW_LINKS)
          .equals(Files.getOwner(other, LinkOption.NOFOLLOW_LINKS));
    } catch (UnsupportedOperationException e) {
      return true; // a file system without owners
    }
  }

  /** Writes a file that is new, so that nobody can have put a link there. */
  private static Path create(Path target, byte[] content) throws IOException {
    String start = prefix(target) + ProcessHandle.current().pid();
    for (int attempt = 1; ; attempt++) {
      Path beside = target.resolveSibling(start + (attempt == 1 ? "" : "-" + attempt) + ".new");
      try {
        writeThrough(beside, content);
        return beside;
      } catch (FileAlreadyExistsException e) {
        if (attempt == MOST_NAMES) {
          throw e;
        }
      } catch (IOException e) {
        deleteQuietly(beside);
        throw e;
      }
    }
  }

  private static void writeThrough(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Makes the rename durable (fsync of the folder), where the system supports that. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // the content is on the disk; only the rename may not be yet
    }
  }

  /**
   * Deletes what processes left beside a file that died while they wrote it; to be called while no
   * other process writes it.
   */
  public static void sweep(Path file) {
    Path target = file.toAbsolutePath();
    Pattern leftover =
        Pattern.compile(Pattern.quote(prefix(target)) + "([0-9]{1,18})(-[0-9]+)?\\.new");
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target.resolveSibling(""))) {
      for (Path entry : entries) {
        Matcher name = leftover.matcher(entry.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          deleteQuietly(entry);
        }
      }
    } catch (IOException e) {
      // leftovers only take space
    }
  }

  private static String prefix(Path file) {
    String name = String.valueOf(file.getFileName());
    return "." + name.substring(0, Math.min(name.length(), LONGEST_PREFIX)) + ".";
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // the original failure is the one to report
    }
  }
}
