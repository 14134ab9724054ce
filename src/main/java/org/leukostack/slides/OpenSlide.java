package org.leukostack.slides;

import java.util.List;
import java.util.Optional;
import org.leukostack.model.Problem;
import org.leukostack.model.ReadingTerms;
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

  /** On what terms it is read, as far as its file can be read. */
  public Optional<ReadingTerms> terms() {
    return review instanceof Opened.Readable readable
        ? Optional.of(readable.document().terms())
        : Optional.empty();
  }

  /** With the problems that the review has. */
  public static OpenSlide of(TestFolder folder, Opened review) {
    return new OpenSlide(folder, review, ReviewProblems.of(review));
  }
}
