package org.leukostack.model;

import java.nio.file.Path;

/**
 * The box in force of a cell, and who says so.
 *
 * @param cell with that box
 * @param source the file that has the box: the analysis, or the review where a person drew it
 */
public record CellBox(Cell cell, Path source) {

  public BoundingBox box() {
    return cell.box();
  }
}
