package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.review.CellFilter;
import org.leukostack.review.CellId;
import org.leukostack.review.CellOrder;
import org.leukostack.review.Review;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Keyboard;
import org.leukostack.ui.review.Prompt;

/** What goes with a verdict: its comment, the way on, and what takes it away. */
class VerdictJourneyTest extends ReviewedWindowTest {

  private static final CellId FIRST = new CellId(3, "0");
  private static final CellId SECOND = new CellId(3, "1");

  private String asked() {
    return shownTexts("#prompt").getFirst();
  }

  @Test
  void aCommentRightAfterAVerdictExplainsIt() throws Exception {
    startWith(slide.folder());
    push(KeyCode.F);
    assertThat(place()).isEqualTo("3/1");
    push(KeyCode.C);
    assertThat(asked()).isEqualTo("Comment on cell 0 in field 3, judged just before");
    assertThat(shownTexts("#prompt").getLast()).contains("F2: on cell 1 in field 3 instead");
    Keyboard.write("blurred");
    push(KeyCode.ENTER);
    assertThat(review()).hasComment(FIRST, "blurred").hasComment(SECOND, "");
    assertThat(place()).as("the walk goes on").isEqualTo("3/1");
    push(KeyCode.C);
    assertThat(asked()).as("it is explained").isEqualTo("Comment on cell 1 in field 3");
    push(KeyCode.ESCAPE);

    push(KeyCode.X);
    push(KeyCode.DIGIT7);
    assertThat(place()).isEqualTo("12/0");
    push(KeyCode.C);
    Keyboard.write("smudge");
    push(KeyCode.ENTER);
    assertThat(review()).hasComment(SECOND, "smudge").hasVerdict(SECOND, Verdict.REJECTED);

    push(KeyCode.X);
    push(KeyCode.ENTER);
    push(KeyCode.UP);
    push(KeyCode.C);
    assertThat(asked()).as("the next cell was looked at").contains("cell 1 in field 12");
    push(KeyCode.ESCAPE);
    push(KeyCode.SPACE);
    push(KeyCode.C);
    assertThat(asked()).as("what is accepted needs no word").contains("cell 0 in field 112");
  }

  @Test
  void oneKeyChangesToTheShownCellAndBackWithWhatIsTyped() throws Exception {
    startWith(slide.folder());
    push(KeyCode.F);
    push(KeyCode.C);
    Keyboard.write("large");
    push(KeyCode.F2);
    assertThat(asked()).isEqualTo("Comment on cell 1 in field 3");
    TextField field = node("#comment");
    assertThat(onFx(() -> field.getText())).as("what is typed goes along").isEqualTo("large");
    assertThat(review()).hasComment(FIRST, "").hasComment(SECOND, "");
    push(KeyCode.F2);
    assertThat(asked()).contains("cell 0 in field 3");
    push(KeyCode.F2);
    push(KeyCode.ENTER);
    assertThat(review()).hasComment(SECOND, "large").hasComment(FIRST, "");
    push(KeyCode.F2);
    assertThat(asked()).as("it is a key of its own").isEqualTo("Comment on cell 1 in field 3");
  }

  @Test
  void theCommentOfTheGalleryExplainsAVerdictToo() throws Exception {
    startWith(slide.folder());
    push(KeyCode.G);
    await("the gallery", () -> bench().gallery().isShown());
    CellId judged = onFx(() -> model().selected().orElseThrow().id());
    push(KeyCode.F);
    assertThat(onFx(() -> model().selected().orElseThrow().id())).isNotEqualTo(judged);
    push(KeyCode.C);
    Keyboard.write("odd");
    push(KeyCode.ENTER);
    assertThat(review()).hasComment(judged, "odd");
    push(KeyCode.U);
    assertThat(onFx(() -> model().selected().orElseThrow().review().isJudged())).isFalse();
  }

