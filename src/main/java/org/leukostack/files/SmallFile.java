package org.leukostack.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads files that fit the memory whole, and nothing that only looks like one. */
public final class SmallFile {

  /** A hundred times a long review. */
  private static final long MOST_BYTES = 64L << 20;

  private SmallFile() {}

  /**
   * Reads a whole file.
   *
   * @throws NoSuchFileException if there is nothing at the path; a link that leads nowhere is
   *     something
   * @throws IOException if it is no regular file, on which reading might never end, larger than 64
   *     MB, or cannot be read
   */
  public static byte[] read(Path file) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw refused(file, "A link that leads nowhere");
      }
      throw e;
    }
    if (!attributes.isRegularFile()) {
      throw refused(file, attributes.isDirectory() ? "Is a directory" : "Not a regular file");
    }
    if (attributes.size() > MOST_BYTES) {
      throw refused(file, "Larger than 64 MB");
    }
    return Files.readAllBytes(file);
  }

  private static IOException refused(Path file, String reason) {
    return new FileSystemException(file.toString(), null, reason);
  }
}
