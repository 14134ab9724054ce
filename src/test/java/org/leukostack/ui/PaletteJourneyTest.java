package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.ReviewAssert.assertThat;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;
import org.leukostack.review.Opened;
import org.leukostack.review.Review;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Keyboard;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.review.Prompt;

/** Every class of a lab is given to a cell with keys alone. */
class PaletteJourneyTest extends PaletteTest {

  @Test
  void aNumberThatIsTypedIsTheClassAlsoOneThatNobodyHas() throws Exception {
    begin();
    push(KeyCode.K);
    assertThat(isOpen()).isTrue();
    assertThat(onFx(() -> node("#palette-field").isFocused())).isTrue();
    Keyboard.write("12");
    assertThat(rows().getFirst()).startsWith("Blast, ");
    push(KeyCode.ENTER);
    assertThat(isOpen()).isFalse();
    assertThat(review()).hasClass(FIRST, new PreClass(12));
    assertThat(prompt()).isEqualTo(new Prompt.ClassSet(List.of(FIRST), new PreClass(12)));
    assertThat(shownTexts("#prompt").getFirst()).contains("Blast (class 12)", "Ctrl+Z");
    assertThat(place()).isEqualTo("3/0");
    assertThat(onFx(() -> image().isFocused())).as("the keys are the review's again").isTrue();

    push(KeyCode.K);
    Keyboard.write("77");
    push(KeyCode.ENTER);
    assertThat(review()).hasClass(FIRST, new PreClass(77));
    push(KeyCode.CONTROL, KeyCode.Z);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review()).keepsClass(FIRST);
  }

  @Test
  void itListsEveryClassWithDigitAndCountAndSaysWhichEnterGives() throws Exception {
    begin();
    push(KeyCode.K);
    assertThat(rows())
        .startsWith(
            "Neutrophil, number 5, digit 5, 2 cells on the slide, the class now",
            "Blast, number 12, no digit, no cells on the slide",
            "Band cell, number 40, digit 3, no cells on the slide",
            "red blood cell, number 0, digit 0, 2 cells on the slide, not exported",
            "platelet, number 1, digit 1, 1 cell on the slide, not exported",
            "class 2, number 2, digit 2, 2 cells on the slide",
            "class 3, number 3, no digit, no cells on the slide");
    Node field = node("#palette-field");
    assertThat(field.getAccessibleText())
        .startsWith("Class of cell 0 in field 3: Neutrophil, number 5")
        .endsWith("1 of 12");
    push(KeyCode.DOWN);
    push(KeyCode.DOWN);
    assertThat(field.getAccessibleText()).contains("Band cell, number 40", "3 of 12");
    push(KeyCode.END);
    assertThat(field.getAccessibleText()).contains("class 9", "12 of 12");
    push(KeyCode.HOME);
    push(KeyCode.UP);
    assertThat(field.getAccessibleText()).contains("Neutrophil");
    Keyboard.write("nobody");
    assertThat(field.getAccessibleText()).contains(words.get("palette.none"));
    push(KeyCode.ENTER);
    assertThat(isOpen()).as("there is nothing to give").isTrue();
    push(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    assertThat(review()).isEqualTo(Review.EMPTY);
  }

  @Test
  void lettersFindANameAndJudgeNothing() throws Exception {
    begin();
    push(KeyCode.K);
    Keyboard.write("band x f");
    push(KeyCode.BACK_SPACE);
    push(KeyCode.BACK_SPACE);
    push(KeyCode.BACK_SPACE);
    push(KeyCode.BACK_SPACE);
    assertThat(rows()).singleElement().asString().startsWith("Band cell");
    push(KeyCode.ENTER);
    assertThat(review()).hasClass(FIRST, new PreClass(40)).hasVerdict(FIRST, Verdict.UNREVIEWED);
  }

  @Test
  void aClassThatIsThereAlreadyIsNoAct() throws Exception {
    begin();
    push(KeyCode.K);
    push(KeyCode.ENTER);
    assertThat(prompt()).isEqualTo(new Prompt.ClassKept(List.of(FIRST), new PreClass(5)));
    assertThat(review()).isEqualTo(Review.EMPTY);
  }

  @Test
  void aPlateletThatIsChosenByNameIsSetAtOnceAndSaysThatItIsNotExported() throws Exception {
    begin();
    push(KeyCode.K);
    Keyboard.write("plate");
    push(KeyCode.ENTER);
    assertThat(review()).hasClass(FIRST, PreClass.PLATELET);
    assertThat(shownTexts("#prompt").getFirst()).contains("not exported");
  }

  @Test
  void itStaysBesideTheBoxAndInTheWindow() throws Exception {
    begin();
    for (String key : List.of("0", "1")) {
      goTo(12, key);
      push(KeyCode.K);
      Bounds palette = onFx(() -> bounds("#palette"));
      Bounds box = onFx(() -> image().selectedBoxInScene());
      assertThat(palette.intersects(box)).isFalse();
      assertThat(onFx(() -> bounds(".main-window")).contains(palette)).isTrue();
      push(KeyCode.ESCAPE);
    }
  }

  private Bounds bounds(String query) {
    window.layOut();
    Node node = found(query);
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void withoutACellItSaysSo() throws Exception {
    begin();
    onFx(() -> model().selectNoCell());
    push(KeyCode.K);
    assertThat(isOpen()).isFalse();
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.NO_CELL));
  }

  @Test
  void whoCanOnlyLookSeesTheClassesAndWhyNoneCanBeSet() throws Exception {
    Opened.Writable first = openElsewhere(slide);
    begin();
    push(KeyCode.K);
    assertThat(rows()).hasSizeGreaterThan(5);
    assertThat(onFx(() -> node("#palette-list").isDisabled())).isTrue();
    Label why = node("#palette-obstacle");
    assertThat(why.getText()).isEqualTo(words.get("palette.why.READ_ONLY"));
    assertThat(node("#palette-field").getAccessibleText()).startsWith(why.getText());
    Keyboard.write("12");
    push(KeyCode.ENTER);
    assertThat(review()).isEqualTo(Review.EMPTY);
    push(KeyCode.ESCAPE);
    assertThat(isOpen()).isFalse();
    first.release();
  }

  @Test
  void manyCellsGetAClassInOneAct() throws Exception {
    begin();
    List<CellId> many = List.of(FIRST, new CellId(12, "0"), new CellId(112, "0"));
    onFx(() -> palette().open(many, null));
    assertThat(shownTexts("#palette").getFirst()).isEqualTo("Class of 3 cells");
    Keyboard.write("40");
    push(KeyCode.ENTER);
    many.forEach(cell -> assertThat(review()).hasClass(cell, new PreClass(40)));
    push(KeyCode.CONTROL, KeyCode.Z);
    many.forEach(cell -> assertThat(review()).keepsClass(cell));
  }

  /** Whose pointer is on a tile must not find a class under it. */
  @Test
  void withoutRoomOnAnySideItIsOverAsLittleAsCanBe() throws Exception {
    begin();
    onFx(() -> palette().open(List.of(FIRST), null));
    onFx(window::layOut);
    double width = onFx(() -> found("#palette").getLayoutBounds().getWidth());
    double room = onFx(() -> palette().getWidth());
    double height = onFx(() -> palette().getHeight());
    for (double centre : new double[] {room / 2 - 20, room / 2 + 20}) {
      Bounds near = new BoundingBox(centre - width / 2, 8, width, height - 16);
      onFx(
          () -> {
            palette().open(List.of(FIRST), palette().localToScene(near));
            window.layOut();
          });
      double x = onFx(() -> found("#palette").getLayoutX());
      double fromTheEdge = centre < room / 2 ? room - x - width : x;
      assertThat(fromTheEdge).as("about %s", centre).isEqualTo(8);
    }
    push(KeyCode.ESCAPE);
  }

  @Test
  void theKeyIsNamedWhereTheClassIs() throws Exception {
    begin();
    assertThat(onFx(() -> tooltip((Control) found("#CHOOSE_CLASS")).getText()))
        .contains(words.get("command.CHOOSE_CLASS"), "Neutrophil", Command.CHOOSE_CLASS.keyText());
  }
}
