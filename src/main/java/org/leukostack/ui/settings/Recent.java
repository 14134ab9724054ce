package org.leukostack.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was used lately, the latest first, each once.
 *
 * @param folders test folders, at most {@value #MAX_FOLDERS}
 * @param filters as {@link org.leukostack.review.CellFilter#toJson} writes them, at most {@value
 *     #MAX_FILTERS}
 */
public record Recent(List<String> folders, List<String> filters) {

  static final Recent NOTHING = new Recent(List.of(), List.of());

  private static final int MAX_FOLDERS = 10;
  private static final int MAX_FILTERS = 5;

  /** What is no path of this system is no folder. */
  public Recent {
    folders = folders.stream().filter(Recent::isPath).toList();
    filters = filters.stream().limit(MAX_FILTERS).toList();
  }

  private static boolean isPath(String text) {
    try {
      return Path.of(text).getFileName() != null;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** With a folder on top. */
  public Recent withFolder(String folder) {
    return new Recent(onTop(folder, folders, MAX_FOLDERS), filters);
  }

  /** With a filter on top. */
  public Recent withFilter(String filter) {
    return new Recent(folders, onTop(filter, filters, MAX_FILTERS));
  }

  private static List<String> onTop(String latest, List<String> before, int most) {
    return Stream.concat(Stream.of(latest), before.stream().filter(s -> !s.equals(latest)))
        .limit(most)
        .toList();
  }
}
