package org.leukostack.dataset;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.leukostack.export.CropSink;
import org.leukostack.model.Field;

/** Files of one format that are made of the pixels of cells, while the planes are cut. */
public interface PartFiles {

  /**
   * A sink that writes one file for each cell, and drops those of a field that is given up.
   *
   * @param folder of the part
   * @param firstCrop the number of the first exported cell of a field; the others follow
   * @param cropSize in pixels
   */
  CropSink sink(Path folder, ToIntFunction<Field> firstCrop, int cropSize);

  /** The file of a cell; it is renamed where fields that broke leave a gap in the numbers. */
  Path file(Path folder, int crop);
}
