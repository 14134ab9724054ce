package org.leukostack.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leukostack.crop.Strip;
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

/** Writes the crops and strips of fields, one field at a time; one for each thread. */
final class FieldExporter {

  private final ExportPlan plan;
  private final CropFiles files;
  private final MemoryBudget memory;
  private final JpegEncoder encoder = Jpegs.encoder();
  private final StackCutter cutter = new StackCutter();
  private final SpareStrips spare;

  /**
   * @param files shared with the other threads
   * @param memory shared with the other threads
   */
  FieldExporter(ExportPlan plan, CropFiles files, MemoryBudget memory) {
    this.plan = plan;
    this.files = files;
    this.memory = memory;
    spare = new SpareStrips(plan.request().cropSize());
  }

  /**
   * Writes all files of a field, or none if one of its planes cannot be decoded.
   *
   * @param firstCrop the crop index of its first white cell
   * @throws IOException if a file cannot be written
   */
  FieldOutcome export(Field field, int firstCrop) throws IOException, InterruptedException {
    try {
      return exportAll(field, firstCrop);
    } catch (UndecodablePlaneException e) {
      files.delete(field, firstCrop);
      return new FieldOutcome.Undecodable(field, e.problem());
    }
  }

  private FieldOutcome exportAll(Field field, int firstCrop)
      throws IOException, UndecodablePlaneException, InterruptedException {
    StackSizes sizes = StackSizes.read(field, FaultPolicy.giveUp());
    Set<Problem> problems =
        new LinkedHashSet<>(sizes.problems(plan.request().slide().folder().analysisFile()));
    List<BoundingBox> boxes = field.whiteCells().stream().map(Cell::box).toList();
    List<CropWindow> windows = sizes.windows(boxes, plan.request().cropSize());
    long strip = Strip.byteCount(field.stackSize(), plan.request().cropSize());
    List<Integer> sharpest = new ArrayList<>();
    // The strips of the cells that go through the stack together are in memory until its end.
    for (List<CropWindow> some : Batches.of(windows, strip, memory.bytes() / 4)) {
      sharpest.addAll(export(field, firstCrop + sharpest.size(), some, problems));
    }
    ImageSize image = sizes.image().orElseThrow();
    return new FieldOutcome.Exported(field, firstCrop, image, sharpest, List.copyOf(problems));
  }

  /** Writes the crops and strips of some cells, and tells their sharpest planes. */
  private List<Integer> export(
      Field field, int firstCrop, List<CropWindow> windows, Set<Problem> problems)
      throws IOException, UndecodablePlaneException, InterruptedException {
    long strips = windows.size() * Strip.byteCount(field.stackSize(), plan.request().cropSize());
    try (MemoryBudget.Share _ = memory.take(StackCutter.bytesFor(field.planes()) + strips)) {
      return exportBatch(field, firstCrop, windows, problems);
    }
  }

  private List<Integer> exportBatch(
      Field field, int firstCrop, List<CropWindow> windows, Set<Problem> problems)
      throws IOException, UndecodablePlaneException, InterruptedException {
    List<Strip> strips = spare.take(field, windows.size());
    SharpestPlanes sharpest = new SharpestPlanes(windows.size());
    cutter.cut(
        field.planes(),
        windows,
        FaultPolicy.giveUp(),
        (plane, cut) -> {
          problems.addAll(PlaneFaults.damage(plane, cut.warnings()));
          int k = plane.stackNumber();
          List<Picture> crops = cut.pictures();
          for (int i = 0; i < crops.size(); i++) {
            Picture crop = crops.get(i);
            sharpest.add(i, k, crop);
            strips.get(i).put(k, crop);
            files.writeCrop(firstCrop + i, k, encoder.encode(crop));
          }
        });
    for (int i = 0; i < strips.size(); i++) {
      files.writeStrip(firstCrop + i, encoder.encode(strips.get(i).picture()));
    }
    return sharpest.found().stream().map(found -> found.orElseThrow().stackNumber()).toList();
  }
}
