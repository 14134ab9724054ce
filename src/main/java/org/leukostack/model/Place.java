package org.leukostack.model;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file, and where on the slide, a problem is; what does not apply is null.
 *
 * @param imageNumber the field of view
 * @param stackNumber the plane
 * @param cellKey the cell
 * @param json the place in the analysis file
 */
public record Place(
    @Nullable Integer imageNumber,
    @Nullable Integer stackNumber,
    @Nullable String cellKey,
    @Nullable JsonPlace json) {

  /** The file as a whole. */
  public static final Place WHOLE = new Place(null, null, null, null);

  public static Place of(Field field) {
    return new Place(field.imageNumber(), null, null, null);
  }

  public static Place of(Plane plane) {
    return new Place(plane.imageNumber(), plane.stackNumber(), null, null);
  }

  public static Place of(Cell cell) {
    return new Place(cell.imageNumber(), null, cell.cellKey(), null);
  }

  public static Place of(JsonPlace json) {
    return new Place(null, null, null, json);
  }
}
