package org.leukostack.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Cell;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassColours;
import org.leukostack.ui.theme.ClassNames;

/** A cell in the list of the field's cells. */
final class CellRow extends ListCell<Cell> {

  private final ClassNames classNames;
  private final Words words;
  private final Label swatch = new Label();

  CellRow(ClassNames classNames, Words words) {
    this.classNames = classNames;
    this.words = words;
    swatch.getStyleClass().add("swatch");
  }

  @Override
  protected void updateItem(@Nullable Cell cell, boolean empty) {
    super.updateItem(cell, empty);
    if (empty || cell == null) {
      setText(null);
      setGraphic(null);
      return;
    }
    swatch.setStyle("-fx-background-color: " + ClassColours.css(cell.preClass()) + ";");
    setGraphic(swatch);
    setText(words.get("cells.row", cell.key(), classNames.of(cell.preClass())));
  }
}
