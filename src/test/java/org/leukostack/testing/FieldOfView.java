package org.leukostack.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.PreClass;

/** A field of view while a test tells of it: one plane and no cell, unless it says otherwise. */
public final class FieldOfView {

  private static final PreClass SOME_WHITE_CELL = new PreClass(5);

  private final Path folder;
  private final int imageNumber;
  private final List<Cell> cells = new ArrayList<>();
  private int planes = 1;

  FieldOfView(Path folder, int imageNumber) {
    this.folder = folder;
    this.imageNumber = imageNumber;
  }

  /** A whole stack of so many planes. */
  public FieldOfView planes(int count) {
    planes = count;
    return this;
  }

  /** A white cell, of class 5; its key is how many cells come before it. */
  public FieldOfView white(BoundingBox box) {
    return cell(SOME_WHITE_CELL, box);
  }

  public FieldOfView cell(PreClass preClass, BoundingBox box) {
    return cell(Integer.toString(cells.size()), preClass, box);
  }

  public FieldOfView cell(String key, PreClass preClass, BoundingBox box) {
    cells.add(new Cell(imageNumber, key, preClass, box, OptionalInt.empty()));
    return this;
  }

  /** The stack number that the instrument names for the latest cell, which else has none. */
  public FieldOfView focus(int stackNumber) {
    Cell last = cells.removeLast();
    cells.add(
        new Cell(
            imageNumber, last.key(), last.preClass(), last.box(), OptionalInt.of(stackNumber)));
    return this;
  }

  Field made() {
    return new Field(
        imageNumber,
        planes,
        IntStream.range(0, planes).mapToObj(this::plane).toList(),
        List.of(),
        true,
        cells,
        List.of());
  }

  private Plane plane(int stackNumber) {
    return SlideFixture.plane(folder, imageNumber, stackNumber);
  }
}
