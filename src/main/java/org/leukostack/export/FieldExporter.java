package org.leukostack.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leukostack.crop.Strip;
import org.leukostack.jpeg.JpegEncoder;
import org.leukostack.jpeg.Jpegs;
import org.leukostack.jpeg.Picture;
import org.leukostack.jpeg.RegionReader.Decoded;
import org.leukostack.measure.PlaneCutter;
import org.leukostack.measure.Sharpness;
import org.leukostack.model.Cell;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.PlaneFault;
import org.leukostack.model.Problem;
import org.leukostack.planes.PlaneReader;
import org.leukostack.planes.UndecodablePlaneException;

/** Writes the crops and strips of fields, one field at a time; one for each thread. */
final class FieldExporter {

  /** What decoding windows of planes takes beside their files, generously. */
  private static final long BYTES_FOR_WINDOWS = 12L << 20;

  /** A file is in a buffer, and for a decoder that needs its exact length in a copy too. */
  private static final int COPIES = 2;

  private final ExportPlan plan;
  private final CropFiles files;
  private final MemoryBudget memory;
  private final JpegEncoder encoder = Jpegs.encoder();
  private final PlaneCutter cutter = new PlaneCutter();
  private final SpareStrips spare;

  /**
   * @param files shared with the other threads
   * @param memory shared with the other threads
   */
  FieldExporter(ExportPlan plan, CropFiles files, MemoryBudget memory) {
    this.plan = plan;
    this.files = files;
    this.memory = memory;
    spare = new SpareStrips(plan.cropSize());
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
    List<ImageSize> sizes = new ArrayList<>();
    for (Plane plane : field.planes()) {
      sizes.add(PlaneReader.size(plane));
    }
    ImageSize size = ImageSize.mostCommon(sizes);
    Set<Problem> problems = new LinkedHashSet<>();
    for (int i = 0; i < sizes.size(); i++) {
      if (!sizes.get(i).equals(size)) {
        problems.add(new Problem.PlaneSizeDiffers(field.planes().get(i), size, sizes.get(i)));
      }
    }
    for (Cell cell : field.cells()) {
      if (!cell.box().isInside(size)) {
        problems.add(new Problem.BoxLeavesImage(plan.folder().analysisFile(), cell, size));
      }
    }
    List<CropWindow> windows =
        field.whiteCells().stream()
            .map(cell -> CropWindow.of(cell.box(), plan.cropSize(), size))
            .toList();
    List<Integer> sharpest = new ArrayList<>();
    int batch = batchSize(field.stackSize());
    for (int from = 0; from < windows.size(); from += batch) {
      List<CropWindow> part = windows.subList(from, Math.min(from + batch, windows.size()));
      sharpest.addAll(export(field, firstCrop + from, part, problems));
    }
    return new FieldOutcome.Exported(field, firstCrop, size, sharpest, List.copyOf(problems));
  }

  /** How many cells go through the stack together: their strips are in memory until its end. */
  private int batchSize(int stackSize) {
    long strip = Strip.byteCount(stackSize, plan.cropSize());
    return Math.clamp(memory.bytes() / 4 / strip, 1, Integer.MAX_VALUE);
  }

  /** Writes the crops and strips of some cells, and tells their sharpest planes. */
  private List<Integer> export(
      Field field, int firstCrop, List<CropWindow> windows, Set<Problem> problems)
      throws IOException, UndecodablePlaneException, InterruptedException {
    long strip = Strip.byteCount(field.stackSize(), plan.cropSize());
    long planes = COPIES * PlaneCutter.bytesOf(field.planes());
    try (MemoryBudget.Share _ = memory.take(BYTES_FOR_WINDOWS + planes + windows.size() * strip)) {
      try {
        return exportBatch(field, firstCrop, windows, problems);
      } finally {
        cutter.release(); // before others take the share
      }
    }
  }

  private List<Integer> exportBatch(
      Field field, int firstCrop, List<CropWindow> windows, Set<Problem> problems)
      throws IOException, UndecodablePlaneException, InterruptedException {
    List<Strip> strips = spare.take(field, windows.size());
    double[][] sharpness = new double[windows.size()][field.stackSize()];
    for (double[] ofCell : sharpness) {
      Arrays.fill(ofCell, Double.NaN);
    }
    List<Plane> planes = field.planes();
    for (int from = 0; from < planes.size(); from += PlaneCutter.AT_ONCE) {
      List<Plane> some = planes.subList(from, Math.min(from + PlaneCutter.AT_ONCE, planes.size()));
      List<Decoded> decoded = cutter.cut(some, windows);
      for (int p = 0; p < some.size(); p++) {
        int k = some.get(p).stackNumber();
        problems.addAll(damage(some.get(p), decoded.get(p)));
        List<Picture> crops = decoded.get(p).pictures();
        for (int i = 0; i < crops.size(); i++) {
          Picture crop = crops.get(i);
          sharpness[i][k] = Sharpness.variance(crop);
          strips.get(i).put(k, crop);
          files.writeCrop(firstCrop + i, k, encoder.encode(crop));
        }
      }
    }
    for (int i = 0; i < strips.size(); i++) {
      files.writeStrip(firstCrop + i, encoder.encode(strips.get(i).picture()));
    }
    return Arrays.stream(sharpness).map(Sharpness::sharpest).toList();
  }

  private static List<Problem> damage(Plane plane, Decoded decoded) {
    List<Problem> problems = new ArrayList<>();
    for (String warning : decoded.warnings()) {
      PlaneFault fault = new PlaneFault.WrongData(PlaneFault.Kind.CORRUPT, -1, warning);
      problems.add(new Problem.DamagedPlane(plane, fault));
    }
    return problems;
  }
}
