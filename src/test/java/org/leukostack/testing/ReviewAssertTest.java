package org.leukostack.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leukostack.testing.ReviewAssert.assertThat;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leukostack.model.PreClass;
import org.leukostack.review.Act;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewSession;
import org.leukostack.review.Verdict;

class ReviewAssertTest {

  private static final CellId CELL = new CellId(3, "0");
  private static final CellId OTHER = new CellId(3, "1");

  private final ReviewSession session =
      Readings.of(
          Slide.at(Path.of("s1"))
              .with(3, f -> f.white(box(1, 2, 3, 4)).white(box(5, 6, 7, 8)))
              .folder());

  private Review reviewed() {
    session.apply(new Act.EditBox(CELL, box(9, 9, 9, 9)));
    session.apply(new Act.Classify(List.of(CELL), new PreClass(7)));
    session.apply(new Act.Comment(List.of(CELL), "odd"));
    session.apply(new Act.ChooseFocus(List.of(CELL), 0));
    session.apply(new Act.Judge(List.of(CELL), Verdict.REJECTED, RejectReason.CUT_OFF));
    return session.review();
  }

  @Test
  void whatIsSaidPasses() {
    assertThat(reviewed())
        .hasReviewed(1)
        .hasVerdict(CELL, Verdict.REJECTED)
        .hasReason(CELL, RejectReason.CUT_OFF)
        .hasReviewer(CELL, "ann")
        .hasComment(CELL, "odd")
        .hasClass(CELL, new PreClass(7))
        .hasBox(CELL, box(9, 9, 9, 9))
        .hasFocus(CELL, 0)
        .hasVerdict(OTHER, Verdict.UNREVIEWED)
        .hasNoReason(OTHER)
        .hasNoReviewer(OTHER)
        .keepsClass(OTHER)
        .keepsBox(OTHER)
        .hasNoFocus(OTHER);
  }

  @Test
  void whatIsNotSaidFailsInTheWordsOfTheReview() {
    Review review = reviewed();

    assertThatThrownBy(() -> assertThat(review).hasVerdict(CELL, Verdict.ACCEPTED))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Expected cell 0 of field 3 to have the verdict <ACCEPTED>, but it has the verdict"
                + " <REJECTED>");
    assertThatThrownBy(() -> assertThat(review).as("undone").keepsBox(CELL))
        .hasMessageStartingWith("[undone] Expected cell 0 of field 3 to have no box, but it has");
    assertThatThrownBy(() -> assertThat(review).hasFocus(OTHER, 2))
        .hasMessageEndingWith("to have the focus <2>, but it has no focus");
    assertThatThrownBy(() -> assertThat(review).hasReviewed(2))
        .hasMessage("Expected a review of 2 cells, but something is said of [cell 0 of field 3]");
  }
}
