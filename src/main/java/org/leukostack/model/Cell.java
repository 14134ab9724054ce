package org.leukostack.model;

import java.util.OptionalInt;

/**
 * One cell that the instrument found in a field of view.
 *
 * @param imageNumber of its field, from 1
 * @param cellKey its name within the field, as in the analysis file: usually "0", "1", ...
 * @param preClass the instrument's classification
 * @param box where it is
 * @param focus the stack number that the instrument found sharpest, if it named one
 */
public record Cell(
    int imageNumber, String cellKey, PreClass preClass, BoundingBox box, OptionalInt focus) {

  /** The same without saying which kind of white cell it is. */
  Cell withoutClass() {
    return new Cell(imageNumber, cellKey, preClass.hidden(), box, focus);
  }

  public boolean isWhiteCell() {
    return preClass.isWhiteCell();
  }
}
