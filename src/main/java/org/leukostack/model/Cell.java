package org.leukostack.model;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One cell that the instrument found in a field of view.
 *
 * @param imageNumber of its field, from 1
 * @param key its name within the field, as in the analysis file: usually "0", "1", ...
 * @param preClass the instrument's classification
 * @param box where it is
 * @param focus the stack number that the instrument found sharpest, if it named one
 */
public record Cell(
    int imageNumber, String key, PreClass preClass, BoundingBox box, OptionalInt focus) {

  // Equality is written out: what the JVM makes for records the start of the window waits for.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Cell cell
            && imageNumber == cell.imageNumber
            && key.equals(cell.key)
            && preClass.number() == cell.preClass.number()
            && box.equals(cell.box)
            && focus.equals(cell.focus));
  }

  @Override
  public int hashCode() {
    return Objects.hash(imageNumber, key, preClass, box, focus);
  }

  public boolean isWhiteCell() {
    return preClass.isWhiteCell();
  }
}
