package org.leukostack.export.tidy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leukostack.export.CropSink;
import org.leukostack.export.ExportCrew;
import org.leukostack.export.ExportException;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.FieldOutcome;
import org.leukostack.export.Findings;
import org.leukostack.export.JoinedSink;
import org.leukostack.export.LostPlanes;
import org.leukostack.export.SlideInputs;
import org.leukostack.export.UncutFields;
import org.leukostack.model.Field;
import org.leukostack.model.ProgressListener;

/**
 * The crops of a slide for what goes on with them: those that an export has, by the same names, and
 * its {@code cells.csv}; no strips.
 */
public final class SlideCrops {

  /** The table of all cells. */
  public static final String CELLS = ExportFolder.CELLS;

  private final ExportPlan plan;
  private final Path folder;
  private final CropFiles files;
  private final CropNumbers numbers;

  /**
   * @param folder where the files go: it is there, and nothing else writes to it
   */
  public SlideCrops(ExportPlan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
    files = new CropFiles(folder, null);
    numbers = new CropNumbers(plan.exportedFields());
  }

  /**
   * What came of a slide.
   *
   * @param cells all of the slide, in the order of its table
   * @param findings what was left out and what is wrong
   * @param inputs what it was made of
   */
  public record Result(List<SlideCell> cells, Findings findings, SlideInputs inputs) {
    public Result {
      cells = List.copyOf(cells);
    }
  }

  /** What makes further files of the same crops. */
  public interface Others {

    /** Where they go, a sink each. */
    List<CropSink> sinks();

    /** The files that they make of a cell. */
    List<Path> files(int crop);
  }

  /** The number of the first cell of a field, as files are named until all are there. */
  public int firstCrop(Field field) {
    return numbers.first(field);
  }

  /**
   * Cuts the crops, each plane being read once.
   *
   * @param replaces whether crops of an earlier run would be lost with a plane that cannot be read
   * @throws ExportException if a plane is lost that was there
   * @throws IOException if the files cannot be written
   */
  public Result write(Others others, boolean replaces, ProgressListener progress)
      throws ExportException, IOException, InterruptedException {
    Instant began = Instant.now();
    List<CropSink> sinks = new ArrayList<>();
    sinks.add(() -> new BareSink(files, numbers));
    sinks.addAll(others.sinks());
    List<FieldOutcome> outcomes;
    SlideInputs inputs;
    try (ExportCrew crew = new ExportCrew(plan, new JoinedSink(sinks))) {
      outcomes = crew.export(progress);
      inputs = SlideInputs.of(plan.request().slide(), crew.planesRead());
    }
    Optional<ExportException> lost = LostPlanes.failure(plan, outcomes, replaces, began);
    if (lost.isPresent()) {
      throw lost.get();
    }
    List<NumberedField> exported =
        Renumbering.close(
            outcomes,
            numbers,
            (field, crop) ->
                Stream.concat(files.crops(field, crop).stream(), others.files(crop).stream())
                    .toList());
    return result(exported, new Findings(plan, outcomes, UncutFields.problems(plan)), inputs);
  }

  /** Writes the table alone, of a slide of which nothing is cut. */
  public Result writeNothing() throws IOException {
    SlideInputs inputs = SlideInputs.of(plan.request().slide());
    return result(List.of(), new Findings(plan, List.of(), List.of()), inputs);
  }

  private Result result(List<NumberedField> exported, Findings findings, SlideInputs inputs)
      throws IOException {
    List<SlideCell> cells = Tables.cells(plan, exported);
    Tables.writeCells(folder, plan.request(), cells);
    return new Result(cells, findings, inputs);
  }
}
