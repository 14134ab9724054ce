package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.classes.CellClass;
import org.leukostack.classes.ClassList;

/** The rows of both lists follow what is done, without being made anew. */
class ListRowsTest extends WindowTest {

  @BeforeEach
  void open() throws Exception {
    startWithSmallSlide();
  }

  private List<String> rows(String list) {
    return onFx(
        () ->
            node(list).lookupAll(".list-cell").stream()
                .map(row -> (ListCell<?>) row)
                .filter(row -> !row.isEmpty())
                .map(row -> row.getText() == null ? row.getAccessibleText() : row.getText())
                .sorted()
                .toList());
  }

  @Test
  void ofCellsTheirVerdictAndItsUndo() {
    onFx(
        () -> {
          bench().loop().advancesProperty().set(false); // else the next selection shows it too
        });
    assertThat(rows("#cell-list")).containsExactly("○ 0: class 5", "○ 1: class 2");
    push(KeyCode.SPACE);
    assertThat(rows("#cell-list")).containsExactly("○ 1: class 2", "✓ 0: class 5");
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(rows("#cell-list")).containsExactly("○ 0: class 5", "○ 1: class 2");
  }

  @Test
  void ofCellsTheNamesOfTheirClasses() {
    onFx(
        () -> {
          ClassList named = new ClassList(List.of(new CellClass(5, "Neutrophil", "#00ff00", null)));
          bench().loop().classesProperty().set(named);
        });
    assertThat(rows("#cell-list")).containsExactly("○ 0: Neutrophil", "○ 1: class 2");
  }

  @Test
  void ofFieldsHowFarTheyAre() {
    assertThat(rows("#field-list")).first().asString().endsWith("0 of 2 reviewed");
    push(KeyCode.SPACE);
    assertThat(rows("#field-list")).first().asString().endsWith("1 of 2 reviewed, 1 accepted");
    assertThat(shownTexts("#field-list")).contains("◐ 1/2");
    push(KeyCode.V);
    assertThat(rows("#field-list")).first().asString().endsWith("looked at");
  }
}
