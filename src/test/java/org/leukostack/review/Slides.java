package org.leukostack.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;

/** Slides that exist in memory only, or whose folder holds no plane. */
final class Slides {

  private Slides() {}

  /** Fields 1, 3, 5, ... with so many cells each; every third a red one. */
  static TestFolder folder(Path path, int fields, int cellsPerField) {
    List<Field> all = new ArrayList<>();
    for (int f = 0; f < fields; f++) {
      int image = 2 * f + 1;
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < cellsPerField; c++) {
        cells.add(cell(image, String.valueOf(c), c % 3 == 2 ? 0 : 2 + c % 4, box(image, c)));
      }
      all.add(field(image, cells));
    }
    return new TestFolder(path, TestFolder.testIdOf(path), all, List.of());
  }

  static TestFolder folder(int fields, int cellsPerField) {
    return folder(Path.of("slides", "s1"), fields, cellsPerField);
  }

  static BoundingBox box(int image, int cell) {
    return new BoundingBox(100 + 10 * cell, 50 + image, 60 + cell, 70 - image % 20);
  }

  static Cell cell(int image, String key, int preClass, BoundingBox box) {
    return new Cell(image, key, new PreClass(preClass), box, OptionalInt.of(4));
  }

  static Field field(int image, List<Cell> cells) {
    Plane plane = new Plane(Path.of("p" + image + ".jpg"), image, 0, 0, 0, 1);
    return new Field(image, 1, List.of(plane), List.of(), true, cells, List.of());
  }

  static CellId id(int image, String key) {
    return new CellId(image, key);
  }
}
