package org.leukostack.ui.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/**
 * The rows of a worklist. What becomes known of many of them is one change: a sorted table takes
 * each change as a reason to sort.
 */
final class WorklistRows extends ModifiableObservableListBase<WorklistRow> {

  private final List<WorklistRow> rows = new ArrayList<>();

  @Override
  public WorklistRow get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, WorklistRow row) {
    rows.add(index, row);
  }

  @Override
  protected WorklistRow doSet(int index, WorklistRow row) {
    return rows.set(index, row);
  }

  @Override
  protected WorklistRow doRemove(int index) {
    return rows.remove(index);
  }

  /** Tells that something else is known of some rows. */
  void changed(Collection<WorklistRow> of) {
    beginChange();
    for (int i = 0; i < rows.size(); i++) {
      if (of.contains(rows.get(i))) {
        nextUpdate(i);
      }
    }
    endChange();
  }
}
