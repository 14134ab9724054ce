package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.BatchOptions;
import org.leukostack.batch.BatchPlan;
import org.leukostack.batch.BatchSlide;
import org.leukostack.batch.PlanException;
import org.leukostack.batch.PlanException.Reason;
import org.leukostack.batch.PlanFiles;
import org.leukostack.batch.PlannedArchive;
import org.leukostack.batch.Planner;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.model.CropWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the slides of an archive and writes the plan. */
@Command(name = "plan")
final class BatchPlanCommand extends PlanCommand {

  @Parameters(paramLabel = "ROOT", arity = "1..*", descriptionKey = "ROOT")
  private List<Path> roots = new ArrayList<>();

  @Option(names = "--into", paramLabel = "PLAN", required = true)
  private Path into = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private Path output = Path.of("");

  @Option(names = "--shards", paramLabel = "N", converter = WholeNumber.Shards.class)
  private int shards = BatchPlan.MOST_SHARDS;

  @Option(names = "--crop-size", paramLabel = "N", converter = WholeNumber.CropSize.class)
  private int cropSize = CropWindow.DEFAULT_SIZE;

  @Option(names = "--only", paramLabel = "WHICH", converter = Choice.Cells.class)
  private Which only = ExportRequest.DEFAULT_WHICH;

  @Mixin private final ReadingOption reading = new ReadingOption();

  BatchPlanCommand(Terminal terminal, FailureText failures) {
    super(terminal, failures);
  }

  @Override
  ExitStatus execute() {
    for (Path folder : roots) {
      notEmpty(folder, "ROOT");
    }
    notEmpty(into, "--into");
    notEmpty(output, "--output");
    BatchOptions options = new BatchOptions(cropSize, only, reading.of(this));
    return guard(into, () -> plan(options));
  }

  private void notEmpty(Path folder, String argument) {
    if (folder.equals(Path.of(""))) {
      throw wrong("usage.emptyFolder", argument);
    }
  }

  private ExitStatus plan(BatchOptions options)
      throws PlanException, IOException, InterruptedException {
    List<Path> searched = roots.stream().map(root -> absolute(root)).distinct().toList();
    Path target = absolute(output);
    @Nullable BatchPlan earlier = PlanFiles.isThere(into) ? PlanFiles.read(into) : null;
    if (earlier != null
        && !(earlier.output().equals(target)
            && earlier.options().equals(options)
            && earlier.roots().equals(searched))) {
      throw new PlanException(Reason.ANOTHER, into);
    }
    if (earlier == null && !PlanFiles.isFree(into)) {
      throw new PlanException(Reason.HOLDS_OTHER_FILES, into);
    }
    PlannedArchive planned = Planner.plan(searched, target, options, shards, earlier);
    keepOutOfSlides(planned.plan());
    if (planned.plan().slides().isEmpty() && earlier == null) {
      planned.refused().forEach(new BatchText(terminal())::refused);
      terminal().failure(word("batch.plan.nothing", roots.getFirst()));
      return ExitStatus.FAILED;
    }
    Files.createDirectories(into);
    PlanFiles.write(into, planned.plan());
    if (isJson()) {
      new BatchJson(terminal()).planned(planned);
    } else {
      new BatchText(terminal()).planned(into, planned, earlier != null);
    }
    return planned.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  /** Links at its end are kept: slides are known by their paths. */
  private static Path absolute(Path folder) {
    return folder.toAbsolutePath().normalize();
  }

  private void keepOutOfSlides(BatchPlan plan) throws PlanException {
    for (BatchSlide slide : plan.slides()) {
      for (Path written : List.of(absolute(into), plan.output())) {
        if (written.startsWith(slide.folder())) {
          throw new PlanException(Reason.INSIDE_TEST_FOLDER, written);
        }
      }
    }
  }
}
