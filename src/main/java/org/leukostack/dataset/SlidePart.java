package org.leukostack.dataset;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.model.ReadingName;

/**
 * What one slide gives to a data set: its crops, and all that is known of them. Whatever format is
 * written is made of parts alone, and of the planes of {@code source}.
 *
 * @param folder has the files of the part
 * @param source the test folder
 * @param testId of the slide
 * @param reading that was taken
 * @param cells that are in it, by ascending number
 * @param made how it was made
 */
public record SlidePart(
    Path folder,
    Path source,
    String testId,
    ReadingName reading,
    List<PartCell> cells,
    Making made) {

  public SlidePart {
    cells = List.copyOf(cells);
  }

  /** The crop of a cell on a plane, a JPEG with the bytes that an export gives it. */
  public Path crop(int crop, int stackNumber) {
    return folder.resolve(crop + "_" + stackNumber + ".jpg");
  }

  /** The file of a plane, in the test folder. */
  public Path plane(PartField field, int stackNumber) {
    return source.resolve(field.plane(stackNumber));
  }
}
