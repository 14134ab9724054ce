package org.leukostack.stats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.leukostack.export.CellBatch;
import org.leukostack.export.Crop;
import org.leukostack.export.ExportCrew;
import org.leukostack.export.ExportPlan;
import org.leukostack.export.ExportRequest;
import org.leukostack.export.FieldOutcome;
import org.leukostack.export.FieldSink;
import org.leukostack.export.Findings;
import org.leukostack.export.LeftOut;
import org.leukostack.export.PlannedField;
import org.leukostack.export.PlannedField.PlannedCell;
import org.leukostack.export.UncutFields;
import org.leukostack.export.Which;
import org.leukostack.measure.Sharpness;
import org.leukostack.model.Field;
import org.leukostack.model.Problem;
import org.leukostack.model.ProgressListener;
import org.leukostack.slides.Slide;

/**
 * The cells of a slide, each measured on all its planes.
 *
 * @param slide as it was read
 * @param cells all of the slide, in its order
 * @param leftOut what could not be measured, and why
 * @param problems all of the slide, those found in its planes included
 */
public record MeasuredSlide(
    Slide.Ready slide, List<StatCell> cells, List<LeftOut> leftOut, List<Problem> problems) {

  /** A number in two maps. */
  private static final long BYTES_PER_PLANE = 100;

  public MeasuredSlide {
    cells = List.copyOf(cells);
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
  }

  /**
   * Measures a slide: each plane is read once, as an export of all white cells reads it.
   *
   * @param cropSize edge length of the crops that are measured, in pixels
   * @param jobs how many fields are worked at a time
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static MeasuredSlide of(
      Slide.Ready slide, int cropSize, int jobs, ProgressListener progress)
      throws InterruptedException {
    ExportPlan plan =
        ExportPlan.of(
            ExportRequest.of(slide, Path.of(""))
                .withCropSize(cropSize)
                .withJobs(jobs)
                .withWhich(Which.ALL));
    Map<Integer, Map<Integer, Map<Integer, Double>>> sharpness = new ConcurrentHashMap<>();
    List<FieldOutcome> outcomes;
    try (ExportCrew crew = new ExportCrew(plan, () -> new Measuring(sharpness))) {
      outcomes = crew.export(progress);
    } catch (IOException e) {
      throw new IllegalStateException(e); // this sink writes nothing
    }
    Findings findings = new Findings(plan, outcomes, UncutFields.problems(plan));
    List<StatCell> cells = new ArrayList<>();
    for (PlannedField field : plan.fields()) {
      Map<Integer, Map<Integer, Double>> measured =
          sharpness.getOrDefault(field.field().imageNumber(), Map.of());
      int place = 0;
      for (PlannedCell cell : field.cells()) {
        Map<Integer, Double> ofCell =
            cell.isChosen() ? measured.getOrDefault(place++, Map.of()) : Map.of();
        cells.add(new StatCell(cell.cell(), ofCell));
      }
    }
    return new MeasuredSlide(slide, cells, findings.leftOut(), findings.problems());
  }

  /** The figures of its cells. */
  public Figures figures() {
    return Figures.of(cells);
  }

  /** Measures the crops that one thread cuts; by image number, place in the field and plane. */
  private static final class Measuring implements FieldSink {

    private final Map<Integer, Map<Integer, Map<Integer, Double>>> all;
    private Map<Integer, Map<Integer, Double>> ofField = new HashMap<>();
    private int first;

    Measuring(Map<Integer, Map<Integer, Map<Integer, Double>>> all) {
      this.all = all;
    }

    @Override
    public long bytesPerCell(Field field) {
      return BYTES_PER_PLANE * field.stackSize();
    }

    @Override
    public void begin(CellBatch cells) {
      first = cells.first();
      ofField = all.computeIfAbsent(cells.field().imageNumber(), n -> new HashMap<>());
    }

    @Override
    public void crop(int cell, int stackNumber, Crop crop) {
      ofField
          .computeIfAbsent(first + cell, n -> new HashMap<>())
          .put(stackNumber, Sharpness.variance(crop.picture()));
    }

    @Override
    public void end() {}

    @Override
    public void drop(Field field) {
      all.remove(field.imageNumber());
    }
  }
}