  @Test
  void fInPlaceOfAReasonFlags() throws Exception {
    startWith(slide.folder());
    push(KeyCode.X);
    assertThat(prompt()).isEqualTo(new Prompt.Reason(FIRST));
    push(KeyCode.F);
    assertThat(review()).hasVerdict(FIRST, Verdict.FLAGGED).hasVerdict(SECOND, Verdict.UNREVIEWED);
    assertThat(place()).isEqualTo("3/1");
    assertThat(asked()).isEqualTo("Done: flag cell 0 in field 3. Ctrl+Z takes it back.");
    push(KeyCode.C);
    assertThat(asked()).contains("cell 0 in field 3");
  }

  /** Draws one where the program proposes it. */
  private void drawCell() {
    push(KeyCode.N);
    push(KeyCode.ENTER);
  }

  @Test
  void aDrawnCellIsWalkedWhereItLies() throws Exception {
    startWith(slide.folder());
    drawCell();
    assertThat(place()).isEqualTo("3/added-1");
    assertThat(text("#status-where")).contains("cell 3 of 6");
    push(KeyCode.E);
    push(KeyCode.RIGHT);
    assertThat(place()).as("on from there").isEqualTo("12/0");
    push(KeyCode.LEFT);
    assertThat(place()).isEqualTo("3/added-1");
    push(KeyCode.LEFT);
    assertThat(place()).isEqualTo("3/1");
  }

  @Test
  void inAnyOtherOrderADrawnCellComesAfterTheOneThatWasSelected() throws Exception {
    startWith(slide.folder());
    onFx(() -> bench().filter().order(CellOrder.CLASS));
    goTo(3, "1");
    push(KeyCode.RIGHT);
    String next = place();
    push(KeyCode.LEFT);
    drawCell();
    push(KeyCode.E);
    push(KeyCode.RIGHT);
    assertThat(place()).isEqualTo(next);
    push(KeyCode.LEFT);
    push(KeyCode.LEFT);
    assertThat(place()).isEqualTo("3/1");
  }

  @Test
  void undoOfADrawnCellSelectsTheOneBefore() throws Exception {
    startWith(slide.folder());
    push(KeyCode.RIGHT);
    drawCell();
    assertThat(place()).isEqualTo("3/added-1");
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(place()).isEqualTo("3/1");
    push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(place()).isEqualTo("3/added-1");
    goTo(112, "0");
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(place()).as("also from elsewhere").isEqualTo("3/1");
    push(KeyCode.CONTROL, KeyCode.Y);
    push(KeyCode.E);
    push(KeyCode.DELETE);
    assertThat(place()).as("removed by hand").isEqualTo("3/1");
    assertThat(review().added()).isEmpty();
  }

