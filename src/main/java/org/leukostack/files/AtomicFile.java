package org.leukostack.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes files that are never half written: beside the old one first, then in its place. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Replaces a file, or makes it. When this returns, its content is on the disk; when it throws,
   * what was there before is untouched. A link is followed.
   *
   * @throws IOException if it cannot be written; its folder must be there
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside = target.resolveSibling(prefix(target) + ProcessHandle.current().pid() + ".new");
    boolean done = false;
    try {
      writeThrough(beside, content);
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      done = true;
    } finally {
      if (!done) {
        deleteQuietly(beside);
      }
    }
    syncFolder(target.resolveSibling(""));
  }

  private static void writeThrough(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
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
    Pattern leftover = Pattern.compile(Pattern.quote(prefix(target)) + "([0-9]{1,18})\\.new");
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
    return "." + file.getFileName() + ".";
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // the original failure is the one to report
    }
  }
}
