package org.leukostack.dataset.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leukostack.dataset.Making;
import org.leukostack.dataset.PartCell;
import org.leukostack.dataset.PartField;
import org.leukostack.dataset.PartFiles;
import org.leukostack.dataset.SlidePart;
import org.leukostack.export.CropSink;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.FieldOutcome.Exported;
import org.leukostack.export.Findings;
import org.leukostack.export.LeftOut;
import org.leukostack.export.SlideInputs;
import org.leukostack.export.Which;
import org.leukostack.export.output.OutputFolder;
import org.leukostack.export.tidy.SlideCell;
import org.leukostack.export.tidy.SlideCrops;
import org.leukostack.files.Sha256;
import org.leukostack.home.AppVersion;
import org.leukostack.model.Cell;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.Severity;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewedCell;
import org.leukostack.slides.Slide;

/** Makes the parts of slides, and uses again those that were made of the same before. */
final class PartMaker {

  private static final int NAME_DIGITS = 16;

  private final Which only;
  private final Map<String, PartFiles> files;
  private final int jobs;

  /**
   * @param only the cells that are taken
   * @param files what formats make of the pixels, by their spelling
   * @param jobs how many fields are worked at a time
   */
  PartMaker(Which only, Map<String, PartFiles> files, int jobs) {
    this.only = only;
    this.files = new TreeMap<>(files);
    this.jobs = jobs;
  }

  /**
   * What came of a slide.
   *
   * @param plan what of it was to be in the part
   * @param findings what was left out and what is wrong; empty if the part was made before
   */
  record Made(PartRecord part, ExportPlan plan, Optional<Findings> findings) {}

  /**
   * The part that is there, if it would be made of the same again.
   *
   * @param folder of the part
   */
  Optional<PartRecord> find(Slide.Ready slide, Path folder) {
    SlideInputs inputs = SlideInputs.of(slide);
    return PartCodec.read(folder).filter(part -> isSame(part, folder, slide, inputs));
  }

  /**
   * The part of a slide: that which is there, if it would be made of the same again.
   *
   * @param folder of the part
   * @param replaces whether a data set would be replaced that may have crops of a plane which
   *     cannot be read now
   * @throws ExportException if a plane is lost that was there
   * @throws IOException if it cannot be written
   */
  Made make(Slide.Ready slide, Path folder, boolean replaces, ProgressListener progress)
      throws ExportException, IOException, InterruptedException {
    ExportPlan plan = ExportPlan.of(ExportRequest.of(slide, folder).withWhich(only).withJobs(jobs));
    Optional<PartRecord> before =
        PartCodec.read(folder).filter(part -> isSame(part, folder, slide, SlideInputs.of(slide)));
    if (before.isPresent()) {
      return new Made(before.get(), plan, Optional.empty());
    }
    OutputFolder.delete(folder);
    Files.createDirectory(folder);
    Instant began = Instant.now();
    SlideCrops crops = new SlideCrops(plan, folder);
    SlideCrops.Result result = crops.write(others(crops, folder), replaces, progress);
    Findings findings = result.findings();
    PartRecord record = record(folder, slide, result);
    PartCodec.write(record, began);
    return new Made(record, plan, Optional.of(findings));
  }

  /** The table of a slide whose review cannot be read, with all its cells left out. */
  static List<String> writeLeftOut(TestFolder slide, Path folder) throws IOException {
    ExportPlan plan =
        ExportPlan.of(ExportRequest.of(Slide.Ready.unreviewed(slide), folder).withWhich(Which.ALL));
    SlideCrops.Result result = new SlideCrops(plan, folder).writeNothing();
    return result.cells().stream().map(cell -> WhyOut.REVIEW_UNREADABLE.spelling()).toList();
  }

  /**
   * Where the part of a slide is.
   *
   * @param parts the folder of all parts
   */
  static Path folder(Path parts, TestFolder slide) {
    String digest = Sha256.of(slide.testId().getBytes(StandardCharsets.UTF_8));
    return parts.resolve(digest.substring(0, NAME_DIGITS));
  }

