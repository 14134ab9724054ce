package org.leukostack.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.leukostack.model.CellBox;
import org.leukostack.model.Field;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.ReviewedSlide;

/** The boxes of a reviewed slide, each with the file that has it. */
final class BoxesInForce {

  private BoxesInForce() {}

  /** Those of each field of view. */
  static Function<Field, List<CellBox>> of(
      TestFolder folder, ReviewedSlide cells, ReviewState state) {
    Path file = state.knownFile().orElse(ReviewPlace.beside(folder).file());
    Path analysis = folder.analysisFile();
    return field ->
        cells.cells(field.imageNumber()).stream()
            .map(cell -> cell.boxInForce(analysis, file))
            .toList();
  }
}
