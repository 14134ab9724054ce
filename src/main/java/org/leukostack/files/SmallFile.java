package org.leukostack.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.leukostack.files.IoFault.Kind;

/** Reads small regular files whole; refuses folders, pipes, devices and large files. */
public final class SmallFile {

  /** A hundred times a long review. */
  public static final int MOST_MEGABYTES = 64;

  private SmallFile() {}

  /**
   * Reads a whole file.
   *
   * @throws NoSuchFileException if there is nothing at the path; a link that leads nowhere is
   *     something
   * @throws RefusedFileException if it is no regular file, on which reading might never end, or
   *     larger than {@link #MOST_MEGABYTES}
   * @throws IOException if it cannot be read
   */
  public static byte[] read(Path file) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new RefusedFileException(file, Kind.DANGLING_LINK);
      }
      throw e;
    }
    if (!attributes.isRegularFile()) {
      throw new RefusedFileException(
          file, attributes.isDirectory() ? Kind.IS_A_FOLDER : Kind.NOT_REGULAR);
    }
    if (attributes.size() > (long) MOST_MEGABYTES << 20) {
      throw new RefusedFileException(file, Kind.TOO_LARGE);
    }
    return Files.readAllBytes(file);
  }
}