  private boolean isSame(PartRecord part, Path folder, Slide.Ready slide, SlideInputs inputs) {
    Optional<Instant> began = PartCodec.began(folder);
    return part.version().equals(AppVersion.get())
        && part.part().testId().equals(slide.folder().testId())
        && part.part().source().equals(source(slide.folder()))
        && part.part().reading().equals(slide.terms().name())
        && part.only().equals(only.spelling())
        && part.files().containsAll(files.keySet())
        && inputs.differenceFrom(part.inputs()).isEmpty()
        && began.isPresent()
        && !SlideInputs.isNewerThan(began.get(), slide.folder());
  }

  private static Path source(TestFolder slide) {
    return slide.path().toAbsolutePath().normalize();
  }

  private SlideCrops.Others others(SlideCrops crops, Path folder) {
    return new SlideCrops.Others() {
      @Override
      public List<CropSink> sinks() {
        return files.values().stream()
            .map(of -> of.sink(folder, crops::firstCrop, CropWindow.DEFAULT_SIZE))
            .toList();
      }

      @Override
      public List<Path> files(int crop) {
        return files.values().stream().map(of -> of.file(folder, crop)).toList();
      }
    };
  }

  private PartRecord record(Path folder, Slide.Ready slide, SlideCrops.Result result)
      throws IOException {
    Findings findings = result.findings();
    List<LeftOut> leftOut = findings.leftOut();
    Map<Integer, LeftOut.Cause> causes = new HashMap<>();
    for (LeftOut left : leftOut) {
      if (left instanceof LeftOut.WholeField(Field field, int _, LeftOut.Cause cause)) {
        causes.put(field.imageNumber(), cause);
      }
    }
    Map<Integer, PartField> fields = new HashMap<>();
    List<PartCell> cells = new ArrayList<>();
    List<String> whyOut = new ArrayList<>();
    for (SlideCell cell : result.cells()) {
      Exported outcome = cell.outcome();
      if (outcome != null && cell.isExported()) {
        cells.add(partCell(cell, outcome, fields));
        whyOut.add("");
      } else {
        whyOut.add(whyOut(cell, causes).spelling());
      }
    }
    int errors =
        (int) findings.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
    Making made =
        new Making(fields.size(), leftOut.size(), errors, findings.problems().size() - errors);
    SlidePart part =
        new SlidePart(
            folder,
            source(slide.folder()),
            slide.folder().testId(),
            slide.terms().name(),
            cells,
            made);
    return new PartRecord(
        part,
        AppVersion.get(),
        result.inputs(),
        only.spelling(),
        Set.copyOf(files.keySet()),
        whyOut,
        Sha256.ofFile(CellsTable.of(folder)));
  }

  private static WhyOut whyOut(SlideCell cell, Map<Integer, LeftOut.Cause> causes) {
    ReviewedCell reviewed = cell.planned().cell();
    if (!reviewed.isWhiteCell()) {
      return WhyOut.NOT_WHITE;
    }
    if (!cell.planned().isChosen()) {
      return WhyOut.of(reviewed.verdict());
    }
    LeftOut.Cause cause = causes.get(reviewed.id().imageNumber());
    if (cause == null) {
      throw new IllegalStateException("No cause for " + reviewed.id());
    }
    return WhyOut.of(cause);
  }

  private static PartCell partCell(
      SlideCell cell, Exported outcome, Map<Integer, PartField> fields) {
    ReviewedCell reviewed = cell.planned().cell();
    Cell effective = reviewed.effective();
    PartField field =
        fields.computeIfAbsent(outcome.field().imageNumber(), image -> partField(outcome));
    return new PartCell(
        cell.crop(),
        field,
        effective.cellKey(),
        effective.preClass(),
        effective.box(),
        CropWindow.of(effective.box(), CropWindow.DEFAULT_SIZE, outcome.size()),
        best(reviewed, field, outcome.sharpest().get(cell.place())));
  }

  private static PartField partField(Exported outcome) {
    Field field = outcome.field();
    return new PartField(
        field.imageNumber(),
        outcome.size(),
        field.stackSize(),
        field.planes().stream().map(Plane::stackNumber).collect(Collectors.toList()),
        field.planes().stream().map(Plane::fileName).collect(Collectors.toList()));
  }

  /** A person's best focus, if its plane is there, and else the sharpest plane. */
  private static int best(ReviewedCell cell, PartField field, int sharpest) {
    OptionalInt chosen = cell.chosenFocus();
    return chosen.isPresent() && field.stackNumbers().contains(chosen.getAsInt())
        ? chosen.getAsInt()
        : sharpest;
  }
}
