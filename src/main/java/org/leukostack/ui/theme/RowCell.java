package org.leukostack.ui.theme;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A row of a list that shows its item by nodes, and says it in words; an empty one has neither. */
public abstract class RowCell<T> extends ListCell<T> {

  protected RowCell() {
    setPrefWidth(0); // the width of the list: a long name loses its end
  }

  @Override
  protected final void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      setAccessibleText(show(item));
      setGraphic(row());
    }
  }

  /**
   * Shows the item in the row.
   *
   * @return what is said of it
   */
  protected abstract String show(T item);

  /** What is shown. */
  protected abstract Node row();
}
