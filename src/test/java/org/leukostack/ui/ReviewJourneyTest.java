package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.export.Which;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.RejectReason;
import org.leukostack.review.Review;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Keyboard;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.review.Prompt;
import org.leukostack.ui.review.ZoomPan;

/** The annotator's loop with keys alone, and what is on the disk after it. */
class ReviewJourneyTest extends ReviewedWindowTest {

  private final Words problems = new Words("problems", words.locale());

  @Test
  void theChosenFocusIsTold() throws Exception {
    startWith(slide.folder());
    push(KeyCode.UP);
    push(KeyCode.ENTER);
    assertThat(review()).hasFocus(cell(3, "0"), 2);
    assertThat(shownTexts("#prompt"))
        .containsExactly(
            "Saved: cell 0 in field 3 is best in focus at plane 2. Ctrl+Z takes it back.");
    push(KeyCode.ENTER);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.FOCUS_IS_CHOSEN));
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review()).hasNoFocus(cell(3, "0"));
    assertThat(prompt()).isEqualTo(new Prompt.None());
  }

  @Test
  void anEnterThatMayHaveBeenMeantForADialogSetsNoFocus() throws Exception {
    startWith(slide.folder());
    push(KeyCode.ENTER); // one more than the folder chooser wanted
    assertThat(review()).isEqualTo(Review.EMPTY);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.ENTER_AGAIN));
    push(KeyCode.ENTER);
    assertThat(review()).as("now it is meant").hasFocus(cell(3, "0"), 1);

    push(KeyCode.RIGHT);
    open(slide.folder());
    Review reopened = review();
    push(KeyCode.ENTER);
    assertThat(review()).isEqualTo(reopened);
  }

  @Test
  void aDayWithKeysAlone() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    assertThat(review()).hasVerdict(cell(3, "0"), Verdict.ACCEPTED);
    assertThat(place()).as("on to the next").isEqualTo("3/1");

    push(KeyCode.X);
    assertThat(review()).as("before the reason").hasVerdict(cell(3, "1"), Verdict.REJECTED);
    assertThat(prompt()).isEqualTo(new Prompt.Reason(new CellId(3, "1")));
    assertThat(place()).isEqualTo("3/1");
    push(KeyCode.DIGIT2);
    assertThat(review()).hasReason(cell(3, "1"), RejectReason.WRONG_BOX);
    assertThat(place()).isEqualTo("12/0");

    push(KeyCode.X);
    push(KeyCode.ENTER);
    assertThat(review()).hasVerdict(cell(12, "0"), Verdict.REJECTED).hasNoReason(cell(12, "0"));
    assertThat(place()).isEqualTo("12/1");

    push(KeyCode.F);
    assertThat(review()).hasVerdict(cell(12, "1"), Verdict.FLAGGED);
    assertThat(place()).isEqualTo("112/0");

    push(KeyCode.F2); // C would explain the flag of the cell before
    Keyboard.write("x faf 1");
    push(KeyCode.ENTER);
    assertThat(review()).hasComment(cell(112, "0"), "x faf 1");
    assertThat(prompt()).isEqualTo(new Prompt.None());
    push(KeyCode.DIGIT7);
    assertThat(review()).hasClass(cell(112, "0"), new PreClass(7));
    push(KeyCode.UP);
    push(KeyCode.ENTER);
    assertThat(review()).hasFocus(cell(112, "0"), 3);
    assertThat(place()).as("none of these is a verdict").isEqualTo("112/0");
    push(KeyCode.A);
    push(KeyCode.A);
    assertThat(place()).isEqualTo("7/-");
    push(KeyCode.V);
    assertThat(review().viewed()).containsExactly(7);

    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review().viewed()).isEmpty();
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review()).hasNoFocus(cell(112, "0"));
    assertThat(place()).as("where it happened").isEqualTo("112/0");
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review()).keepsClass(cell(112, "0"));
    push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(review()).hasClass(cell(112, "0"), new PreClass(7));
    assertThat(onFx(() -> tooltip((Button) stage.getScene().lookup("#UNDO")).getText()))
        .contains(words.get("act.cell", "0", "112"), Command.UNDO.keyText());
    assertThat(text("#status-where"))
        .isEqualTo(words.get("status.where", "slide", 5, 5, 4, 5, 2, 1, 0));

    push(KeyCode.LEFT);
    push(KeyCode.HOME);
    onFx(() -> image().zoomIn());
    ZoomPan zoom = onFx(() -> image().zoomPan());
    Review done = review();
    closeAsTheUser();
    assertThat(onDisk()).isEqualTo(done);

    startWith(slide.folder());
    assertThat(place()).isEqualTo("12/1");
    assertThat(plane()).isZero();
    assertThat(review()).isEqualTo(done);
    await("the same zoom", () -> image().zoomPan() != null);
    assertThat(onFx(() -> image().zoomPan().scale())).isEqualTo(zoom.scale());
  }

  @Test
  void arrowsNeverChangeAVerdictAndVerdictsMoveNothing() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    push(KeyCode.SPACE);
    Review before = review();
    for (KeyCode key : List.of(KeyCode.LEFT, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP)) {
      push(key);
    }
    assertThat(review()).isEqualTo(before);
    assertThat(place()).isEqualTo("3/1");
    push(KeyCode.X);
    push(KeyCode.LEFT);
    assertThat(prompt()).as("another cell ends the question").isEqualTo(new Prompt.None());
    assertThat(place()).as("the rejected cell is still walked").isEqualTo("3/0");
    push(KeyCode.RIGHT);
    assertThat(place()).isEqualTo("3/1");
    assertThat(review()).hasVerdict(cell(3, "1"), Verdict.REJECTED);
  }

  @Test
  void aDigitSaysWhatItSetAndAsksOnceMoreBeforeACellLeavesTheExport() throws Exception {
    startWith(slide.folder());
    List<CellId> first = List.of(cell(3, "0"));
    push(KeyCode.DIGIT7);
    assertThat(review()).hasClass(cell(3, "0"), new PreClass(7));
    assertThat(shownTexts("#prompt"))
        .containsExactly("Class of cell 0 in field 3 set: class 7. Ctrl+Z takes it back.");
    push(KeyCode.DIGIT7);
    assertThat(prompt()).isEqualTo(new Prompt.ClassKept(first, new PreClass(7)));

    push(KeyCode.DIGIT1);
    assertThat(review()).as("not yet").hasClass(cell(3, "0"), new PreClass(7));
    assertThat(prompt()).isEqualTo(new Prompt.ClassAgain(first, PreClass.PLATELET, 1));
    assertThat(shownTexts("#prompt").getFirst()).contains("1 once more", "not exported");
    push(KeyCode.DIGIT0);
    assertThat(prompt()).isEqualTo(new Prompt.ClassAgain(first, PreClass.RED_BLOOD_CELL, 0));
    push(KeyCode.DIGIT1);
    push(KeyCode.RIGHT);
    push(KeyCode.DIGIT1);
    assertThat(review()).as("another cell is asked about anew").keepsClass(cell(3, "1"));
    push(KeyCode.DIGIT1);
    assertThat(review()).hasClass(cell(3, "1"), PreClass.PLATELET);
    assertThat(shownTexts("#prompt").getFirst()).contains("not exported any more", "Ctrl+Z");
    push(KeyCode.DIGIT0);
    assertThat(review())
        .as("it is not exported anyway")
        .hasClass(cell(3, "1"), PreClass.RED_BLOOD_CELL);
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review()).keepsClass(cell(3, "1")).hasClass(cell(3, "0"), new PreClass(7));
  }

  @Test
  void aDigitThatIsNoReasonSaysSoAndStillAsks() throws Exception {
    startWith(slide.folder());
    push(KeyCode.X);
    push(KeyCode.DIGIT9);
    assertThat(shownTexts("#prompt").getFirst())
        .startsWith("The digit 9 is no reason; 1 to 7 are.");
    assertThat(review()).keepsClass(cell(3, "0")).hasNoReason(cell(3, "0"));
    push(KeyCode.DIGIT2);
    assertThat(review()).hasReason(cell(3, "0"), RejectReason.WRONG_BOX);
  }

  @Test
  void aSecondPassGoesThroughTheJudgedCells() throws Exception {
    startWith(slide.folder());
    for (int i = 0; i < 5; i++) {
      push(KeyCode.F);
    }
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.ALL_REVIEWED));
    goTo(12, "0");
    push(KeyCode.SPACE);
    assertThat(place()).isEqualTo("12/1");
    push(KeyCode.X);
    push(KeyCode.DIGIT1);
    assertThat(place()).isEqualTo("112/0");
    push(KeyCode.SPACE);
    assertThat(place()).as("the end").isEqualTo("112/0");
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.ALL_REVIEWED));
  }

  @Test
  void aVerdictStaysWhenTheAnnotatorWantsIt() throws Exception {
    startWith(slide.folder());
    choose("review-menu", 3);
    push(KeyCode.SPACE);
    assertThat(place()).isEqualTo("3/0");
    close();
    startWith(slide.folder());
    assertThat(onFx(() -> bench().loop().advancesProperty().get())).as("remembered").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"#field-list", "#cell-list", "#NEXT_FIELD", "#stack-slider", ".tile"})
  void theKeysOfTheReviewWorkWhereverTheFocusIs(String focused) throws Exception {
    startWith(slide.folder());
    focus(node(focused));
    push(KeyCode.DIGIT4);
    assertThat(review()).hasClass(cell(3, "0"), new PreClass(4));
    push(KeyCode.ENTER);
    assertThat(review()).hasFocus(cell(3, "0"), 1);
    push(KeyCode.SPACE);
    assertThat(review()).hasVerdict(cell(3, "0"), Verdict.ACCEPTED);
    assertThat(place()).isEqualTo("3/1");
  }

  @Test
  void whatIsTypedIsACommentAndNothingElse() throws Exception {
    startWith(slide.folder());
    push(KeyCode.C);
    Keyboard.write("x f 3");
    push(KeyCode.ESCAPE);
    assertThat(review()).isEqualTo(Review.EMPTY);
    push(KeyCode.C);
    Keyboard.write("kept");
    onFx(() -> model().walk().stepCell(1));
    assertThat(review()).as("going on throws nothing away").hasComment(cell(3, "0"), "kept");
    assertThat(place()).isEqualTo("3/1");
  }

  @Test
  void aKeyThatIsHeldDownJudgesOneCell() throws Exception {
    startWith(slide.folder());
    Keyboard.hold(KeyCode.SPACE, 4);
    Keyboard.release(KeyCode.SPACE);
    assertThat(review()).hasReviewed(1);
  }

  @Test
  void theExportFollowsTheReview() throws Exception {
    startWith(slide.folder());
    push(KeyCode.SPACE);
    push(KeyCode.X);
    push(KeyCode.DIGIT1);
    push(KeyCode.CONTROL, KeyCode.E);
    DialogPane dialog = dialog();
    assertThat(saying(dialog))
        .contains(words.get("export.total", 4, 3))
        .contains(problems.get("leftOut.byReview.rejected", 1));
    onFx(
        () -> {
          @SuppressWarnings("unchecked")
          ChoiceBox<Which> which = (ChoiceBox<Which>) dialog.lookup("#export-which");
          which.setValue(Which.ACCEPTED);
        });
    assertThat(saying(dialog)).contains(words.get("export.total", 1, 1));
    startExport(dialog);
    DialogPane result = dialog();
    assertThat(saying(result))
        .contains(words.get("export.done", 1, 1))
        .contains(problems.get("leftOut.byReview.rejected", 1))
        .contains(problems.get("leftOut.byReview.unreviewed", 3));
    answer(result, ButtonData.CANCEL_CLOSE);
    assertThat(Files.readString(temp.resolve("tidy_data/slide/labels.csv")).lines()).hasSize(2);
  }
}
