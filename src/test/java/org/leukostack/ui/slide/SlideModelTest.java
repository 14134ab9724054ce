package org.leukostack.ui.slide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.model.PreClass.PLATELET;
import static org.leukostack.model.PreClass.RED_BLOOD_CELL;
import static org.leukostack.testing.Slide.box;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Field;
import org.leukostack.model.PreClass;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.CellId;
import org.leukostack.testing.Slide;

class SlideModelTest {

  private static final Path FOLDER = Path.of("slide");
  private static final BoundingBox BOX = box(1, 2, 3, 4);
  private static final PreClass CLASS_2 = new PreClass(2);
  private static final TestFolder SLIDE =
      Slide.at(FOLDER)
          .with(3, f -> f.planes(5).white(BOX).focus(1).cell("red", RED_BLOOD_CELL, BOX).focus(2))
          .with(
              7,
              f ->
                  f.planes(4).cell("red", RED_BLOOD_CELL, BOX).focus(1).cell("clot", PLATELET, BOX))
          .with(9, f -> f.planes(5).cell(CLASS_2, BOX).focus(12).cell(CLASS_2, BOX))
          .folder();
  private static final Field RED = SLIDE.fields().get(1);
  private static final Field LAST = SLIDE.fields().get(2);

  private final SlideModel model = new SlideModel();

  private void open() {
    model.open(SLIDE);
  }

  private String place() {
    return Places.of(model.spot());
  }

  @Test
  void aSlideIsShownFromItsFirstWhiteCellOn() {
    open();
    assertThat(place()).isEqualTo("3/0@1");
    assertThat(model.walk().position()).isEqualTo(1);
    assertThat(model.walk().size()).isEqualTo(3);
  }

  @Test
  void aFocusOutsideTheStackIsNotGoneTo() {
    open();
    model.walk().stepCell(1);
    assertThat(place()).as("the middle").isEqualTo("9/0@2");
    model.showPlane(4);
    model.walk().stepCell(1);
    assertThat(place()).as("no focus is named: the plane stays").isEqualTo("9/1@4");
    assertThat(model.walk().position()).isEqualTo(3);
    model.walk().stepCell(1);
    assertThat(place()).isEqualTo("9/1@4");
  }

  @Test
  void planesStayWithinTheStack() {
    open();
    model.showPlane(Integer.MAX_VALUE);
    assertThat(place()).isEqualTo("3/0@4");
    model.stepPlane(1);
    assertThat(place()).isEqualTo("3/0@4");
    model.showPlane(-3);
    assertThat(place()).isEqualTo("3/0@0");
  }

  @Test
  void cellsAreWalkedFromWhereNoneIsSelected() {
    open();
    model.selectField(RED);
    assertThat(place()).isEqualTo("7/-@2");
    assertThat(model.walk().position()).isZero();
    model.walk().stepCell(-1);
    assertThat(place()).isEqualTo("3/0@1");
    model.selectField(RED);
    model.walk().stepCell(1);
    assertThat(place()).startsWith("9/0");
    model.selectNoCell();
    model.walk().stepCell(-1);
    assertThat(place()).as("the last of this field").startsWith("9/1");
  }

  @Test
  void aHiddenCellIsForgottenAndOneThatIsAskedForIsShown() {
    open();
    model.go(new CellId(7, "red"));
    assertThat(model.redCellsShownProperty().get()).isTrue();
    assertThat(model.plateletsShownProperty().get()).isFalse();
    assertThat(place()).isEqualTo("7/red@1");
    model.redCellsShownProperty().set(false);
    assertThat(place()).isEqualTo("7/-@1");
    model.go(new CellId(7, "clot"));
    assertThat(model.plateletsShownProperty().get()).isTrue();
    assertThat(model.walk().size()).isEqualTo(4);
  }

  @Test
  void listenersNeverSeeACellOfAnotherField() {
    open();
    List<String> odd = new ArrayList<>();
    model
        .spotProperty()
        .addListener(
            (o, before, now) -> {
              if (now.cell() != null
                  && now.cell().id().imageNumber() != now.field().imageNumber()) {
                odd.add(now.toString());
              }
              if (now.field().plane(now.stackNumber()).isEmpty()) {
                odd.add(now.toString());
              }
            });
    for (int i = 0; i < 4; i++) {
      model.walk().stepCell(1);
      model.walk().stepField(-1);
      model.walk().stepField(1);
      model.go(new CellId(7, "red"));
    }
    assertThat(odd).isEmpty();
  }

  @Test
  void aProblemIsToldOnceAndLeadsToItsPlace() {
    open();
    Problem odd = new Problem.FocusOutsideStack(FOLDER, LAST.cells().getFirst(), 12, 5);
    Problem box = new Problem.EmptyBox(FOLDER, RED.cells().getLast());
    model.addProblems(List.of(odd, box));
    model.addProblems(List.of(odd));
    assertThat(model.problems()).containsExactly(odd, box);

    model.goTo(odd);
    assertThat(place()).startsWith("9/0");
    model.goTo(box);
    assertThat(place()).as("its box becomes visible").startsWith("7/clot");
    model.goTo(new Problem.NoPlanes(FOLDER, 0));
    assertThat(place()).as("nowhere to go").startsWith("7/clot");
  }

  @Test
  void aClosedSlideIsNowhere() {
    open();
    model.close();
    assertThat(model.spot()).isEqualTo(Spot.NOWHERE);
    assertThat(model.folder()).isNull();
    assertThat(model.allFields()).isEmpty();
    model.walk().stepCell(1);
    model.walk().stepField(-1);
    model.stepPlane(1);
    model.selectNoCell();
    assertThat(model.spot().field()).isNull();
    assertThat(model.walk().position()).isZero();
  }
}
