package org.leukostack.planes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CellBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.Field;
import org.leukostack.model.ImageSize;
import org.leukostack.model.Plane;
import org.leukostack.model.Problem;

/**
 * The sizes of the planes of a field's stack.
 *
 * @param byStackNumber of the planes that tell their size
 */
public record StackSizes(Field field, SortedMap<Integer, ImageSize> byStackNumber) {

  public StackSizes {
    byStackNumber = Collections.unmodifiableSortedMap(new TreeMap<>(byStackNumber));
  }

  /**
   * Reads the headers of a stack's planes.
   *
   * @throws X if the policy gives the stack up
   * @throws InterruptedException if the thread is interrupted
   */
  public static <X extends Exception> StackSizes read(Field field, FaultPolicy<X> policy)
      throws X, InterruptedException {
    SortedMap<Integer, ImageSize> sizes = new TreeMap<>();
    for (Plane plane : field.planes()) {
      try {
        sizes.put(plane.stackNumber(), PlaneReader.size(plane));
      } catch (UndecodablePlaneException e) {
        policy.met(e);
      }
    }
    return new StackSizes(field, sizes);
  }

  /** The planes that tell their size, in stack order. */
  public List<Plane> planes() {
    return field.planes().stream().filter(p -> byStackNumber.containsKey(p.stackNumber())).toList();
  }

  /** The size of the image, which most planes have; empty if none tells its size. */
  public Optional<ImageSize> image() {
    return byStackNumber.isEmpty()
        ? Optional.empty()
        : Optional.of(ImageSize.mostCommon(List.copyOf(byStackNumber.values())));
  }

  /**
   * The windows of cells, in the order of their boxes; none if no plane tells its size.
   *
   * @param cropSize edge length in pixels, at least 1
   */
  public List<CropWindow> windows(List<BoundingBox> boxes, int cropSize) {
    return image().stream()
        .flatMap(image -> boxes.stream().map(box -> CropWindow.of(box, cropSize, image)))
        .toList();
  }

  /**
   * The planes that are of another size than the image, and then what is wrong with boxes.
   *
   * @param boxes in force of the field's cells
   */
  public List<Problem> problems(List<CellBox> boxes) {
    List<Problem> problems = new ArrayList<>();
    image().ifPresent(image -> problems.addAll(sizeProblems(image)));
    problems.addAll(BoxProblems.of(boxes, image()));
    return problems;
  }

  private List<Problem> sizeProblems(ImageSize image) {
    List<Problem> problems = new ArrayList<>();
    for (Plane plane : field.planes()) {
      ImageSize size = byStackNumber.getOrDefault(plane.stackNumber(), image);
      if (!size.equals(image)) {
        problems.add(new Problem.PlaneSizeDiffers(plane, image, size));
      }
    }
    return problems;
  }
}
