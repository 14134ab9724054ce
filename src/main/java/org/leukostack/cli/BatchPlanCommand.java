package org.leukostack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leukostack.batch.BatchOptions;
import org.leukostack.batch.BatchPlan;
import org.leukostack.batch.BatchSlide;
import org.leukostack.batch.DataSetTerms;
import org.leukostack.batch.PlanException;
import org.leukostack.batch.PlanException.Reason;
import org.leukostack.batch.PlanFiles;
import org.leukostack.batch.PlannedArchive;
import org.leukostack.batch.Planner;
import org.leukostack.batch.Product;
import org.leukostack.classes.ClassList;
import org.leukostack.dataset.DataSetException;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.Labels;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.Which;
import org.leukostack.model.CropWindow;
import org.leukostack.model.TestFolder;
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
  private @Nullable Which only;

  @Option(names = "--dataset")
  private boolean dataset;

  @Mixin private final DataSetChoices choices = new DataSetChoices();

  @Option(names = "--force")
  private boolean force;

  @Mixin private final ReadingOption reading = new ReadingOption();

  @Override
  ExitStatus execute() {
    for (Path folder : roots) {
      notEmpty(folder, "ROOT");
    }
    notEmpty(into, "--into");
    notEmpty(output, "--output");
    checkKind();
    Product product = dataset ? new Product.OneDataSet(dataSetOptions()) : exports();
    BatchOptions options = new BatchOptions(product, reading.of(this));
    return guard(into, () -> plan(options));
  }

  /** Options that are of one kind of plan are none of the other. */
  private void checkKind() {
    if (dataset) {
      if (isGiven("--crop-size")) {
        throw wrong("usage.notForDataset", "--crop-size", "--dataset");
      }
    } else {
      Stream.concat(DataSetChoices.NAMES.stream(), Stream.of("--force"))
          .filter(this::isGiven)
          .findFirst()
          .ifPresent(
              name -> {
                throw wrong("usage.onlyForDataset", name, "--dataset");
              });
    }
  }

  private Product exports() {
    return new Product.Exports(cropSize, only == null ? ExportRequest.DEFAULT_WHICH : only);
  }

  private DataSetOptions dataSetOptions() {
    Which taken = only == null ? DataSetOptions.USUAL.only() : only;
    if (taken == Which.ALL) {
      String choice = String.join(", ", new Choice.ReviewedCells().spellings());
      throw wrong("usage.badChoice", "--only", taken.spelling(), choice);
    }
    return choices.options(this, taken);
  }

  private void notEmpty(Path folder, String argument) {
    if (folder.equals(Path.of(""))) {
      throw wrong("usage.emptyFolder", argument);
    }
  }

  private ExitStatus plan(BatchOptions options)
      throws PlanException, DataSetException, IOException, InterruptedException {
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
    if (earlier == null && dataset && !force && isFilled(target)) {
      throw new PlanException(Reason.OUTPUT_EXISTS, target);
    }
    PlannedArchive planned = Planner.plan(searched, target, options, shards, earlier);
    keepOutOfSlides(planned.plan());
    if (planned.plan().slides().isEmpty() && earlier == null) {
      planned.refused().forEach(new BatchText(terminal())::refused);
      terminal().failure(word("batch.plan.nothing", roots.getFirst()));
      return ExitStatus.FAILED;
    }
    BatchPlan plan = dataset ? withTerms(planned.plan()) : planned.plan();
    Files.createDirectories(into);
    PlanFiles.write(into, plan);
    if (isJson()) {
      new BatchJson(terminal()).planned(planned);
    } else {
      new BatchText(terminal()).planned(into, planned, earlier != null);
    }
    return planned.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  /** Whether something is in a folder, or at its place. */
  private static boolean isFilled(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isPresent();
    }
  }

  /** What is wrong with groups and classes is told now, and not when all slides are done. */
  private BatchPlan withTerms(BatchPlan plan) throws DataSetException {
    List<String> testIds =
        plan.slides().stream().map(slide -> TestFolder.testIdOf(slide.folder())).toList();
    ClassList classes = choices.classes(this);
    Labels _ = new Labels(classes);
    return plan.with(DataSetTerms.of(choices.groups(testIds), classes));
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
