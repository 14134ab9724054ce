package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.DrawnCell;
import org.leukostack.review.History;
import org.leukostack.review.Review;
import org.leukostack.review.ReviewPlace;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Keyboard;
import org.leukostack.ui.review.Prompt;

/** Boxes changed and cells added, with real keys and a real mouse. */
class BoxJourneyTest extends WindowTest {

  private static final CellId FIRST = new CellId(3, "0");

  @BeforeEach
  void showTheSlide() throws Exception {
    startWithSmallSlide();
  }

  private Review review() {
    return onFx(() -> said());
  }

  private BoundingBox box(CellId cell) {
    return onFx(() -> model().reviewedProperty().get().cell(cell).orElseThrow().box());
  }

  private Prompt prompt() {
    return onFx(() -> bench().loop().promptProperty().get());
  }

  private boolean editing() {
    return onFx(() -> bench().editor().isEditing());
  }

  private void drag(double fromX, double fromY, double toX, double toY) {
    drag(
        onScreen(fromX, fromY), onScreen((fromX + toX) / 2, (fromY + toY) / 2), onScreen(toX, toY));
  }

  @Test
  void boxesAreLockedUntilTheyAreEdited() {
    push(KeyCode.SHIFT, KeyCode.DOWN);
    push(KeyCode.R);
    push(KeyCode.DELETE);
    drag(160, 150, 200, 180);
    assertThat(review()).isEqualTo(Review.EMPTY);
    assertThat(place()).isEqualTo("3/0");
  }

