package org.leukostack.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leukostack.jpeg.JpegEncoder;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.measure.Batches;
import org.leukostack.measure.SharpestPlanes;
import org.leukostack.measure.StackCutter;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Problem;
import org.leukostack.planes.FaultPolicy;
import org.leukostack.planes.PlaneFaults;
import org.leukostack.planes.StackSizes;
import org.leukostack.planes.UndecodablePlaneException;

/** Gives the crops of fields to a sink, one field at a time; one for each thread. */
final class FieldExporter {

  private final ExportPlan plan;
  private final FieldSink sink;
  private final MemoryBudget memory;
  private final JpegEncoder encoder = Jpegs.encoder();
  private final StackCutter cutter;

  /**
   * @param memory shared with the other threads
   * @param read the same
   */
  FieldExporter(ExportPlan plan, FieldSink sink, MemoryBudget memory, PlanesRead read) {
    this.plan = plan;
    this.sink = sink;
    this.memory = memory;
    cutter = new StackCutter(read::add);
  }

  /**
   * Exports all white cells of a field, or none if one of its planes cannot be decoded.
   *
   * @throws IOException if the sink fails
   */
  FieldOutcome export(Field field) throws IOException, InterruptedException {
    try {
      return exportAll(field);
    } catch (UndecodablePlaneException e) {
      sink.drop(field);
      return new FieldOutcome.Undecodable(field, e.problem(), problems(field, e.problem()));
    }
  }

  /** All that is wrong with a field that is given up for a first problem. */
  private List<Problem> problems(Field field, Problem first) throws InterruptedException {
    Set<Problem> problems = new LinkedHashSet<>(List.of(first));
    FaultPolicy<RuntimeException> note = fault -> problems.add(fault.problem());
    StackSizes sizes = StackSizes.read(field, note);
    long ofCell = sink.bytesPerCell(field);
    for (List<CropWindow> some : Batches.of(windows(field, sizes), ofCell, memory.bytes() / 4)) {
      try (MemoryBudget.Share _ = memory.take(memory.bytes())) { // what it takes nobody knows
        cutter.cut(
            sizes.planes(),
            some,
            note,
            (plane, cut) -> problems.addAll(PlaneFaults.damage(plane, cut.damage())));
      }
    }
    problems.addAll(sizes.problems(plan.boxes(field)));
    return List.copyOf(problems);
  }

  private List<CropWindow> windows(Field field, StackSizes sizes) {
    List<BoundingBox> boxes = field.whiteCells().stream().map(Cell::box).toList();
    return sizes.windows(boxes, plan.request().cropSize());
  }

  private FieldOutcome exportAll(Field field)
      throws IOException, UndecodablePlaneException, InterruptedException {
    StackSizes sizes = StackSizes.read(field, FaultPolicy.giveUp());
    Set<Problem> problems = new LinkedHashSet<>(sizes.problems(plan.boxes(field)));
    List<CropWindow> windows = windows(field, sizes);
    long ofCell = sink.bytesPerCell(field);
    List<Integer> sharpest = new ArrayList<>();
    for (List<CropWindow> some : Batches.of(windows, ofCell, memory.bytes() / 4)) {
      CellBatch batch = new CellBatch(field, sharpest.size(), some.size());
      long bytes = StackCutter.bytesFor(sizes) + some.size() * ofCell;
      try (MemoryBudget.Share _ = memory.take(bytes)) {
        sharpest.addAll(export(batch, some, problems));
      }
    }
    ImageSize image = sizes.image().orElseThrow();
    return new FieldOutcome.Exported(field, image, sharpest, List.copyOf(problems));
  }

  /** Exports some cells, and tells their sharpest planes. */
  private List<Integer> export(CellBatch batch, List<CropWindow> windows, Set<Problem> problems)
      throws IOException, UndecodablePlaneException, InterruptedException {
    SharpestPlanes sharpest = new SharpestPlanes(windows.size());
    sink.begin(batch);
    cutter.cut(
        batch.field().planes(),
        windows,
        FaultPolicy.giveUp(),
        (plane, cut) -> {
          problems.addAll(PlaneFaults.damage(plane, cut.damage()));
          int k = plane.stackNumber();
          List<Picture> crops = cut.pictures();
          for (int i = 0; i < crops.size(); i++) {
            Picture crop = crops.get(i);
            sharpest.add(i, k, crop);
            sink.crop(i, k, new Crop(crop, cut.comment(), encoder));
          }
        });
    sink.end();
    return sharpest.found().stream().map(found -> found.orElseThrow().stackNumber()).toList();
  }
}
