package org.leukostack.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Why something cannot be written: systems say it in words only. */
public enum WriteFailure {
  /** The disk, or the user's share of it, is full. */
  DISK_FULL,
  /** The system does not allow it. */
  NOT_ALLOWED,
  OTHER;

  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk full", "quota exceeded");

  private static final List<String> FORBIDDEN =
      List.of("read-only", "write protected", "not permitted", "name too long");

  /** A disk with less than this has no room for anything. */
  private static final long FEW_BYTES = 64 * 1024;

  /**
   * @param folder where it was going to write
   */
  public static WriteFailure of(IOException failure, Path folder) {
    if (says(FULL, failure)) {
      return DISK_FULL;
    }
    if (failure instanceof AccessDeniedException || says(FORBIDDEN, failure)) {
      return NOT_ALLOWED;
    }
    return isFull(folder) ? DISK_FULL : OTHER;
  }

  private static boolean says(List<String> any, IOException failure) {
    String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return any.stream().anyMatch(words::contains);
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FEW_BYTES;
    } catch (IOException e) {
      return false; // then nobody knows
    }
  }
}
