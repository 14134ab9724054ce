package org.leukostack.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.batch.ArchiveState.State;
import org.leukostack.batch.LedgerEntry.Result;
import org.leukostack.export.tidy.CsvWriter;
import org.leukostack.files.Sha256;

/** {@code labels.csv}: the rows of all exports of an archive. */
final class MergedLabels {

  static final String NAME = "labels.csv";

  private final ArchiveState state;
  private final List<String> changed = new ArrayList<>();

  private MergedLabels(ArchiveState state) {
    this.state = state;
  }

  /**
   * A table that was written.
   *
   * @param changed slides whose labels are not those that the ledger tells of: they are left out
   */
  record Written(String digest, List<String> changed) {}

  /**
   * Writes the table.
   *
   * @param folder of the plan
   * @throws IOException if it cannot be written, or labels cannot be read
   */
  static Written write(Path folder, ArchiveState state) throws IOException {
    MergedLabels labels = new MergedLabels(state);
    String digest = labels.write(folder.resolve(NAME));
    return new Written(digest, List.copyOf(labels.changed));
  }

  private String write(Path file) throws IOException {
    return MergedTable.write(
        file,
        out -> {
          out.write("id,crop_index,test_id,img_num,cell_location\n");
          for (State one : state.slides()) {
            LedgerEntry entry = one.entry();
            Result result = entry == null ? null : entry.result();
            if (result != null) {
              copyLabels(one.slide().id(), result, out);
            }
          }
        });
  }

  private void copyLabels(String id, Result result, Writer out) throws IOException {
    Path file = state.plan().output().resolve(id).resolve(NAME);
    String expected = result.digests().get(NAME);
    try {
      if (!Sha256.ofFile(file).equals(expected)) {
        changed.add(id);
        return;
      }
    } catch (NoSuchFileException e) {
      changed.add(id);
      return;
    }
    String start = CsvWriter.quoted(id) + ",";
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      in.readLine(); // the names of the columns
      boolean isInside = false; // of a quoted name that has a line end
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(isInside ? line : start + line.substring(line.indexOf(',') + 1));
        out.write('\n');
        isInside ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
      }
    }
  }
}
