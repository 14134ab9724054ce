package org.leukostack.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.leukostack.export.ExportException.Reason;

/** Tells a full disk from one that must not be written to: systems say it in words only. */
final class WriteFailures {

  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk full", "quota exceeded");

  private static final List<String> FORBIDDEN =
      List.of("read-only", "write protected", "not permitted", "name too long");

  /** A disk with less than this has no room for a crop. */
  private static final long FEW_BYTES = 64 * 1024;

  private WriteFailures() {}

  /**
   * @param folder where it was going to write
   */
  static ExportException translate(IOException failure, Path folder) {
    boolean full = says(FULL, failure) || (!isForbidden(failure) && isFull(folder));
    return new ExportException(full ? Reason.NO_SPACE : Reason.NOT_WRITABLE, folder, failure);
  }

  /** Then a full disk is not why. */
  private static boolean isForbidden(IOException failure) {
    return failure instanceof AccessDeniedException || says(FORBIDDEN, failure);
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
