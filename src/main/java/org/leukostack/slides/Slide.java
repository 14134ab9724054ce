package org.leukostack.slides;

import java.util.List;
import java.util.stream.Stream;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Review;

/** A slide as it was found: its folder with what people say about it, or why there is none. */
public sealed interface Slide {

  /** What could be read of the folder. */
  TestFolder folder();

  /** Nothing of the folder can be read, because of this problem. */
  record Unreadable(TestFolder folder, Problem obstacle) implements Slide {}

  /** The folder can be read, and its planes can be looked at. */
  sealed interface Readable extends Slide {

    /** What is wrong with the review. */
    List<Problem> reviewProblems();

    /**
     * All that is wrong with names, analysis and review, in this order. What is wrong with the
     * planes is known only to those who read them.
     */
    default List<Problem> problems() {
      return Stream.concat(folder().problems().stream(), reviewProblems().stream()).toList();
    }
  }

  /**
   * There is all that is needed to work on the slide.
   *
   * @param review {@link Review#EMPTY} if nobody has reviewed it
   */
  record Ready(TestFolder folder, Review review, List<Problem> reviewProblems) implements Readable {
    public Ready {
      reviewProblems = List.copyOf(reviewProblems);
    }

    /** A slide that nobody has reviewed. */
    public static Ready unreviewed(TestFolder folder) {
      return new Ready(folder, Review.EMPTY, List.of());
    }
  }

  /**
   * There is a review that cannot be read or understood: what depends on verdicts cannot be done,
   * for cells that a person rejected would be taken for unreviewed.
   */
  record ReviewUnreadable(TestFolder folder, Problem obstacle) implements Readable {
    @Override
    public List<Problem> reviewProblems() {
      return List.of(obstacle);
    }
  }
}
