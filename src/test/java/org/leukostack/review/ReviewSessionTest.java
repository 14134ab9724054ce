package org.leukostack.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leukostack.review.SomeFields.id;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.PreClass;
import org.leukostack.testing.Readings;

class ReviewSessionTest {

  private static final CellId FIRST = id(1, "0");
  private static final CellId SECOND = id(1, "1");
  private static final CellId OTHER = id(3, "0");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final BoundingBox BOX = new BoundingBox(1, 2, 3, 4);

  private final ReviewSession session = Readings.of(SomeFields.slide(3, 4), () -> NOON);

  private static Act accept(CellId... cells) {
    return new Act.Judge(List.of(cells), Verdict.ACCEPTED, null);
  }

  private CellReview of(CellId cell) {
    return session.review().of(cell);
  }

  @Test
  void aVerdictHasItsReviewerAndTime() {
    session.apply(new Act.Judge(List.of(FIRST), Verdict.REJECTED, RejectReason.CUT_OFF));

    assertThat(of(FIRST))
        .isEqualTo(
            CellReview.NONE.withVerdict(Verdict.REJECTED, RejectReason.CUT_OFF, "ann", NOON));
    assertThat(of(SECOND)).isEqualTo(CellReview.NONE);
  }

  @Test
  void manyCellsAreOneStep() {
    Change change = session.apply(accept(OTHER, FIRST, SECOND, FIRST)).orElseThrow();

    assertThat(change.cells())
        .extracting(Change.OfCell::cell)
        .containsExactly(OTHER, FIRST, SECOND);
    assertThat(session.undo()).isPresent();
    assertThat(session.review().isEmpty()).isTrue();
    assertThat(session.undo()).isEmpty();
  }

  @Test
  void aStepKnowsWhereItHappened() {
    Change done = session.apply(accept(OTHER)).orElseThrow();
    assertThat(done.imageNumber()).isEqualTo(3);
    assertThat(done.cell()).contains(OTHER);

    session.apply(new Act.AddCell(5, new PreClass(4), BOX));
    Change undone = session.undo().orElseThrow();
    assertThat(undone.how()).isEqualTo(Change.How.UNDONE);
    assertThat(undone.imageNumber()).isEqualTo(5);
    assertThat(undone.cell()).isEmpty();

    session.apply(new Act.MarkViewed(List.of(5), true));
    assertThat(session.undo().orElseThrow().imageNumber()).isEqualTo(5);
  }

  @Test
  void anActThatChangesNothingIsNone() {
    session.apply(accept(FIRST));
    session.apply(new Act.Comment(List.of(FIRST), "odd"));
    session.undo();
    int size = session.document().history().size();

    assertThat(session.apply(accept(FIRST))).isEmpty();
    assertThat(session.apply(new Act.RevertBox(List.of(FIRST, SECOND)))).isEmpty();
    assertThat(session.apply(new Act.EditBox(FIRST, SomeFields.box(1, 0)))).isEmpty();
    assertThat(session.apply(new Act.Classify(List.of(FIRST), new PreClass(2)))).isEmpty();
    assertThat(session.apply(new Act.MarkViewed(List.of(1), false))).isEmpty();
    assertThat(session.document().history().size()).isEqualTo(size);
    assertThat(session.nextRedo()).as("still there").isPresent();
  }

  @Test
  void theSameVerdictFromSomebodyElseIsNews() {
    session.apply(accept(FIRST));
    ReviewSession other = new ReviewSession(session.document(), "bob", () -> NOON);

    assertThat(other.apply(accept(FIRST))).isPresent();
    assertThat(other.review()).hasReviewer(FIRST, "bob");
  }