  @Test
  void keysLeadToBothEndsOfTheListAndToTheNextUnreviewedCell() throws Exception {
    startWith(slide.folder());
    push(KeyCode.CONTROL, KeyCode.END);
    assertThat(place()).isEqualTo("112/0");
    push(KeyCode.CONTROL, KeyCode.HOME);
    assertThat(place()).isEqualTo("3/0");
    push(KeyCode.RIGHT);
    push(KeyCode.SPACE);
    push(KeyCode.SPACE);
    assertThat(place()).isEqualTo("12/1");
    push(KeyCode.LEFT);
    push(KeyCode.U);
    assertThat(place()).isEqualTo("12/1");
    push(KeyCode.U);
    push(KeyCode.U);
    assertThat(place()).as("from the start again").isEqualTo("3/0");
    push(KeyCode.U);
    push(KeyCode.SPACE);
    push(KeyCode.SPACE);
    assertThat(place()).isEqualTo("3/0");
    push(KeyCode.U);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.LAST_UNREVIEWED));
    push(KeyCode.SPACE);
    push(KeyCode.U);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.ALL_REVIEWED));
    onFx(() -> bench().filter().filter(CellFilter.ALL.withFields(12, 12)));
    push(KeyCode.CONTROL, KeyCode.HOME);
    assertThat(place()).as("of the list, not of the slide").isEqualTo("12/0");
  }

  @Test
  void aClickBesideAllBoxesKeepsThePlace() throws Exception {
    startWith(slide.folder());
    goTo(12, "1");
    click(onScreen(10, 10));
    assertThat(place()).isEqualTo("12/1");
    push(KeyCode.E);
    click(onScreen(300, 300));
    assertThat(place()).isEqualTo("12/1");
    assertThat(onFx(() -> bench().editor().isEditing())).isTrue();
  }

  @Test
  void aClickOnTheMarkOfATileIsTheBestFocus() throws Exception {
    startWith(slide.folder());
    int shown = plane();
    Node tile = tiles().get(4);
    moveTo(middle(tile));
    await("the mark", () -> tile.lookup(".tile-choice") != null);
    Node mark = tile.lookup(".tile-choice");
    click(mark);
    assertThat(review()).hasFocus(FIRST, 4);
    assertThat(asked()).contains("is best in focus at plane 4", "Ctrl+Z");
    assertThat(plane()).as("the mark is no button of the plane").isEqualTo(shown);
    click(mark);
    assertThat(review()).hasNoFocus(FIRST);
    click(tile);
    assertThat(plane()).isEqualTo(4);
    assertThat(review()).isEqualTo(Review.EMPTY);
    moveTo(onScreen(10, 10));
    await("the mark is gone", () -> tile.lookup(".tile-choice") == null);
  }

  private static Point2D middle(Node node) {
    Bounds bounds = onFx(() -> node.localToScreen(node.getBoundsInLocal()));
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  @Test
  void unreviewedAgainStaysUntilItCanHaveBeenRead() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    push(KeyCode.LEFT);
    push(KeyCode.E);
    push(KeyCode.DOWN);
    Prompt withdrawn = new Prompt.VerdictWithdrawn(FIRST);
    assertThat(prompt()).isEqualTo(withdrawn);
    push(KeyCode.ESCAPE);
    push(KeyCode.D);
    assertThat(place()).as("nobody waits for it").isEqualTo("7/-");
    assertThat(asked())
        .isEqualTo("The box has changed, so that cell 0 in field 3 is unreviewed again.");
    await("it has been read", () -> bench().loop().promptProperty().get() instanceof Prompt.None);

    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.E);
    push(KeyCode.DOWN);
    assertThat(prompt()).isEqualTo(withdrawn);
    push(KeyCode.SPACE);
    assertThat(prompt()).as("it is judged again").isEqualTo(new Prompt.None());
  }

  @Test
  void whatIsNoBoxOfACellIsRefusedWithAWord() throws Exception {
    startWith(slide.folder());
    Review before = review();
    push(KeyCode.N);
    drag(onScreen(300, 200), onScreen(303, 203), onScreen(306, 207));
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.BOX_TOO_SMALL));
    assertThat(review()).isEqualTo(before);
    assertThat(onFx(() -> bench().editor().draftProperty().get()))
        .as("it is still drawn, as before")
        .isNotNull();
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    for (int i = 0; i < 3; i++) {
      push(KeyCode.CONTROL, KeyCode.MINUS);
    }
    drag(onScreen(-90, 100), onScreen(-60, 140), onScreen(-40, 180));
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.BOX_OUTSIDE));
    assertThat(review()).isEqualTo(before);
    for (int i = 0; i < 10; i++) {
      push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
    }
    push(KeyCode.ENTER);
    assertThat(prompt()).as("by keys").isEqualTo(new Prompt.Tell(Prompt.Message.BOX_TOO_SMALL));
    assertThat(review()).isEqualTo(before);
    drag(onScreen(-40, 100), onScreen(0, 140), onScreen(30, 180));
    assertThat(place()).as("a part of a cell at the edge").isEqualTo("3/added-1");
    List<Integer> xw =
        onFx(() -> List.of(model().spot().cell().box().x(), model().spot().cell().box().width()));
    assertThat(xw.getFirst()).isZero();
    assertThat(xw.getLast()).isBetween(28, 33);
  }
}
