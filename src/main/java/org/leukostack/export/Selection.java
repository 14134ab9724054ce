package org.leukostack.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Verdict;

/** The cells of a slide that an export takes, with the classes and boxes that people gave them. */
final class Selection {

  private final ReviewedSlide slide;
  private final Which which;
  private final List<Field> fields = new ArrayList<>();
  private final Map<Verdict, Integer> leftOut = new EnumMap<>(Verdict.class);
  private int notWhite;

  private Selection(TestFolder folder, Review review, Which which) {
    this.which = which;
    slide = ReviewedSlide.of(folder, review);
    List<Field> inOrder =
        folder.fields().stream().sorted(Comparator.comparingInt(Field::imageNumber)).toList();
    for (Field field : inOrder) {
      fields.add(select(field));
    }
  }

  static Selection of(TestFolder folder, Review review, Which which) {
    return new Selection(folder, review, which);
  }

  private Field select(Field field) {
    List<Cell> cells = new ArrayList<>();
    for (ReviewedCell cell : cells(field)) {
      if (!cell.isWhiteCell()) {
        notWhite += cell.original().isWhiteCell() ? 1 : 0;
        cells.add(cell.effective());
      } else if (takes(cell)) {
        cells.add(cell.effective());
      } else {
        leftOut.merge(cell.verdict(), 1, Integer::sum);
      }
    }
    return new Field(
        field.imageNumber(),
        field.stackSize(),
        field.planes(),
        field.duplicates(),
        field.analysed(),
        cells,
        field.unreadableCells());
  }

  /** Whether a cell is to be exported, if its field can be. */
  boolean takes(ReviewedCell cell) {
    return cell.isWhiteCell() && which.takes(cell.verdict());
  }

  /**
   * The fields of the slide by image number; the white cells of each are those that are taken, in
   * the order of the export.
   */
  List<Field> fields() {
    return fields;
  }

  /** All cells of a field, taken or not. */
  List<ReviewedCell> cells(Field field) {
    return slide.cells(field.imageNumber());
  }

  LeftOutByReview leftOut() {
    return new LeftOutByReview(
        leftOut.getOrDefault(Verdict.REJECTED, 0),
        leftOut.getOrDefault(Verdict.FLAGGED, 0),
        leftOut.getOrDefault(Verdict.UNREVIEWED, 0),
        notWhite);
  }
}
