package org.leukostack.export;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leukostack.export.PlannedField.PlannedCell;
import org.leukostack.model.Cell;
import org.leukostack.model.CellBox;
import org.leukostack.model.Field;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.review.Verdict;

/**
 * What an export is going to write, and what it leaves out before a plane is read: the slide, its
 * review and the request, joined once. Immutable.
 */
public final class ExportPlan {

  private final ExportRequest request;
  private final List<PlannedField> fields;
  private final List<Field> exportedFields;
  private final Map<Integer, List<CellBox>> boxes = new HashMap<>();
  private final Map<PreClass, Integer> cellsPerClass;
  private final LeftOutByReview leftOutByReview;

  private ExportPlan(ExportRequest request, List<PlannedField> fields) {
    this.request = request;
    this.fields = fields;
    exportedFields =
        fields.stream().filter(PlannedField::isExported).map(PlannedField::chosen).toList();
    for (PlannedField planned : fields) {
      boxes.put(
          planned.field().imageNumber(),
          request.slide().boxes(planned.cells().stream().map(PlannedCell::cell).toList()));
    }
    cellsPerClass = Collections.unmodifiableMap(count(exportedFields));
    leftOutByReview = leftOutByReview(fields);
  }

  /** Joins a slide, its review and the options. */
  public static ExportPlan of(ExportRequest request) {
    TestFolder folder = request.slide().folder();
    ReviewedSlide slide = ReviewedSlide.of(folder, request.slide().review());
    List<PlannedField> fields =
        folder.fields().stream()
            .sorted(Comparator.comparingInt(Field::imageNumber))
            .map(
                field ->
                    PlannedField.of(
                        field,
                        slide.cells(field.imageNumber()),
                        request.which(),
                        request.maxStackSize()))
            .toList();
    return new ExportPlan(request, fields);
  }

  private static Map<PreClass, Integer> count(List<Field> fields) {
    Map<PreClass, Integer> counts = new TreeMap<>();
    for (Field field : fields) {
      for (Cell cell : field.whiteCells()) {
        counts.merge(cell.preClass(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static LeftOutByReview leftOutByReview(List<PlannedField> fields) {
    Map<Verdict, Integer> leftOut = new EnumMap<>(Verdict.class);
    int notWhite = 0;
    for (PlannedField field : fields) {
      for (PlannedCell planned : field.cells()) {
        if (planned.isWhiteNoMore()) {
          notWhite++;
        } else if (planned.cell().isWhiteCell() && !planned.isChosen()) {
          leftOut.merge(planned.cell().verdict(), 1, Integer::sum);
        }
      }
    }
    return new LeftOutByReview(
        leftOut.getOrDefault(Verdict.REJECTED, 0),
        leftOut.getOrDefault(Verdict.FLAGGED, 0),
        leftOut.getOrDefault(Verdict.UNREVIEWED, 0),
        notWhite);
  }

  /** How many cells of a verdict are going to be exported. */
  public int countExported(Verdict verdict) {
    return (int)
        fields.stream()
            .filter(PlannedField::isExported)
            .flatMap(field -> field.cells().stream())
            .filter(planned -> planned.isChosen() && planned.cell().verdict() == verdict)
            .count();
  }

  /** A copy that may replace an existing export. */
  public ExportPlan replacing() {
    return new ExportPlan(request.withReplace(true), fields);
  }

  /** The options. */
  public ExportRequest request() {
    return request;
  }

  /** All fields of the slide, by ascending image number. */
  public List<PlannedField> fields() {
    return fields;
  }

  /**
   * The fields whose white cells are going to be exported, in the order of the export; the white
   * cells of each are those that the review lets through, with the classes and boxes in force.
   */
  public List<Field> exportedFields() {
    return exportedFields;
  }

  /** The boxes in force of all cells of a field, exported or not. */
  public List<CellBox> boxes(Field field) {
    return boxes.getOrDefault(field.imageNumber(), List.of());
  }

  /** How many cells of each class are going to be exported. */
  public Map<PreClass, Integer> cellsPerClass() {
    return cellsPerClass;
  }

  /** How many white cells the review keeps out. */
  public LeftOutByReview leftOutByReview() {
    return leftOutByReview;
  }
}
