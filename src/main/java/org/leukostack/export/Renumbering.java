package org.leukostack.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
   * @return the exported ones, by their new indices
   */
  static List<Exported> close(List<FieldOutcome> outcomes, Path folder) throws IOException {
    List<Exported> closed = new ArrayList<>();
    int next = 0;
    for (FieldOutcome outcome : outcomes) {
      if (outcome instanceof Exported exported) {
        if (exported.firstCrop() != next) {
          rename(exported, next, folder);
        }
        closed.add(exported.withFirstCrop(next));
        next += exported.sharpest().size();
      }
    }
    return closed;
  }

  /** Indices only get lower, so that ascending order never meets a file that is still to move. */
  private static void rename(Exported exported, int first, Path folder) throws IOException {
    for (int i = 0; i < exported.sharpest().size(); i++) {
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
