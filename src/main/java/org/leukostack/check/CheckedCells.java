package org.leukostack.check;

import java.util.List;
import java.util.function.Function;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.CellBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.TestFolder;

/**
 * The cells of a slide, as far as a check of its planes has to know them.
 *
 * @param boxes in force of all cells of a field
 * @param cut the boxes of those that an export cuts out; none for a field that is not exported
 * @param cropSize edge length of the crops in pixels, at least 1
 */
public record CheckedCells(
    Function<Field, List<CellBox>> boxes, Function<Field, List<BoundingBox>> cut, int cropSize) {

  /** Those of the analysis, all white ones of which are cut out. */
  public static CheckedCells unreviewed(TestFolder folder) {
    return new CheckedCells(
        folder::boxes,
        field -> field.whiteCells().stream().map(Cell::box).toList(),
        CropWindow.DEFAULT_SIZE);
  }
}
