package org.leukostack.dataset.build;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.dataset.DataSetOptions;
import org.leukostack.dataset.Groups;
import org.leukostack.model.ReadingName;

/**
 * A data set that is to be made.
 *
 * @param slides test folders, in any order, no two of a test id
 * @param out the folder that is filled
 * @param groups of the slides
 * @param classes by which labels are named
 * @param reading that is taken; null for the adjudicated one if there is one, and else the first
 * @param replace whether a data set that is there already may be replaced
 */
public record DataSetRequest(
    List<Path> slides,
    Path out,
    DataSetOptions options,
    Groups groups,
    ClassList classes,
    @Nullable ReadingName reading,
    boolean replace) {

  public DataSetRequest {
    slides = List.copyOf(slides);
  }
}
