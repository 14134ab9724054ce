package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.FieldOutcome.Exported;
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
          + "original_class,best_focus";

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

  /** All cells of the slide, exported or not, in the order of the table. */
  static List<SlideCell> cells(ExportPlan plan, List<NumberedField> exported) {
    Map<Integer, NumberedField> byImage = new HashMap<>();
    exported.forEach(e -> byImage.put(e.field().imageNumber(), e));
    List<SlideCell> cells = new ArrayList<>();
    for (PlannedField field : plan.fields()) {
      NumberedField numbered = byImage.get(field.field().imageNumber());
      int white = 0;
      for (PlannedCell cell : field.cells()) {
        int place = cell.isChosen() ? white++ : -1;
        int crop = numbered == null || place < 0 ? -1 : numbered.firstCrop() + place;
        cells.add(
            new SlideCell(field, cell, numbered == null ? null : numbered.outcome(), place, crop));
      }
    }
    return cells;
  }

  /** Writes the table of all cells of the slide. */
  static void writeCells(Path folder, ExportRequest request, List<SlideCell> cells)
      throws IOException {
    try (CsvWriter csv = CsvWriter.harmless(folder.resolve(ExportFolder.CELLS))) {
      csv.row((Object[]) CELLS_HEADER.split(","));
      for (SlideCell cell : cells) {
        csv.row(row(request, cell).toArray());
      }
    }
  }

  /** Whether a person gave it another class than the instrument. */
  private static boolean isReclassified(ReviewedCell cell) {
    return !cell.isAdded() && !cell.preClass().equals(cell.original().preClass());
  }

  private static List<Object> row(ExportRequest request, SlideCell of) {
    ReviewedCell cell = of.planned().cell();
    Object cropIndex = "";
    Object cropX = "";
    Object cropY = "";
    Object sharpest = "";
    Exported outcome = of.outcome();
    if (outcome != null) {
      CropWindow window = CropWindow.of(cell.box(), request.cropSize(), outcome.size());
      cropX = window.x();
      cropY = window.y();
      if (of.isExported()) {
        cropIndex = of.crop();
        sharpest = outcome.sharpest().get(of.place());
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

  /** What a person said of it: the columns from {@code verdict} to {@code best_focus}. */
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
        isReclassified(cell) ? cell.original().preClass().number() : "",
        review.focus() == null ? "" : review.focus());
  }
}
