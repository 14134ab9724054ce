package org.leukostack.cli;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.export.Difference;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportReport;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.export.tidy.EarlierExport;
import org.leukostack.export.tidy.ExportNote;
import org.leukostack.export.tidy.Exporter;
import org.leukostack.slides.Slide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Exports the crops of slides. */
@Command(name = ExportCommand.NAME)
final class ExportCommand extends CroppingCommand {

  static final String NAME = "export";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private Path output = Path.of(ExportRequest.DEFAULT_OUTPUT_ROOT);

  @Option(names = "--only", paramLabel = "WHICH", converter = Choice.Cells.class)
  private Which only = ExportRequest.DEFAULT_WHICH;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--resume")
  private boolean resume;

  @Override
  ExitStatus execute() {
    List<Path> slides = distinctFolders();
    if (output.equals(Path.of(""))) {
      throw wrong("usage.emptyFolder", "--output");
    }
    return workOn(slides);
  }

  @Override
  ExitStatus work(Slide.Ready slide, ProgressDisplay progress, Results results)
      throws ExportException, InterruptedException {
    ExportRequest request =
        ExportRequest.of(slide, output)
            .withCropSize(cropSize())
            .withJobs(jobs())
            .withReplace(force)
            .withWhich(only);
    ExportPlan plan = ExportPlan.of(request);
    if (resume) {
      switch (EarlierExport.of(plan)) {
        case EarlierExport.Same(ExportNote note) -> {
          progress.close();
          results.passedOver(plan, note);
          return statusOf(note.counts().isComplete(), slide.problems());
        }
        case EarlierExport.Other(Difference difference) when !force -> {
          progress.close();
          results.failed(slide.folder(), another(request.destination(), difference));
          return ExitStatus.FAILED;
        }
        case EarlierExport.None _, EarlierExport.Other _ -> {}
      }
    }
    ExportReport report = Exporter.run(plan, progress);
    progress.close();
    results.exported(report);
    return statusOf(report.isComplete(), report.problems());
  }

  private String another(Path destination, Difference difference) {
    return word("export.another", destination, word("differs." + difference));
  }
}
