package org.leukostack.ui.worklist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the user chose stay chosen while the list changes under them: a table knows its
 * selection by places, and would go on with whatever comes to stand there. One that is hidden by
 * the filter is chosen again when it comes back.
 */
final class KeptSelection {

  private final TableView<WorklistRow> table;
  private final Set<WorklistRow> chosen = new LinkedHashSet<>();
  private @Nullable WorklistRow focused;

  /** The list changes: what the table makes of its selection meanwhile is nobody's choice. */
  private boolean changing;

  KeptSelection(TableView<WorklistRow> table) {
    this.table = table;
  }

  /** Begins to follow the user, once the table has its rows. */
  void follow() {
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> chosen());
    table.getFocusModel().focusedItemProperty().addListener(o -> chosen());
  }

  private void chosen() {
    if (!changing) {
      chosen.clear();
      chosen.addAll(selected());
      focused = table.getFocusModel().getFocusedItem();
    }
  }

  private List<WorklistRow> selected() {
    List<WorklistRow> items = table.getItems();
    return table.getSelectionModel().getSelectedIndices().stream()
        .filter(i -> i >= 0 && i < items.size())
        .<WorklistRow>map(items::get)
        .toList();
  }

  /** The list is going to change. */
  void before() {
    changing = true;
  }

  /** It has changed. */
  void after() {
    List<WorklistRow> items = table.getItems();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (chosen.contains(items.get(i))) {
        places.add(i);
      }
    }
    TableViewSelectionModel<WorklistRow> selection = table.getSelectionModel();
    if (!List.copyOf(new LinkedHashSet<>(selection.getSelectedIndices())).equals(places)) {
      selection.clearSelection();
      if (!places.isEmpty()) {
        selection.selectIndices(
            places.getFirst(), places.stream().skip(1).mapToInt(Integer::intValue).toArray());
      }
    }
    int focus = focused == null ? -1 : items.indexOf(focused);
    if (focus >= 0) {
      table.getFocusModel().focus(focus);
    }
    changing = false;
  }
}
