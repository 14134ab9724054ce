package org.leukostack.ui.adjudication;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.leukostack.readings.Agreement;
import org.leukostack.readings.ConfusionTable;
import org.leukostack.text.Words;
import org.leukostack.ui.reading.ReadingText;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/** A confusion table whose fields show their cells. */
final class ConfusionGrid<L extends Comparable<L>> extends GridPane {

  /** Takes what the first and the second reader said. */
  @FunctionalInterface
  interface Chosen<L> {
    void chosen(L first, L second);
  }

  private final Agreement.Pair<L> pair;
  private final Words words;
  private final Function<L, String> name;

  /**
   * @param id of the table; its fields have it too, with row and column behind it
   * @param name of a label
   * @param chosen null if there are no cells to show, as of several slides
   */
  ConfusionGrid(
      String id,
      Agreement.Pair<L> pair,
      Words words,
      Function<L, String> name,
      @Nullable Chosen<L> chosen) {
    this.pair = pair;
    this.words = words;
    this.name = name;
    setId(id);
    getStyleClass().add("confusion-table");
    List<L> labels = pair.table().labels();
    Label corner =
        Wrapping.label(
            words.get(
                "agreement.corner",
                ReadingText.name(pair.first(), words),
                ReadingText.name(pair.second(), words)));
    corner.getStyleClass().add("quiet");
    add(corner, 0, 0);
    for (int i = 0; i < labels.size(); i++) {
      Label over = heading(labels.get(i));
      GridPane.setHalignment(over, HPos.RIGHT); // as the numbers below it
      add(over, i + 1, 0);
      add(heading(labels.get(i)), 0, i + 1);
      for (int j = 0; j < labels.size(); j++) {
        add(field(id, i, j, chosen), j + 1, i + 1);
      }
    }
  }

  private Label heading(L label) {
    Label heading = new Label(name.apply(label));
    heading.setMinWidth(0);
    heading.getStyleClass().add("confusion-heading");
    Tips.whole(heading);
    return heading;
  }

  private Labeled field(String id, int row, int column, @Nullable Chosen<L> chosen) {
    ConfusionTable<L> table = pair.table();
    L first = table.labels().get(row);
    L second = table.labels().get(column);
    int count = table.counts().get(row).get(column);
    Labeled field = chosen == null ? new Label() : new Button();
    field.setText(words.get("agreement.count", count));
    field.setId(id + "-" + row + "-" + column);
    field.getStyleClass().add("confusion-field");
    if (row == column) {
      field.getStyleClass().add("confusion-same");
    }
    field.setMaxWidth(Double.MAX_VALUE);
    String says =
        words.get(
            chosen == null ? "agreement.fieldOnly" : "agreement.field",
            ReadingText.name(pair.first(), words),
            name.apply(first),
            ReadingText.name(pair.second(), words),
            name.apply(second),
            count);
    field.setAccessibleText(says);
    Tips.say(field, says);
    if (field instanceof Button button && chosen != null) {
      button.setDisable(count == 0);
      button.setOnAction(e -> chosen.chosen(first, second));
    }
    GridPane.setHalignment(field, HPos.RIGHT);
    return field;
  }
}
