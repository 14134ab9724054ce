package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.ExportCrew;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportException.Reason;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.FieldOutcome;
import org.leukostack.export.FieldOutcome.Exported;
import org.leukostack.export.Findings;
import org.leukostack.export.LostPlanes;
import org.leukostack.export.SlideInputs;
import org.leukostack.export.UncutFields;
import org.leukostack.export.output.OutputFolder;
import org.leukostack.export.tidy.ExportNote.Counts;
import org.leukostack.model.ProgressListener;
import org.leukostack.model.Severity;

/** One export, from the first plane to the report; its destination is locked. */
final class ExportRun {

  private final ExportPlan plan;
  private final OutputFolder output;
  private final long start;
  private final Instant began;

  /**
   * @param start of the run, by {@link System#nanoTime}
   * @param began the same by the clock, as files have it
   */
  ExportRun(ExportPlan plan, OutputFolder output, long start, Instant began) {
    this.plan = plan;
    this.output = output;
    this.start = start;
    this.began = began;
  }

  Exporter.Made make(ProgressListener progress)
      throws ExportException, IOException, InterruptedException {
    @Nullable Path earlier = output.earlier().orElse(null);
    Path partial = output.partial();
    Files.createDirectory(partial.resolve(ExportFolder.ANNOTATION));
    List<FieldOutcome> outcomes;
    SlideInputs inputs;
    CropFiles files = new CropFiles(partial, earlier);
    CropNumbers numbers = new CropNumbers(plan.exportedFields());
    int cropSize = plan.request().cropSize();
    try (ExportCrew crew = new ExportCrew(plan, () -> new TidySink(files, numbers, cropSize))) {
      outcomes = crew.export(progress);
      inputs = SlideInputs.of(plan.request().slide(), crew.planesRead());
    }
    boolean hasCrops = earlier != null && ExportFolder.hasStrips(earlier);
    Optional<ExportException> lost = LostPlanes.failure(plan, outcomes, hasCrops, began);
    if (lost.isPresent()) {
      throw lost.get();
    }
    Findings findings = new Findings(plan, outcomes, UncutFields.problems(plan));
    if (earlier != null) {
      keepUnlessReplaced(outcomes, earlier);
    }
    List<NumberedField> exported = Renumbering.close(outcomes, numbers, files::withStrip);
    Tables.writeLabels(partial, plan.request().testId(), exported);
    Tables.writeCells(partial, plan.request(), Tables.cells(plan, exported));
    int tables = ReadingsTable.write(partial, plan, exported) ? 3 : 2;
    Counts counts = counts(findings, exported, files.bytes());
    ExportNote note = ExportNote.of(plan.request(), inputs, counts, partial);
    note.write(partial, began);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    output.publish();
    return new Exporter.Made(report(findings, counts, tables + 1), note);
  }

  /** A file that broke must not cost the crops that were made while it was whole. */
  private void keepUnlessReplaced(List<FieldOutcome> outcomes, Path earlier)
      throws ExportException, IOException {
    boolean isEmpty = outcomes.stream().noneMatch(Exported.class::isInstance);
    boolean isBroken =
        outcomes.stream().anyMatch(FieldOutcome.Undecodable.class::isInstance)
            || plan.request().slide().problems().stream()
                .anyMatch(p -> p.severity() == Severity.ERROR);
    if (isEmpty && isBroken && ExportFolder.hasStrips(earlier)) {
      throw new ExportException(Reason.KEEPS_EXPORT, earlier);
    }
  }

  private static Counts counts(Findings findings, List<NumberedField> exported, long bytes) {
    return new Counts(
        exported.size(),
        exported.stream().mapToInt(NumberedField::cells).sum(),
        exported.stream().mapToInt(e -> e.cells() * e.field().planes().size()).sum(),
        bytes,
        findings.leftOut().size(),
        (int) findings.problems().stream().filter(p -> p.severity() == Severity.ERROR).count());
  }

  /**
   * @param others files that are no pictures
   */
  private ExportReport report(Findings findings, Counts counts, int others) {
    return new ExportReport(
        plan,
        counts.fields(),
        counts.cells(),
        counts.crops() + counts.cells() + others,
        findings.leftOut(),
        findings.problems(),
        Duration.ofNanos(System.nanoTime() - start));
  }
}
