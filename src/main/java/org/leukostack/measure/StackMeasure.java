package org.leukostack.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.Picture;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Plane;
import org.leukostack.planes.FaultPolicy;
import org.leukostack.planes.StackSizes;

/**
 * Measures many cells of a stack on the crops that an export would write. A plane that cannot be
 * read or decoded is passed over. For one thread.
 */
public final class StackMeasure {

  /** What the crops of one plane may take. */
  private static final long BYTES_OF_CROPS = 4L << 20;

  private static final int MOST_CHANNELS = 3;

  private final StackCutter cutter = new StackCutter();

  /**
   * Finds the sharpest crop of each cell.
   *
   * @param boxes of the cells
   * @param cropSize edge length in pixels, at least 1
   * @return one a box, in their order; empty if no plane can be decoded
   * @throws InterruptedException if the thread is interrupted
   */
  public List<Optional<CropSharpness>> sharpest(
      StackSizes stack, List<BoundingBox> boxes, int cropSize) throws InterruptedException {
    List<Plane> planes = stack.planes();
    List<Optional<CropSharpness>> found = new ArrayList<>(boxes.size());
    long bytesEach = (long) MOST_CHANNELS * cropSize * cropSize;
    for (List<BoundingBox> some : Batches.of(boxes, bytesEach, BYTES_OF_CROPS)) {
      SharpestPlanes sharpest = new SharpestPlanes(some.size());
      List<CropWindow> windows = stack.windows(some, cropSize);
      cutter.cut(
          planes,
          windows,
          FaultPolicy.passOver(),
          (plane, cut) -> {
            List<Picture> crops = cut.pictures();
            for (int i = 0; i < crops.size(); i++) {
              sharpest.add(i, plane.stackNumber(), crops.get(i));
            }
          });
      found.addAll(sharpest.found());
    }
    return found;
  }

  /**
   * As {@link #sharpest}, with the features of each cell on its sharpest crop.
   *
   * @return one a box, in their order; empty if no plane can be decoded
   * @throws InterruptedException if the thread is interrupted
   */
  public List<Optional<MeasuredCell>> measured(
      StackSizes stack, List<BoundingBox> boxes, int cropSize) throws InterruptedException {
    List<Optional<MeasuredCell>> found = new ArrayList<>(boxes.size());
    long bytesEach = 2L * MOST_CHANNELS * cropSize * cropSize; // one is kept
    for (List<BoundingBox> some : Batches.of(boxes, bytesEach, BYTES_OF_CROPS)) {
      List<CropWindow> windows = stack.windows(some, cropSize);
      @Nullable Best[] best = new Best[some.size()];
      cutter.cut(
          stack.planes(),
          windows,
          FaultPolicy.passOver(),
          (plane, cut) -> {
            for (int i = 0; i < best.length; i++) {
              best[i] = Best.of(best[i], plane, cut.pictures().get(i));
            }
          });
      for (int i = 0; i < best.length; i++) {
        Best crop = best[i];
        found.add(
            crop == null
                ? Optional.empty()
                : Optional.of(
                    new MeasuredCell(
                        crop.sharpness(),
                        CellFeatures.of(crop.crop(), windows.get(i), some.get(i)))));
      }
    }
    return found;
  }

  /** The sharpest crop so far. */
  private record Best(CropSharpness sharpness, Picture crop) {
    static Best of(@Nullable Best before, Plane plane, Picture crop) {
      CropSharpness now = new CropSharpness(plane.stackNumber(), Sharpness.variance(crop));
      return before == null || !before.sharpness.isSharperThan(now) ? new Best(now, crop) : before;
    }
  }
}