  @Test
  void anotherBoxTakesTheVerdictAwayAndLeavesTheRest() {
    session.apply(new Act.Judge(List.of(FIRST), Verdict.REJECTED, RejectReason.WRONG_BOX));
    session.apply(new Act.Comment(List.of(FIRST), "too low"));
    session.apply(new Act.EditBox(FIRST, BOX));

    assertThat(session.review())
        .hasVerdict(FIRST, Verdict.UNREVIEWED)
        .hasNoReason(FIRST)
        .hasNoReviewer(FIRST)
        .hasComment(FIRST, "too low");
    assertThat(session.document().history().of(FIRST))
        .extracting(History.Step::what)
        .containsExactly("verdict", "comment", "box");
    History.Step last = session.document().history().of(FIRST).getLast();
    assertThat(last.from())
        .containsEntry("verdict", "rejected")
        .containsEntry("reason", "wrong_box")
        .doesNotContainKey("comment");
    assertThat(last.to()).containsExactly(java.util.Map.entry("box", "[1,2,3,4]"));

    session.apply(accept(FIRST));
    session.apply(new Act.RevertBox(List.of(FIRST)));
    assertThat(session.review()).hasVerdict(FIRST, Verdict.UNREVIEWED);
    assertThat(session.slide().cell(FIRST).orElseThrow().box()).isEqualTo(SomeFields.box(1, 0));
  }

  private static BoundingBox right(int pixels) {
    BoundingBox box = SomeFields.box(1, 0);
    return new BoundingBox(box.x() + pixels, box.y(), box.width(), box.height());
  }

  @Test
  void theStepsOfAGestureAreOneActAndUndoGoesToItsStart() {
    session.apply(accept(FIRST));
    Act.EditBox step = null;
    for (int pixels = 1; pixels <= 5; pixels++) {
      Act.EditBox next = new Act.EditBox(FIRST, right(pixels));
      Change change = session.goOn(step, next).orElseThrow();
      assertThat(change.cells().getFirst().after().box()).isEqualTo(right(pixels));
      step = next;
    }
    assertThat(session.document().history().of(FIRST))
        .extracting(History.Step::what)
        .containsExactly("verdict", "box");
    assertThat(session.document().history().of(FIRST).getLast().from())
        .containsEntry("verdict", "accepted");

    session.undo();
    assertThat(of(FIRST))
        .isEqualTo(CellReview.NONE.withVerdict(Verdict.ACCEPTED, null, "ann", NOON));
    session.redo();
    assertThat(of(FIRST)).isEqualTo(CellReview.NONE.withBox(right(5)));
  }

  @Test
  void whateverIsDoneBetweenTwoStepsMakesThemTwoActs() {
    List<Runnable> between =
        List.of(
            () -> session.apply(new Act.Comment(List.of(SECOND), "odd")),
            () -> {
              session.undo();
              session.redo();
            },
            () -> session.reviewAs("bob"));
    for (Runnable other : between) {
      Act.EditBox step = new Act.EditBox(FIRST, right(1));
      session.goOn(null, step);
      other.run();
      session.goOn(step, new Act.EditBox(FIRST, right(2)));
      session.undo();
      assertThat(session.slide().cell(FIRST).orElseThrow().box()).isEqualTo(right(1));
      while (session.undo().isPresent()) {}
    }
  }

  @Test
  void aGestureThatEndsWhereItBeganIsNoAct() {
    Act.EditBox step = new Act.EditBox(FIRST, right(1));
    session.goOn(null, step);
    assertThat(session.goOn(step, new Act.EditBox(FIRST, right(0)))).isPresent();

    assertThat(session.review()).isEqualTo(Review.EMPTY);
    assertThat(session.document().history().size()).isZero();
    assertThat(session.nextUndo()).isEmpty();
  }

  @Test
  void anotherClassLeavesTheVerdict() {
    session.apply(accept(FIRST));
    session.apply(new Act.Classify(List.of(FIRST), new PreClass(0)));

    assertThat(session.review()).hasVerdict(FIRST, Verdict.ACCEPTED);
    assertThat(session.slide().cell(FIRST).orElseThrow().isWhiteCell()).isFalse();
  }

