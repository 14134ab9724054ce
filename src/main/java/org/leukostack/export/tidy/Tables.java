package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.PlannedField;
import org.leukostack.export.PlannedField.PlannedCell;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.CropWindow;
import org.leukostack.review.CellReview;
import org.leukostack.review.ReviewedCell;

/** Writes the two tables of an export. */
final class Tables {

  private static final String CELLS_HEADER =
      "crop_index,test_id,img_num,cell_index,class,x,y,w,h,crop_x,crop_y,milab_focus,sharpest,"
          + "verdict,reason,comment,reviewer,original_x,original_y,original_w,original_h,"
          + "original_class";

  private Tables() {}

  /** The exported cells, as pandas writes a table with its row numbers. */
  static void writeLabels(Path folder, String testId, List<NumberedField> exported)
      throws IOException {
    try (CsvWriter csv = CsvWriter.create(folder.resolve(ExportFolder.LABELS))) {
      csv.row("", "crop_index", "test_id", "img_num", "cell_location");
      for (NumberedField field : exported) {
        int crop = field.firstCrop();
        for (Cell cell : field.field().whiteCells()) {
          csv.row(crop, crop, testId, cell.imageNumber(), cell.box());
          crop++;
        }
      }
    }
  }

  /** All cells of the slide, exported or not. */
  static void writeCells(Path folder, ExportPlan plan, List<NumberedField> exported)
      throws IOException {
    Map<Integer, NumberedField> byImage = new HashMap<>();
    exported.forEach(e -> byImage.put(e.field().imageNumber(), e));
    try (CsvWriter csv = CsvWriter.harmless(folder.resolve(ExportFolder.CELLS))) {
      csv.row((Object[]) CELLS_HEADER.split(","));
      for (PlannedField field : plan.fields()) {
        NumberedField exportedField = byImage.get(field.field().imageNumber());
        int white = 0;
        for (PlannedCell cell : field.cells()) {
          int place = cell.isChosen() ? white++ : -1;
          csv.row(row(plan.request(), cell.cell(), exportedField, place).toArray());
        }
      }
    }
  }

  /** Whether a person gave it another class than the instrument. */
  private static boolean isReclassified(ReviewedCell cell) {
    return !cell.isAdded() && !cell.preClass().equals(cell.original().preClass());
  }

  /**
   * @param exported cell's field if that was exported
   * @param white the cell's place among the exported cells of its field, or -1
   */
  private static List<Object> row(
      ExportRequest request, ReviewedCell cell, @Nullable NumberedField exported, int white) {
    Object cropIndex = "";
    Object cropX = "";
    Object cropY = "";
    Object sharpest = "";
    BoundingBox box = cell.box();
    if (exported != null) {
      CropWindow window = CropWindow.of(box, request.cropSize(), exported.outcome().size());
      cropX = window.x();
      cropY = window.y();
      if (white >= 0) {
        cropIndex = exported.firstCrop() + white;
        sharpest = exported.outcome().sharpest().get(white);
      }
    }
    List<Object> row = new ArrayList<>();
    row.add(cropIndex);
    row.addAll(ofCell(request, cell, cell.preClass().number()));
    row.addAll(List.of(cropX, cropY, focus(cell), sharpest));
    row.addAll(said(cell));
    return row;
  }

  /** Which cell it is: the columns from {@code test_id} to {@code h}. */
  static List<Object> ofCell(ExportRequest request, ReviewedCell cell, Object preClass) {
    BoundingBox box = cell.box();
    return List.of(
        request.testId(),
        cell.id().imageNumber(),
        cell.original().cellKey(),
        preClass,
        box.x(),
        box.y(),
        box.width(),
        box.height());
  }

  /** The plane that the instrument found sharpest, if it says so. */
  static Object focus(ReviewedCell cell) {
    OptionalInt focus = cell.original().focus();
    return focus.isPresent() ? focus.getAsInt() : "";
  }

  /** What a person said of it: the columns from {@code verdict} to {@code original_class}. */
  static List<Object> said(ReviewedCell cell) {
    CellReview review = cell.review();
    BoundingBox first = cell.isAdded() || review.box() == null ? null : cell.original().box();
    return List.of(
        review.isJudged() ? review.verdict().spelling() : "",
        review.reason() == null ? "" : review.reason().spelling(),
        review.comment(),
        review.reviewer() == null ? "" : review.reviewer(),
        first == null ? "" : first.x(),
        first == null ? "" : first.y(),
        first == null ? "" : first.width(),
        first == null ? "" : first.height(),
        isReclassified(cell) ? cell.original().preClass().number() : "");
  }
}
