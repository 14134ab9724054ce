package org.leukostack.review;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.Slide;

/** Slides that exist in memory only, or whose folder holds no plane. */
final class Slides {

  private Slides() {}

  /** Fields 1, 3, 5, ... with so many cells each; every third a red one. */
  static TestFolder folder(Path path, int fields, int cellsPerField) {
    Slide slide = Slide.at(path);
    for (int f = 0; f < fields; f++) {
      int image = 2 * f + 1;
      slide.with(image, field -> addCells(field, image, cellsPerField));
    }
    return slide.folder();
  }

  private static void addCells(FieldOfView field, int image, int count) {
    for (int c = 0; c < count; c++) {
      field.cell(new PreClass(c % 3 == 2 ? 0 : 2 + c % 4), box(image, c)).focus(4);
    }
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
    return Slide.field(
        image, f -> cells.forEach(c -> f.cell(c.cellKey(), c.preClass(), c.box()).focus(4)));
  }

  static CellId id(int image, String key) {
    return new CellId(image, key);
  }
}
