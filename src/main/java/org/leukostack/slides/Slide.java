package org.leukostack.slides;

import java.util.List;
import java.util.stream.Stream;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.Review;

/** A slide as found on disk: its folder joined with its review, or why it cannot be read. */
public sealed interface Slide {

  /** What could be read of the folder. */
  TestFolder folder();

  /** Nothing of the folder can be read, because of this problem. */
  record Unreadable(TestFolder folder, Problem obstacle) implements Slide {}

  /** The folder can be read, and its planes can be read. */
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
   * Folder and review can be read.
   *
   * @param review {@link Review#EMPTY} if there is none
   */
  record Ready(TestFolder folder, Review review, List<Problem> reviewProblems) implements Readable {
    public Ready {
      reviewProblems = List.copyOf(reviewProblems);
    }

    /** A slide without a review. */
    public static Ready unreviewed(TestFolder folder) {
      return new Ready(folder, Review.EMPTY, List.of());
    }
  }

  /**
   * There is a review that cannot be read or understood: what depends on verdicts cannot be done,
   * for cells that the annotator rejected would be taken for unreviewed.
   */
  record ReviewUnreadable(TestFolder folder, Problem obstacle) implements Readable {
    @Override
    public List<Problem> reviewProblems() {
      return List.of(obstacle);
    }
  }
}
