package org.leukostack.testing;

import java.util.Objects;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.CellReview;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Review;
import org.leukostack.review.Verdict;

/** What a review says: {@code assertThat(review).hasVerdict(cell, Verdict.ACCEPTED)}. */
public final class ReviewAssert extends AbstractAssert<ReviewAssert, Review> {

  private ReviewAssert(Review review) {
    super(review, ReviewAssert.class);
  }

  public static ReviewAssert assertThat(Review review) {
    return new ReviewAssert(review);
  }

  /** Something is said of so many cells. */
  public ReviewAssert hasReviewed(int cells) {
    isNotNull();
    if (actual.cells().size() != cells) {
      failWithMessage(
          "Expected a review of %d cells, but something is said of %s",
          cells, actual.cells().keySet().stream().sorted().map(ReviewAssert::name).toList());
    }
    return this;
  }

  public ReviewAssert hasVerdict(CellId cell, Verdict verdict) {
    return says("verdict", cell, CellReview::verdict, verdict);
  }

  /** Whose verdict it is. */
  public ReviewAssert hasReviewer(CellId cell, String reviewer) {
    return says("reviewer", cell, CellReview::reviewer, reviewer);
  }

  public ReviewAssert hasNoReviewer(CellId cell) {
    return says("reviewer", cell, CellReview::reviewer, null);
  }

  public ReviewAssert hasReason(CellId cell, RejectReason reason) {
    return says("reason", cell, CellReview::reason, reason);
  }

  public ReviewAssert hasNoReason(CellId cell) {
    return says("reason", cell, CellReview::reason, null);
  }

  public ReviewAssert hasComment(CellId cell, String comment) {
    return says("comment", cell, CellReview::comment, comment);
  }

  /** The annotator gave it this class. */
  public ReviewAssert hasClass(CellId cell, PreClass preClass) {
    return says("class", cell, CellReview::preClass, preClass);
  }

  /** It has the class that the instrument gave it. */
  public ReviewAssert keepsClass(CellId cell) {
    return says("class", cell, CellReview::preClass, null);
  }

  /** The annotator drew this box. */
  public ReviewAssert hasBox(CellId cell, BoundingBox box) {
    return says("box", cell, CellReview::box, box);
  }

  /** It has its original box. */
  public ReviewAssert keepsBox(CellId cell) {
    return says("box", cell, CellReview::box, null);
  }

  /** The annotator chose this plane as the best focus. */
  public ReviewAssert hasFocus(CellId cell, int stackNumber) {
    return says("focus", cell, CellReview::focus, stackNumber);
  }

  public ReviewAssert hasNoFocus(CellId cell) {
    return says("focus", cell, CellReview::focus, null);
  }

  private ReviewAssert says(
      String what,
      CellId cell,
      Function<CellReview, @Nullable Object> of,
      @Nullable Object expected) {
    isNotNull();
    Object said = of.apply(actual.of(cell));
    if (!Objects.equals(said, expected)) {
      failWithMessage(
          "Expected %s to have %s, but it has %s",
          name(cell), words(what, expected), words(what, said));
    }
    return this;
  }

  private static String words(String what, @Nullable Object value) {
    return value == null ? "no " + what : "the " + what + " <" + value + ">";
  }

  private static String name(CellId cell) {
    return "cell " + cell.cellKey() + " of field " + cell.imageNumber();
  }
}
