package org.leukostack.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.FieldOutcome.Exported;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;

/** Writes the two tables of an export. */
final class Tables {

  private static final String CELLS_HEADER =
      "crop_index,test_id,img_num,cell_index,class,x,y,w,h,crop_x,crop_y,milab_focus,sharpest,"
          + "verdict,reason,comment,reviewer,original_x,original_y,original_w,original_h,"
          + "original_class";

  private Tables() {}

  /** The exported cells, as pandas writes a table with its row numbers. */
  static void writeLabels(Path folder, String testId, List<Exported> exported) throws IOException {
    try (CsvWriter csv = CsvWriter.create(folder.resolve(ExportFolder.LABELS))) {
      csv.row("", "crop_index", "test_id", "img_num", "cell_location");
      for (Exported field : exported) {
        int crop = field.firstCrop();
        for (Cell cell : field.field().whiteCells()) {
          csv.row(crop, crop, testId, cell.imageNumber(), cell.box());
          crop++;
        }
      }
    }
  }

  /** All cells of the slide, exported or not. */
  static void writeCells(Path folder, ExportPlan plan, List<Exported> exported) throws IOException {
    Map<Integer, Exported> byImage = new HashMap<>();
    exported.forEach(e -> byImage.put(e.field().imageNumber(), e));
    try (CsvWriter csv = CsvWriter.create(folder.resolve(ExportFolder.CELLS))) {
      csv.row((Object[]) CELLS_HEADER.split(","));
      List<Field> fields =
          plan.folder().fields().stream()
              .sorted(Comparator.comparingInt(Field::imageNumber))
              .toList();
      for (Field field : fields) {
        Exported outcome = byImage.get(field.imageNumber());
        int white = 0;
        for (Cell cell : field.cells()) {
          csv.row(row(plan, cell, outcome, cell.isWhiteCell() ? white++ : -1));
        }
      }
    }
  }

  /**
   * @param outcome of the cell's field if that was exported
   * @param white the cell's place among the white cells of its field, or -1
   */
  private static Object[] row(ExportPlan plan, Cell cell, @Nullable Exported outcome, int white) {
    Object cropIndex = "";
    Object cropX = "";
    Object cropY = "";
    Object sharpest = "";
    BoundingBox box = cell.box();
    if (outcome != null) {
      CropWindow window = CropWindow.of(box, plan.cropSize(), outcome.size());
      cropX = window.x();
      cropY = window.y();
      if (white >= 0) {
        cropIndex = outcome.firstCrop() + white;
        sharpest = outcome.sharpest().get(white);
      }
    }
    Object[] row = {
      cropIndex,
      plan.folder().testId(),
      cell.imageNumber(),
      cell.key(),
      cell.preClass().number(),
      box.x(),
      box.y(),
      box.width(),
      box.height(),
      cropX,
      cropY,
      cell.focus().isPresent() ? cell.focus().getAsInt() : "",
      sharpest
    };
    // Verdict and the instrument's original come with a review.
    return IntStream.range(0, CELLS_HEADER.split(",").length)
        .mapToObj(i -> i < row.length ? row[i] : "")
        .toArray();
  }
}
