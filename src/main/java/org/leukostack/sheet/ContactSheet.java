package org.leukostack.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.leukostack.export.ExportCrew;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.FieldOutcome;
import org.leukostack.export.Findings;
import org.leukostack.export.PlannedField;
import org.leukostack.export.PlannedField.PlannedCell;
import org.leukostack.export.UncutFields;
import org.leukostack.export.output.WriteFailures;
import org.leukostack.files.Moves;
import org.leukostack.model.Cell;
import org.leukostack.model.PreClass;
import org.leukostack.model.ProgressListener;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;

/** Makes the contact sheet of a slide: the strips of its white cells, class by class. */
public final class ContactSheet {

  /** The same for all sheets, so that the same slide gives the same bytes. */
  private static final long DOCUMENT_ID = 1;

  private final SheetRequest request;
  private final SheetText text;
  private final ExportPlan plan;
  private final Map<CellId, Integer> sharpest = new HashMap<>();

  private ContactSheet(SheetRequest request, SheetText text) {
    this.request = request;
    this.text = text;
    plan = request.plan();
  }

  /**
   * Writes the sheet beside its place and puts it there at the end. Each plane is read once, and
   * the pages are made one after the other.
   *
   * @throws ExportException if it cannot be written; what was there is as it was
   * @throws InterruptedException if the thread is interrupted; the same
   */
  public static SheetReport write(SheetRequest request, SheetText text, ProgressListener progress)
      throws ExportException, InterruptedException {
    Path file = request.file().toAbsolutePath().normalize();
    Path slide = request.slide().folder().path().toAbsolutePath().normalize();
    if (file.startsWith(slide)) {
      throw new ExportException(Reason.INSIDE_TEST_FOLDER, file);
    }
    Path folder = file.resolveSibling("");
    try {
      Files.createDirectories(folder);
      Path beside = folder.resolve(".leukostack-" + UUID.randomUUID() + ".pdf");
      try {
        SheetReport report = new ContactSheet(request, text).write(beside, progress);
        Moves.replace(beside, file);
        return report;
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw WriteFailures.translate(e, folder);
    }
  }

  /** Whether a file is a font that a sheet can embed. */
  public static boolean canUse(Path font) {
    try (PDDocument document = new PDDocument()) {
      SheetFonts.load(document, font);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private SheetReport write(Path file, ProgressListener progress)
      throws IOException, InterruptedException {
    try (StripSpool spool = new StripSpool();
        PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      List<FieldOutcome> outcomes;
      int cropSize = request.cropSize();
      try (ExportCrew crew = new ExportCrew(plan, () -> new StripSink(spool, cropSize))) {
        outcomes = crew.export(progress);
      }
      outcomes.forEach(this::note);
      Findings findings = new Findings(plan, outcomes, UncutFields.problems(plan));
      document.setDocumentId(DOCUMENT_ID);
      document.getDocumentInformation().setTitle(plan.request().testId());
      SheetFonts fonts = new SheetFonts(document, request.font());
      SheetLayout layout = new SheetLayout(document, fonts, text, spool, sharpest);
      layout.draw(plan.request(), cells(), findings.leftOut().size());
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
        document.save(out);
      }
      return new SheetReport(
          plan.request().testId(),
          request.file(),
          sharpest.size(),
          document.getNumberOfPages(),
          fonts.isRomanised(),
          fonts.missing(),
          findings.leftOut(),
          findings.problems());
    }
  }

  private void note(FieldOutcome outcome) {
    if (outcome instanceof FieldOutcome.Exported exported) {
      List<Cell> cells = exported.field().whiteCells();
      for (int i = 0; i < cells.size(); i++) {
        CellId id = new CellId(cells.get(i).imageNumber(), cells.get(i).cellKey());
        sharpest.put(id, exported.sharpest().get(i));
      }
    }
  }

  /** Those that have a strip, by class and then in the order of the slide. */
  private SortedMap<PreClass, List<ReviewedCell>> cells() {
    SortedMap<PreClass, List<ReviewedCell>> cells = new TreeMap<>();
    for (PlannedField field : plan.fields()) {
      for (PlannedCell planned : field.cells()) {
        ReviewedCell cell = planned.cell();
        if (planned.isChosen() && sharpest.containsKey(cell.id())) {
          cells.computeIfAbsent(cell.preClass(), c -> new ArrayList<>()).add(cell);
        }
      }
    }
    return cells;
  }
}
