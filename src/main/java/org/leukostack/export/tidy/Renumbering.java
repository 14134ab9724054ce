package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.export.FieldOutcome;
import org.leukostack.export.FieldOutcome.Exported;
import org.leukostack.model.Plane;

/**
 * Closes the gaps that fields without a decodable plane leave in the crop indices: they count the
 * cells that really are exported.
 */
final class Renumbering {

  private Renumbering() {}

  /**
   * Renames files until the indices count from 0 without a gap.
   *
   * @param outcomes in the order of the export
   * @param numbers by which the files are named
   * @return the exported ones, by their new indices
   */
  static List<NumberedField> close(List<FieldOutcome> outcomes, CropNumbers numbers, Path folder)
      throws IOException {
    List<NumberedField> closed = new ArrayList<>();
    int next = 0;
    for (FieldOutcome outcome : outcomes) {
      if (outcome instanceof Exported exported) {
        NumberedField before = new NumberedField(exported, numbers.first(exported.field()));
        if (before.firstCrop() != next) {
          rename(before, next, folder);
        }
        closed.add(new NumberedField(exported, next));
        next += before.cells();
      }
    }
    return closed;
  }

  /** Indices only get lower, so that ascending order never meets a file that is still to move. */
  private static void rename(NumberedField exported, int first, Path folder) throws IOException {
    for (int i = 0; i < exported.cells(); i++) {
      int from = exported.firstCrop() + i;
      int to = first + i;
      for (Plane plane : exported.field().planes()) {
        int k = plane.stackNumber();
        Files.move(ExportFolder.crop(folder, from, k), ExportFolder.crop(folder, to, k));
      }
      Files.move(ExportFolder.strip(folder, from), ExportFolder.strip(folder, to));
    }
  }
}
