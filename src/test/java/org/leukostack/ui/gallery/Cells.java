package org.leukostack.ui.gallery;

import static org.leukostack.testing.Slide.box;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Field;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Slide;

/** Cells of a slide that nobody painted, for what only looks at their names, classes, verdicts. */
final class Cells {

  private static final BoundingBox BOX = box(10, 10, 20, 20);
  private static final int CELLS_A_FIELD = 3;

  private Cells() {}

  static CellId id(int i) {
    return new CellId(1 + i / CELLS_A_FIELD, Integer.toString(i % CELLS_A_FIELD));
  }

  static ReviewedCell cell(CellId id, int classNumber, Verdict verdict) {
    PreClass preClass = new PreClass(classNumber);
    Field field = Slide.field(id.imageNumber(), f -> f.cell(id.cellKey(), preClass, BOX));
    return new ReviewedCell(
        id,
        field.cells().getFirst(),
        new CellReview(verdict, null, "", null, null, null, null, null));
  }

  /** Of any of four white classes, with any verdict. */
  static ReviewedCell any(CellId id, SplittableRandom random) {
    Verdict[] verdicts = Verdict.values();
    return cell(id, 2 + random.nextInt(4), verdicts[random.nextInt(verdicts.length)]);
  }

  static List<ReviewedCell> some(int count, SplittableRandom random) {
    List<ReviewedCell> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(any(id(i), random));
    }
    return cells;
  }
}
