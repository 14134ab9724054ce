package org.leukostack.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leukostack.check.CheckedCells;
import org.leukostack.export.UsualCut;
import org.leukostack.model.CellBox;
import org.leukostack.model.CropWindow;
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

  /**
   * The cells of a slide, for a check of its planes; none where the slide is not open.
   *
   * @param state tells what file the boxes are in; where it cannot be read, it is the analysis
   */
  static CheckedCells checked(
      @Nullable TestFolder folder, @Nullable ReviewedSlide cells, ReviewState state) {
    if (cells == null) {
      return new CheckedCells(field -> List.of(), field -> List.of(), CropWindow.DEFAULT_SIZE);
    }
    return UsualCut.of(cells, folder == null ? field -> List.of() : of(folder, cells, state));
  }
}
