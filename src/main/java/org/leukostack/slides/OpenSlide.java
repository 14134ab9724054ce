package org.leukostack.slides;

import java.util.List;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Opened;
import org.leukostack.review.ReviewProblems;

/**
 * A slide that is open for review.
 *
 * @param folder as it was read
 * @param review of the slide; its lock is held if it can be worked on
 * @param reviewProblems what is wrong with the review
 */
public record OpenSlide(TestFolder folder, Opened review, List<Problem> reviewProblems) {

  public OpenSlide {
    reviewProblems = List.copyOf(reviewProblems);
  }

  /** With the problems that the review has. */
  public static OpenSlide of(TestFolder folder, Opened review) {
    return new OpenSlide(folder, review, ReviewProblems.of(review));
  }
}
