package org.leukostack.ui.slide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.model.PreClass;
import org.leukostack.model.Problem;
import org.leukostack.model.TestFolder;
import org.leukostack.review.CellId;

class SlideModelTest {

  private static final Path FOLDER = Path.of("slide");
  private static final Field FIRST = field(3, 5, cell(3, "0", 5, 1), cell(3, "red", 0, 2));
  private static final Field RED = field(7, 4, cell(7, "red", 0, 1), cell(7, "clot", 1, -1));
  private static final Field LAST = field(9, 5, cell(9, "0", 2, 12), cell(9, "1", 2, -1));

  private final SlideModel model = new SlideModel();

  private static Cell cell(int image, String key, int kind, int focus) {
    return new Cell(
        image,
        key,
        new PreClass(kind),
        new BoundingBox(1, 2, 3, 4),
        focus < 0 ? OptionalInt.empty() : OptionalInt.of(focus));
  }

  private static Field field(int image, int planes, Cell... cells) {
    return new Field(
        image,
        planes,
        IntStream.range(0, planes)
            .mapToObj(k -> new Plane(FOLDER.resolve(image + "-" + k), image, 0, 0, k, 0))
            .toList(),
        List.of(),
        true,
        List.of(cells),
        List.of());
  }

  private void open() {
    model.open(new TestFolder(FOLDER, "slide", List.of(FIRST, RED, LAST), List.of()));
  }

  private String place() {
    Spot spot = model.spot();
    return spot.field().imageNumber()
        + "/"
        + (spot.cell() == null ? "-" : spot.cell().original().key())
        + "@"
        + spot.stackNumber();
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
