package org.leukostack.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
}
