package org.leukostack.ui.dataset;

import java.nio.file.Path;
import org.leukostack.model.Problem;
import org.leukostack.review.Tally;
import org.leukostack.slides.Slide;

/** A folder that is to be in the data set. */
sealed interface ChosenSlide {

  Path folder();

  /** It is being read. */
  record Looking(Path folder) implements ChosenSlide {}

  /**
   * It is a slide with a reading.
   *
   * @param tally of its cells
   */
  record Found(Path folder, Slide.Ready slide, Tally tally) implements ChosenSlide {}

  /** Nothing of it can be in the data set. */
  record Useless(Path folder, Problem problem) implements ChosenSlide {}
}
