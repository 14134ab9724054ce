package org.leukostack.ui.fields;

import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Field;
import org.leukostack.text.Words;

/** A field in the list: its number, a sign if it has problems, and how many white cells it has. */
final class FieldRow extends ListCell<Field> {

  private final Words words;
  private final Set<Integer> withProblems;
  private final Label number = new Label();
  private final Label problem = new Label("⚠");
  private final Label count = new Label();
  private final HBox row;

  FieldRow(Words words, Set<Integer> withProblems) {
    this.words = words;
    this.withProblems = withProblems;
    number.getStyleClass().add("field-number");
    problem.getStyleClass().add("problem-sign");
    problem.setTooltip(new Tooltip(words.get("fields.problem.tooltip")));
    count.getStyleClass().add("badge");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    row = new HBox(8, number, problem, space, count);
    row.setAlignment(Pos.CENTER_LEFT);
  }

  /** A field's number as the file names have it. */
  static String number(Field field) {
    return String.format(Locale.ROOT, "%04d", field.imageNumber());
  }

  @Override
  protected void updateItem(@Nullable Field field, boolean empty) {
    super.updateItem(field, empty);
    if (empty || field == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    int cells = field.whiteCells().size();
    boolean hasProblem = withProblems.contains(field.imageNumber());
    number.setText(number(field));
    count.setText(Integer.toString(cells));
    count.setOpacity(cells == 0 ? 0.55 : 1);
    problem.setVisible(hasProblem);
    setAccessibleText(
        words.get("fields.row", number(field), cells)
            + (hasProblem ? ", " + words.get("fields.problem.tooltip") : ""));
    setGraphic(row);
  }
}
