package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.testing.Keyboard;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.keys.Command;

class CellJourneyTest extends WindowTest {

  private SlideOnDisk slide;

  @BeforeEach
  void paint() {
    slide = SmallSlide.in(temp.resolve("slide"));
  }

  private List<String> walk(KeyCode key, int steps) {
    List<String> places = new ArrayList<>(List.of(place()));
    for (int i = 0; i < steps; i++) {
      push(key);
      places.add(place());
    }
    return places;
  }

  @Test
  void rightAndLeftWalkTheWhiteCellsAcrossTheFields() throws Exception {
    startWith(slide.folder());

    assertThat(walk(KeyCode.RIGHT, 5))
        .containsExactly("3/0", "3/1", "12/0", "12/1", "112/0", "112/0");
    assertThat(walk(KeyCode.LEFT, 5)).containsExactly("112/0", "12/1", "12/0", "3/1", "3/0", "3/0");
    assertThat(plane()).as("the plane that the instrument named for the cell").isEqualTo(1);
  }

  @Test
  void aAndDWalkAllFields() throws Exception {
    startWith(slide.folder());

    assertThat(walk(KeyCode.D, 4)).containsExactly("3/0", "7/-", "12/0", "112/0", "112/0");
    assertThat(walk(KeyCode.A, 4)).containsExactly("112/0", "12/0", "7/-", "3/0", "3/0");
  }

  @Test
  void theButtonsDoWhatTheKeysDo() throws Exception {
    startWith(slide.folder());

    click("#" + Command.NEXT_FIELD.name());
    assertThat(place()).isEqualTo("7/-");
    click("#" + Command.NEXT_CELL.name());
    assertThat(place()).isEqualTo("12/0");
    click("#" + Command.PREVIOUS_CELL.name());
    assertThat(place()).isEqualTo("3/1");
    click("#" + Command.PREVIOUS_FIELD.name());
    assertThat(place()).isEqualTo("3/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#field-list", "#cell-list", "#NEXT_FIELD", "#stack-slider", ".tile"})
  void theKeysWorkWhereverTheFocusIs(String focused) throws Exception {
    startWith(slide.folder());
    focus(node(focused));

    push(KeyCode.UP);
    assertThat(plane()).isEqualTo(2);
    push(KeyCode.RIGHT);
    assertThat(place()).isEqualTo("3/1");
    push(KeyCode.D);
    assertThat(place()).isEqualTo("7/-");
    push(KeyCode.LEFT);
    assertThat(place()).isEqualTo("3/1");
    push(KeyCode.HOME);
    assertThat(plane()).isEqualTo(0);
  }

  @Test
  void theListOfProblemsKeepsItsArrows() throws Exception {
    slide.file("other-1.jpg", "x").file("other-2.jpg", "y");
    startWith(slide.folder());
    TabPane tabs = node(".tab-pane");
    onFx(() -> tabs.getSelectionModel().select(1));
    await(
        "the list is shown",
        () -> !stage.getScene().getRoot().lookupAll("#problem-list").isEmpty());
    ListView<?> list = node("#problem-list");
    onFx(() -> list.getSelectionModel().select(0));
    focus(list);
    int before = plane();

    push(KeyCode.DOWN);
    assertThat(onFx(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(1);
    push(KeyCode.UP);
    assertThat(onFx(() -> list.getSelectionModel().getSelectedIndex())).isZero();
    assertThat(plane()).isEqualTo(before);
    push(KeyCode.D);
    assertThat(place()).as("letters are not the list's").isEqualTo("7/-");
  }

  @Test
  void whatIsTypedIntoTheFilterIsText() throws Exception {
    startWith(slide.folder());
    TextField filter = node("#field-filter");
    click(filter);
    int before = plane();

    Keyboard.write("1d2b");
    push(KeyCode.LEFT);
    push(KeyCode.BACK_SPACE);
    push(KeyCode.HOME);
    push(KeyCode.UP);

    String typed = onFx(() -> filter.getText());
    assertThat(typed).isEqualTo("1db");
    assertThat(place()).isEqualTo("3/0");
    assertThat(plane()).isEqualTo(before);
  }

  @Test
  void redCellsAndPlateletsAppearWhenAskedFor() throws Exception {
    startWith(slide.folder());
    ListView<?> cells = node("#cell-list");
    assertThat(onFx(() -> cells.getItems().size())).isEqualTo(2);

    choose("view-menu", 0);
    assertThat(onFx(() -> cells.getItems().size())).as("with red cells").isEqualTo(3);
    choose("view-menu", 1);
    assertThat(onFx(() -> cells.getItems().size())).as("with platelets").isEqualTo(4);
    assertThat(walk(KeyCode.RIGHT, 4)).containsExactly("3/0", "3/1", "3/2", "3/3", "7/0");

    choose("view-menu", 0);
    assertThat(place()).as("a cell that is hidden is not selected").isEqualTo("7/-");
  }

  @Test
  void lChangesTheLabelsAndBackAgain() throws Exception {
    startWith(slide.folder());
    List<Object> seen = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      seen.add(onFx(() -> model().labelsProperty().get()));
      push(KeyCode.L);
    }
    assertThat(seen.subList(0, 3)).doesNotHaveDuplicates();
    assertThat(seen.get(3)).isEqualTo(seen.get(0));
  }

  @Test
  void f1ShowsEveryKey() throws Exception {
    startWith(slide.folder());
    push(KeyCode.F1);
    String said = saying(dialog());
    for (Command command : Command.values()) {
      assertThat(said).contains(command.keyText(), words.get(command.wordKey()));
    }
    push(KeyCode.ESCAPE);
    await("it is closed", () -> openDialog().isEmpty());
  }

  @Test
  void aClickInTheFieldListGoesThere() throws Exception {
    startWith(slide.folder());
    List<String> rows = shownTexts("#field-list .field-number");
    assertThat(rows).isEqualTo(rows.stream().sorted().toList());
    click(row("0012"));
    assertThat(place()).isEqualTo("12/0");
  }

  private javafx.scene.Node row(String number) {
    return onFx(
        () ->
            stage.getScene().getRoot().lookupAll(".field-number").stream()
                .filter(n -> ((javafx.scene.control.Label) n).getText().equals(number))
                .findFirst()
                .orElseThrow());
  }
}