  @Test
  void addedCellsComeLastInTheOrderOfAddingAndKeepTheirNames() {
    session.apply(new Act.AddCell(3, new PreClass(4), BOX));
    session.apply(new Act.AddCell(1, new PreClass(4), BOX));
    session.apply(new Act.AddCell(3, new PreClass(5), BOX));
    assertThat(session.slide().cells(3))
        .extracting(c -> c.id().cellKey())
        .containsExactly("0", "1", "2", "3", "added-1", "added-3");

    session.apply(new Act.RemoveCells(List.of(id(3, "added-1"))));
    assertThat(session.slide().cell(id(3, "added-1"))).isEmpty();
    session.undo();
    assertThat(session.slide().cell(id(3, "added-1"))).isPresent();
    session.redo();
    session.apply(new Act.AddCell(3, new PreClass(4), BOX));
    assertThat(session.slide().cells(3))
        .extracting(c -> c.id().cellKey())
        .containsExactly("0", "1", "2", "3", "added-3", "added-4");
  }

  @Test
  void aRemovedCellTakesItsVerdictAlong() {
    session.apply(new Act.AddCell(3, new PreClass(4), BOX));
    session.apply(accept(id(3, "added-1")));
    session.apply(new Act.RemoveCells(List.of(id(3, "added-1"))));
    assertThat(session.review().cells()).isEmpty();

    session.undo();
    assertThat(session.review()).hasVerdict(id(3, "added-1"), Verdict.ACCEPTED);
  }

  @Test
  void onlyAddedCellsAreRemoved() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Act.RemoveCells(List.of(FIRST)))
        .withMessageContaining("Not added");
  }

  @Test
  void whatIsNotOnTheSlideIsRefusedAndNothingHappens() {
    List<Act> impossible =
        List.of(
            accept(FIRST, id(1, "9")),
            accept(id(2, "0")),
            new Act.RemoveCells(List.of(id(1, "added-1"))),
            new Act.AddCell(2, new PreClass(3), BOX),
            new Act.MarkViewed(List.of(1, 4), true));
    for (Act act : impossible) {
      assertThatIllegalArgumentException().as("%s", act).isThrownBy(() -> session.apply(act));
    }
    assertThat(session.review()).isEqualTo(Review.EMPTY);
    assertThat(session.nextUndo()).isEmpty();
  }

  @Test
  void anEmptyBoxIsRefused() {
    BoundingBox empty = new BoundingBox(1, 1, 0, 5);
    assertThatIllegalArgumentException().isThrownBy(() -> new Act.EditBox(FIRST, empty));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Act.AddCell(1, new PreClass(2), empty));
  }

  @Test
  void aKeyOfTheInstrumentIsNeverThatOfAnAddedCell() {
    Cell odd = new Cell(1, "added-1", new PreClass(3), BOX, OptionalInt.empty());

    assertThat(CellId.ofInstrument(odd).isAdded()).isFalse();
    assertThat(CellId.ofInstrument(odd)).isNotEqualTo(CellId.added(1, 1));
    assertThat(CellId.added(1, 1).isAdded()).isTrue();
  }

  @Test
  void cellsAreOrderedByFieldThenNumberAddedLast() {
    List<CellId> ordered =
        List.of(
            id(1, "2"), id(1, "10"), id(1, "x"), id(1, "added-2"), id(1, "added-10"), id(2, "0"));

    assertThat(ordered.reversed().stream().sorted().toList()).isEqualTo(ordered);
  }

  @Test
  void theSlideIsTheSameObjectUntilSomethingChanges() {
    ReviewedSlide slide = session.slide();
    session.setView(ViewState.NONE);
    session.apply(new Act.RevertBox(List.of(FIRST)));
    assertThat(session.slide()).isSameAs(slide);

    session.apply(accept(FIRST));
    assertThat(session.slide()).isNotSameAs(slide);
  }
}
