package org.leukostack.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why something cannot be written. */
public enum WriteFailure {
  /** The disk, or the user's share of it, is full. */
  DISK_FULL,
  /** The system does not allow it. */
  NOT_ALLOWED,
  OTHER;

  /** A disk with less than this has no room for anything. */
  private static final long FEW_BYTES = 64 * 1024;

  /**
   * @param folder where it was going to write
   */
  public static WriteFailure of(IOException failure, Path folder) {
    return switch (IoFault.of(failure).kind()) {
      case DISK_FULL -> DISK_FULL;
      case DENIED, READ_ONLY, NAME_TOO_LONG -> NOT_ALLOWED;
      default -> isFull(folder) ? DISK_FULL : OTHER;
    };
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FEW_BYTES;
    } catch (IOException e) {
      return false; // unknown
    }
  }
}
