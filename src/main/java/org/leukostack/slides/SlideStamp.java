package org.leukostack.slides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.leukostack.model.ReadingName;
import org.leukostack.model.TestFolder;
import org.leukostack.review.ReviewPlace;

/**
 * Times and sizes of what a slide is read from: as long as they stay, it need not be read again. A
 * folder's own time changes with each file that is made, renamed or deleted in it, locks too.
 *
 * @param values -1 for what is not there
 */
public record SlideStamp(List<Long> values) {

  public SlideStamp {
    values = List.copyOf(values);
  }

  /**
   * As the files are now; reads none of them.
   *
   * @param userData the user's data folder, which need not be there
   */
  public static SlideStamp of(TestFolder slide, ReadingName reading, Path userData) {
    ReviewPlace beside = ReviewPlace.beside(slide, reading);
    ReviewPlace own = ReviewPlace.inUserData(slide, reading, userData);
    List<Long> values = new ArrayList<>();
    for (Path path :
        List.of(slide.path(), slide.analysisFile(), beside.file(), own.file(), own.lockFile())) {
      try {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
        values.add(found.lastModifiedTime().toMillis());
        values.add(found.isDirectory() ? 0 : found.size());
      } catch (IOException e) {
        values.add(-1L);
      }
    }
    return new SlideStamp(values);
  }
}
