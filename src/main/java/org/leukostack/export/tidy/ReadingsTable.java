package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.PlannedField;
import org.leukostack.export.PlannedField.PlannedCell;
import org.leukostack.model.ReadingTerms;
import org.leukostack.model.TestFolder;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.slides.ReadingOnDisk;
import org.leukostack.slides.Slide;

/** What an export tells of the readings of a slide, if it has more than the first one. */
final class ReadingsTable {

  private static final String HEADER =
      "reading,crop_index,test_id,img_num,cell_index,class,x,y,w,h,milab_focus,verdict,reason,"
          + "comment,reviewer,original_x,original_y,original_w,original_h,original_class,best_focus";

  private final CsvWriter csv;
  private final ExportPlan plan;
  private final Map<CellId, Integer> crops;

  private ReadingsTable(CsvWriter csv, ExportPlan plan, List<NumberedField> exported) {
    this.csv = csv;
    this.plan = plan;
    crops = crops(plan, exported);
  }

  /** The cells of one reading. */
  private record Cells(ReadingOnDisk reading, ReviewedSlide slide) {}

  /**
   * Writes the table, if there is anything to tell.
   *
   * @return whether it did
   */
  static boolean write(Path folder, ExportPlan plan, List<NumberedField> exported)
      throws IOException {
    Slide.Ready slide = plan.request().slide();
    if (slide.readings().isEmpty()) {
      return false;
    }
    try (CsvWriter csv = CsvWriter.harmless(folder.resolve(ExportFolder.READINGS))) {
      csv.row((Object[]) HEADER.split(","));
      new ReadingsTable(csv, plan, exported).rows(slide);
    }
    return true;
  }

  /** The numbers of the crops: those that annotators added are the exported reading's own. */
  private static Map<CellId, Integer> crops(ExportPlan plan, List<NumberedField> exported) {
    Map<Integer, Integer> first = new HashMap<>();
    exported.forEach(e -> first.put(e.field().imageNumber(), e.firstCrop()));
    Map<CellId, Integer> crops = new HashMap<>();
    for (PlannedField field : plan.fields()) {
      Integer next = first.get(field.field().imageNumber());
      for (PlannedCell cell : field.cells()) {
        if (next != null && cell.isChosen()) {
          crops.put(cell.cell().id(), next++);
        }
      }
    }
    return crops;
  }

  /** Field by field: each cell of the imager in all readings, then what each reader added. */
  private void rows(Slide.Ready slide) throws IOException {
    TestFolder folder = slide.folder();
    List<Cells> readings = new ArrayList<>();
    for (ReadingOnDisk one : slide.readings()) {
      readings.add(new Cells(one, ReviewedSlide.of(folder, one.review())));
    }
    for (PlannedField field : plan.fields()) {
      int image = field.field().imageNumber();
      for (int i = 0; i < field.field().cells().size(); i++) {
        for (Cells of : readings) {
          row(of, of.slide().cells(image).get(i));
        }
      }
      for (Cells of : readings) {
        for (ReviewedCell cell : of.slide().cells(image)) {
          if (cell.isAdded()) {
            row(of, cell);
          }
        }
      }
    }
  }

  private void row(Cells of, ReviewedCell cell) throws IOException {
    ReadingTerms terms = of.reading().terms();
    CellReview review = cell.review();
    boolean isOfExport =
        !cell.isAdded() || terms.name().equals(plan.request().slide().terms().name());
    Integer crop = isOfExport ? crops.get(cell.id()) : null;
    boolean saysNoClass =
        terms.blindness().hidesClasses()
            && !cell.isAdded()
            && review.preClass() == null
            && cell.isWhiteCell();
    List<Object> row = new ArrayList<>();
    row.add(terms.name().text());
    row.add(crop == null ? "" : crop);
    row.addAll(Tables.ofCell(plan.request(), cell, saysNoClass ? "" : cell.preClass().number()));
    row.add(Tables.focus(cell));
    row.addAll(Tables.said(cell));
    csv.row(row.toArray());
  }
}
