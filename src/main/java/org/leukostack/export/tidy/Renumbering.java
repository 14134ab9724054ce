package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.export.FieldOutcome;
import org.leukostack.export.FieldOutcome.Exported;
import org.leukostack.model.Field;

/**
 * Closes the gaps that fields without a decodable plane leave in the crop indices: they count the
 * cells that really are exported.
 */
final class Renumbering {

  /** The files of one cell. */
  @FunctionalInterface
  interface FilesOfCell {
    /** As many for each number, in the same order. */
    List<Path> of(Field field, int crop);
  }

  private Renumbering() {}

  /**
   * Renames files until the indices count from 0 without a gap.
   *
   * @param outcomes in the order of the export
   * @param numbers by which the files are named
   * @param files names those of a cell
   * @return the exported ones, by their new indices
   */
  static List<NumberedField> close(
      List<FieldOutcome> outcomes, CropNumbers numbers, FilesOfCell files) throws IOException {
    List<NumberedField> closed = new ArrayList<>();
    int next = 0;
    for (FieldOutcome outcome : outcomes) {
      if (outcome instanceof Exported exported) {
        NumberedField before = new NumberedField(exported, numbers.first(exported.field()));
        if (before.firstCrop() != next) {
          rename(before, next, files);
        }
        closed.add(new NumberedField(exported, next));
        next += before.cells();
      }
    }
    return closed;
  }

  /** Indices only get lower, so that ascending order never meets a file that is still to move. */
  private static void rename(NumberedField exported, int first, FilesOfCell files)
      throws IOException {
    for (int i = 0; i < exported.cells(); i++) {
      List<Path> from = files.of(exported.field(), exported.firstCrop() + i);
      List<Path> to = files.of(exported.field(), first + i);
      for (int k = 0; k < from.size(); k++) {
        Files.move(from.get(k), to.get(k));
      }
    }
  }
}
