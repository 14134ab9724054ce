package org.leukostack.export;

import java.nio.file.Path;
import org.leukostack.model.CropWindow;
import org.leukostack.slides.Slide;

/**
 * The options of an export.
 *
 * @param slide its classes, boxes and added cells are exported as the review has them
 * @param outputRoot the folder that gets, or has, the folder of the export
 * @param folderName of the folder that the export fills; that of the slide unless another is chosen
 * @param cropSize edge length of the crops in pixels, at most {@link #MAX_CROP_SIZE}
 * @param jobs how many fields are worked at a time, at least 1
 * @param replace whether an export that is there already may be replaced
 * @param which cells are exported, by their verdict
 */
public record ExportRequest(
    Slide.Ready slide,
    Path outputRoot,
    String folderName,
    int cropSize,
    int jobs,
    boolean replace,
    Which which) {

  /** The output root unless another is chosen. */
  public static final String DEFAULT_OUTPUT_ROOT = "tidy_data";

  /** The cells that are exported unless others are chosen. */
  public static final Which DEFAULT_WHICH = Which.NOT_REJECTED;

  /** Longer than a plane is wide; the crops of a stack would exceed the memory. */
  public static final int MAX_CROP_SIZE = 2000;

  /** The longest edge that a JPEG can have. */
  private static final int MAX_JPEG_EDGE = 65_500;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a number is out of its bounds
   */
  public ExportRequest {
    if (cropSize < 1 || cropSize > MAX_CROP_SIZE) {
      throw new IllegalArgumentException("A crop of " + cropSize + " pixels");
    }
    if (jobs < 1) {
      throw new IllegalArgumentException(jobs + " jobs");
    }
  }

  /**
   * All cells that are not rejected, in crops of the published size, on all cores; nothing is
   * replaced.
   */
  public static ExportRequest of(Slide.Ready slide, Path outputRoot) {
    return new ExportRequest(
        slide,
        outputRoot,
        slide.folder().testId(),
        CropWindow.DEFAULT_SIZE,
        defaultJobs(),
        false,
        DEFAULT_WHICH);
  }

  /** As many as there are cores. */
  public static int defaultJobs() {
    return Runtime.getRuntime().availableProcessors();
  }

  public ExportRequest withFolderName(String name) {
    return new ExportRequest(slide, outputRoot, name, cropSize, jobs, replace, which);
  }

  public ExportRequest withCropSize(int pixels) {
    return new ExportRequest(slide, outputRoot, folderName, pixels, jobs, replace, which);
  }

  public ExportRequest withJobs(int fieldsAtATime) {
    return new ExportRequest(
        slide, outputRoot, folderName, cropSize, fieldsAtATime, replace, which);
  }

  public ExportRequest withReplace(boolean may) {
    return new ExportRequest(slide, outputRoot, folderName, cropSize, jobs, may, which);
  }

  public ExportRequest withWhich(Which cells) {
    return new ExportRequest(slide, outputRoot, folderName, cropSize, jobs, replace, cells);
  }

  /** The name of the slide. */
  public String testId() {
    return slide.folder().testId();
  }

  /** The folder that the export fills. */
  public Path destination() {
    return outputRoot.resolve(folderName);
  }

  /** How long a stack can be so that its strip is still a JPEG. */
  public int maxStackSize() {
    return MAX_JPEG_EDGE / cropSize;
  }
}
