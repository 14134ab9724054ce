package org.leukostack.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.export.FieldOutcome.Exported;

/** One export, from the first plane to the report; its destination is locked. */
final class ExportRun {

  private final ExportPlan plan;
  private final OutputPaths paths;
  private final Publication publication;
  private final long start;

  /**
   * @param start of the run, by {@link System#nanoTime}
   */
  ExportRun(ExportPlan plan, OutputPaths paths, Publication publication, long start) {
    this.plan = plan;
    this.paths = paths;
    this.publication = publication;
    this.start = start;
  }

  ExportReport make(Exporter.Progress progress)
      throws ExportException, IOException, InterruptedException {
    boolean replaces = publication.check();
    try {
      return make(progress, replaces ? paths.destination() : null);
    } finally {
      publication.sweep();
    }
  }

  /**
   * @param earlier what is going to be replaced; null for nothing
   */
  private ExportReport make(Exporter.Progress progress, @Nullable Path earlier)
      throws ExportException, IOException, InterruptedException {
    Files.createDirectories(paths.partial().resolve(ExportFolder.ANNOTATION));
    List<FieldOutcome> outcomes;
    CropFiles files = new CropFiles(paths.partial(), earlier);
    try (ExportCrew crew = new ExportCrew(plan, files)) {
      outcomes = crew.export(plan.exportedFields(), progress);
    }
    List<Exported> exported = Renumbering.close(outcomes, paths.partial());
    Tables.writeLabels(paths.partial(), plan.folder().testId(), exported);
    Tables.writeCells(paths.partial(), plan, exported);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    publication.publish();
    return report(outcomes, exported);
  }

  private ExportReport report(List<FieldOutcome> outcomes, List<Exported> exported) {
    Findings findings = new Findings(plan, outcomes);
    int cells = exported.stream().mapToInt(e -> e.sharpest().size()).sum();
    int crops =
        exported.stream().mapToInt(e -> e.sharpest().size() * e.field().planes().size()).sum();
    return new ExportReport(
        plan.folder().testId(),
        plan.destination(),
        exported.size(),
        cells,
        crops + cells + 2,
        findings.leftOut(),
        plan.leftOutByReview(),
        findings.problems(),
        Duration.ofNanos(System.nanoTime() - start));
  }
}
