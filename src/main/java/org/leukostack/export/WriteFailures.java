package org.leukostack.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.leukostack.export.ExportException.Reason;

/** Tells a full disk from one that must not be written to: systems say it in words only. */
final class WriteFailures {

  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk full", "quota exceeded");

  /** A disk with less than this has no room for a crop. */
  private static final long FEW_BYTES = 64 * 1024;

  private WriteFailures() {}

  /**
   * @param folder where it was going to write
   */
  static ExportException translate(IOException failure, Path folder) {
    boolean full = saysFull(failure) || isFull(folder);
    return new ExportException(full ? Reason.NO_SPACE : Reason.NOT_WRITABLE, folder, failure);
  }

  private static boolean saysFull(IOException failure) {
    String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return FULL.stream().anyMatch(words::contains);
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FEW_BYTES;
    } catch (IOException e) {
      return false; // then nobody knows
    }
  }
}
