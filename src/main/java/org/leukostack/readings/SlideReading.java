package org.leukostack.readings;

import java.nio.file.Path;
import java.util.List;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingName;
import org.leukostack.review.ReviewedSlide;

/**
 * What one reader says of a slide.
 *
 * @param cells with what is said of them; those that this reader added are among them. Where the
 *     imager's classes were hidden from the reader, and the reader chose none, they have none
 * @param file that has it
 * @param problems of that file
 */
public record SlideReading(
    ReadingName name, ReviewedSlide cells, Path file, List<Problem> problems) {
  public SlideReading {
    problems = List.copyOf(problems);
  }
}
