package org.leukostack.review;

import java.nio.file.Path;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.testing.FieldOfView;
import org.leukostack.testing.Slide;

/** Slides that exist in memory only: fields 1, 3, 5, ... with so many cells each. */
final class SomeFields {

  private SomeFields() {}

  static TestFolder slide(int fields, int cellsPerField) {
    return slide(Path.of("slides", "s1"), fields, cellsPerField);
  }

  static TestFolder slide(Path path, int fields, int cellsPerField) {
    Slide slide = Slide.at(path);
    for (int f = 0; f < fields; f++) {
      slide.with(2 * f + 1, field -> addCells(field, cellsPerField));
    }
    return slide.folder();
  }

  /** Every third is a red one. */
  private static void addCells(FieldOfView field, int count) {
    for (int c = 0; c < count; c++) {
      field.cell(new PreClass(c % 3 == 2 ? 0 : 2 + c % 4), box(field.imageNumber(), c)).focus(4);
    }
  }

  static BoundingBox box(int image, int cell) {
    return new BoundingBox(100 + 10 * cell, 50 + image, 60 + cell, 70 - image % 20);
  }

  static CellId id(int image, String key) {
    return new CellId(image, key);
  }
}
