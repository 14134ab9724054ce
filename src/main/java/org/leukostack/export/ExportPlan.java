package org.leukostack.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.PreClass;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Review;

/**
 * What an export is going to write, before a plane is read.
 *
 * @param folder the slide
 * @param outputRoot the folder that gets, or has, a folder named after the slide
 * @param cropSize edge length of the crops in pixels, at most {@link #MAX_CROP_SIZE}
 * @param jobs how many fields are worked at a time
 * @param replace whether an export that is there already may be replaced
 * @param review of the slide: its classes, boxes and added cells are exported
 * @param which cells are exported, by their verdict
 */
public record ExportPlan(
    TestFolder folder,
    Path outputRoot,
    int cropSize,
    int jobs,
    boolean replace,
    Review review,
    Which which) {

  /** Where an export goes if nobody says otherwise. */
  public static final String DEFAULT_OUTPUT_ROOT = "tidy_data";

  /** Longer than a plane is wide; the pictures of a stack of larger crops fit no memory. */
  public static final int MAX_CROP_SIZE = 2000;

  /** The longest edge that a JPEG can have. */
  private static final int MAX_JPEG_EDGE = 65_500;

  public ExportPlan {
    if (cropSize < 1 || cropSize > MAX_CROP_SIZE) {
      throw new IllegalArgumentException("A crop of " + cropSize + " pixels");
    }
    if (jobs < 1) {
      throw new IllegalArgumentException(jobs + " jobs");
    }
  }

  /** Of a slide that nobody has reviewed. */
  public ExportPlan(TestFolder folder, Path outputRoot, int cropSize, int jobs, boolean replace) {
    this(folder, outputRoot, cropSize, jobs, replace, Review.EMPTY, Which.NOT_REJECTED);
  }

  /** The same, but an export that is there already is replaced. */
  public ExportPlan replacing() {
    return new ExportPlan(folder, outputRoot, cropSize, jobs, true, review, which);
  }

  /** The folder that the export fills. */
  public Path destination() {
    return outputRoot.resolve(folder.testId());
  }

  /** Which cells are exported, where their fields can be. */
  Selection selection() {
    return Selection.of(folder, review, which);
  }

  /** How many white cells the review keeps out. */
  public LeftOutByReview leftOutByReview() {
    return selection().leftOut();
  }

  /**
   * The fields whose white cells are going to be exported, in the order of the export; the white
   * cells of each are those that the review lets through, with the classes and boxes in force.
   */
  public List<Field> exportedFields() {
    return selection().fields().stream()
        .filter(f -> !f.isAmbiguous() && f.stackSize() <= maxStackSize())
        .filter(f -> !f.whiteCells().isEmpty())
        .toList();
  }

  /** How long a stack can be so that its strip is still a JPEG. */
  public int maxStackSize() {
    return MAX_JPEG_EDGE / cropSize;
  }

  /** How many cells of each class are going to be exported. */
  public Map<PreClass, Integer> cellsPerClass() {
    Map<PreClass, Integer> counts = new TreeMap<>();
    for (Field field : exportedFields()) {
      for (Cell cell : field.whiteCells()) {
        counts.merge(cell.preClass(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
