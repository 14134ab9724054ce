package org.leukostack.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leukostack.files.Moves;
import org.leukostack.files.Sha256;

/** A table that is written beside its place, and put there when it is whole. */
final class MergedTable {

  private MergedTable() {}

  /** Writes the rows. */
  @FunctionalInterface
  interface Rows {
    void write(Writer out) throws IOException;
  }

  /**
   * Writes a table.
   *
   * @return its digest
   * @throws IOException if it cannot be written; what was there is as it was
   */
  static String write(Path file, Rows rows) throws IOException {
    Path beside =
        Files.createTempFile(file.resolveSibling(""), "." + file.getFileName() + ".", ".new");
    boolean done = false;
    try {
      try (BufferedWriter out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
        rows.write(out);
      }
      String digest = Sha256.ofFile(beside);
      Moves.replace(beside, file);
      done = true;
      return digest;
    } finally {
      if (!done) {
        Files.deleteIfExists(beside);
      }
    }
  }
}