  @Test
  void arrowsMoveAndSizeTheBoxAndUndoTakesEachStepBack() {
    push(KeyCode.E);
    assertThat(editing()).isTrue();
    push(KeyCode.RIGHT);
    push(KeyCode.UP);
    assertThat(box(FIRST)).isEqualTo(new BoundingBox(121, 99, 120, 110));
    push(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(box(FIRST)).isEqualTo(new BoundingBox(111, 99, 120, 110));
    push(KeyCode.CONTROL, KeyCode.DOWN);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(box(FIRST)).isEqualTo(new BoundingBox(111, 99, 110, 111));
    assertThat(place()).as("no arrow walks").isEqualTo("3/0");
    assertThat(plane()).as("no arrow steps").isEqualTo(1);
    push(KeyCode.PAGE_UP);
    assertThat(plane()).as("planes by other keys").isEqualTo(2);

    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(box(FIRST)).isEqualTo(new BoundingBox(111, 99, 120, 110));
    push(KeyCode.R);
    assertThat(review()).keepsBox(FIRST);
    push(KeyCode.R);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.BOX_IS_ORIGINAL));
    push(KeyCode.E);
    push(KeyCode.RIGHT);
    assertThat(place()).as("locked again").isEqualTo("3/1");
  }

  @Test
  void anArrowThatIsHeldIsOneActThatIsSavedAtEachStep() throws Exception {
    push(KeyCode.SPACE);
    push(KeyCode.LEFT);
    push(KeyCode.E);
    BoundingBox start = box(FIRST);
    Keyboard.hold(KeyCode.RIGHT, 22);
    BoundingBox moved = new BoundingBox(142, 100, 120, 110);
    assertThat(box(FIRST)).isEqualTo(moved);
    assertThat(prompt()).isEqualTo(new Prompt.VerdictWithdrawn(FIRST));
    assertThat(history()).containsExactly("verdict", "box");
    await("the last step is saved while the key is held", () -> saved().contains("[142,100,"));
    Keyboard.release(KeyCode.RIGHT);
    push(KeyCode.DOWN);
    assertThat(history()).as("another press").containsExactly("verdict", "box", "box");

    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(box(FIRST)).isEqualTo(moved);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(box(FIRST)).isEqualTo(start);
    assertThat(review()).hasVerdict(FIRST, Verdict.ACCEPTED);
    push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(box(FIRST)).isEqualTo(moved);
  }

  private List<String> history() {
    return onFx(() -> bench().review().history().of(FIRST)).stream()
        .map(History.Step::what)
        .toList();
  }

  private String saved() throws IOException {
    return Files.readString(temp.resolve("slide").resolve(ReviewPlace.FILE)).replace(" ", "");
  }

  @Test
  void aVerdictEndsTheEditingSoThatNoArrowMovesTheNextBox() {
    push(KeyCode.E);
    push(KeyCode.SPACE);
    assertThat(place()).isEqualTo("3/1");
    assertThat(editing()).isFalse();
    push(KeyCode.RIGHT);
    assertThat(place()).isEqualTo("12/0");
    assertThat(review().cells().keySet()).containsExactly(FIRST);
  }

  @Test
  void anEditedBoxIsUnreviewedAgainAndTheAnnotatorIsTold() {
    push(KeyCode.SPACE);
    push(KeyCode.LEFT);
    push(KeyCode.E);
    push(KeyCode.DOWN);
    assertThat(review()).hasVerdict(FIRST, Verdict.UNREVIEWED);
    assertThat(prompt()).isEqualTo(new Prompt.VerdictWithdrawn(FIRST));
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review()).as("undone").hasVerdict(FIRST, Verdict.ACCEPTED);
  }

  @Test
  void aCellIsAddedByKeysAloneAndOnlyAddedOnesAreRemoved() {
    push(KeyCode.N);
    assertThat(editing()).isTrue();
    assertThat(place()).as("no key can judge the old one").isEqualTo("3/-");
    assertThat(text("#status-where")).contains(": cells in the list: 5; 0 of 5 cells reviewed");
    assertThat(onFx(() -> bench().editor().draftProperty().get()))
        .as("100 pixels around the middle of the image")
        .isEqualTo(new BoundingBox(270, 150, 100, 100));
    push(KeyCode.SHIFT, KeyCode.RIGHT);
    push(KeyCode.CONTROL, KeyCode.UP);
    assertThat(review()).as("not yet").isEqualTo(Review.EMPTY);
    push(KeyCode.ENTER);
    assertThat(place()).isEqualTo("3/added-1");
    DrawnCell drawn = new DrawnCell(new PreClass(5), new BoundingBox(280, 150, 100, 99));
    assertThat(review().added().values()).containsExactly(drawn);
    assertThat(prompt()).isEqualTo(new Prompt.CellAdded(new PreClass(5)));
    push(KeyCode.DIGIT2);
    assertThat(review()).hasClass(new CellId(3, "added-1"), new PreClass(2));

    push(KeyCode.DELETE);
    assertThat(review().added()).isEmpty();
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review().added().values()).containsExactly(drawn);
    assertThat(place()).as("where it happened").isEqualTo("3/added-1");

    assertThat(editing()).as("undo in the same field ends nothing").isTrue();

    goTo(3, "0");
    push(KeyCode.E);
    Review before = review();
    push(KeyCode.DELETE);
    assertThat(review()).isEqualTo(before);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.ONLY_ADDED_CELLS));
  }

  @Test
  void escapeDropsTheDraftThenEndsTheEditing() {
    push(KeyCode.N);
    push(KeyCode.ESCAPE);
    assertThat(place()).as("what was selected before").isEqualTo("3/0");
    assertThat(editing()).isTrue();
    push(KeyCode.ESCAPE);
    assertThat(editing()).isFalse();
    assertThat(review()).isEqualTo(Review.EMPTY);
  }

  @Test
  void theMouseDragsTheBoxItsHandlesAndANewBox() {
    push(KeyCode.E);
    drag(130, 120, 150, 110);
    BoundingBox moved = box(FIRST);
    assertNear(moved, new BoundingBox(140, 90, 120, 110), 2);
    drag(moved.x() + moved.width(), moved.y() + moved.height(), 300, 240);
    assertNear(
        box(FIRST), new BoundingBox(moved.x(), moved.y(), 300 - moved.x(), 240 - moved.y()), 2);
    assertThat(review()).hasBox(FIRST, box(FIRST));

    push(KeyCode.N);
    drag(160, 140, 190, 175); // inside another box
    assertThat(place()).isEqualTo("3/added-1");
    assertNear(box(new CellId(3, "added-1")), new BoundingBox(160, 140, 30, 35), 3);
  }

  @Test
  void anEnterAfterTheMouseHasDrawnACellSaysNothingOfItsFocus() {
    push(KeyCode.N);
    assertThat(shownTexts("#prompt")).asString().contains("letting go adds it", "Enter adds it");
    drag(300, 140, 350, 190);
    CellId added = new CellId(3, "added-1");
    assertThat(place()).isEqualTo("3/added-1");
    Review drawn = review();
    push(KeyCode.ENTER);
    assertThat(review()).isEqualTo(drawn);
    push(KeyCode.PAGE_UP);
    push(KeyCode.ENTER);
    assertThat(review()).as("later it is meant").hasFocus(added, plane());
  }

  @Test
  void theClassOfAnAddedCellIsNotSaidToBeTheInstruments() {
    String instrument = words.get("fact.originalClass");
    push(KeyCode.DIGIT4);
    assertThat(shownTexts(".inspector-scroll")).contains(instrument);
    push(KeyCode.N);
    push(KeyCode.ENTER);
    push(KeyCode.DIGIT7);
    assertThat(review()).hasClass(new CellId(3, "added-1"), new PreClass(7));
    assertThat(shownTexts(".inspector-scroll")).doesNotContain(instrument);
  }

  @Test
  void clicksGoThroughOverlappingBoxesSmallestFirstAlsoWhileEditing() {
    push(KeyCode.E);
    for (String next : List.of("3/1", "3/0", "3/1")) {
      click(onScreen(170, 150));
      assertThat(place()).isEqualTo(next);
      assertThat(editing()).isTrue();
    }
    onFx(() -> bench().editor().choose(() -> model().selectNoCell()));
    push(KeyCode.LEFT);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.NO_BOX));
    assertThat(review()).isEqualTo(Review.EMPTY);
  }

  private static void assertNear(BoundingBox box, BoundingBox expected, int pixels) {
    assertThat(
            List.of(
                Math.abs(box.x() - expected.x()),
                Math.abs(box.y() - expected.y()),
                Math.abs(box.width() - expected.width()),
                Math.abs(box.height() - expected.height())))
        .as("%s is nearly %s", box, expected)
        .allMatch(off -> off <= pixels);
  }
}
