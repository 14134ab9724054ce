package org.leukostack.ui.inspector;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A step in the history of a cell, in as many lines as it needs. */
final class StepRow extends ListCell<String> {

  StepRow() {
    setWrapText(true);
    setPrefWidth(0); // it takes the width of the list, which then has no need to scroll sideways
  }

  @Override
  protected void updateItem(@Nullable String step, boolean empty) {
    super.updateItem(step, empty);
    setText(empty ? null : step);
  }
}
