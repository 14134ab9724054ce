package org.leukostack.ui.classes;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassColours;
import org.leukostack.ui.theme.ClassNames;

/** The rows of a class list, a class each. */
final class ClassTable extends VBox {

  private static final double HEIGHT = 330;

  private final Words words;
  private final ClassNames names;
  private final VBox rows = new VBox(5);
  private final ReadOnlyObjectWrapper<ClassDraft.Checked> checked =
      new ReadOnlyObjectWrapper<>(new ClassDraft.Right(ClassList.EMPTY));
  private final ClassRow.Actions actions =
      new ClassRow.Actions() {
        @Override
        public void changed() {
          check();
        }

        @Override
        public void move(ClassRow row, int steps) {
          moveRow(row, steps);
        }

        @Override
        public void remove(ClassRow row) {
          removeRow(row);
        }
      };

  ClassTable(Words words, ClassNames names) {
    this.words = words;
    this.names = names;
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(HEIGHT);
    scroll.setFocusTraversable(false);
    rows.getStyleClass().add("class-rows");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    setSpacing(6);
    getChildren().addAll(header(), scroll);
  }

  private Node header() {
    Label name = new Label(words.get("classes.name"));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox header =
        new HBox(
            ClassRow.GAP,
            column("classes.number", "class-number-column"),
            name,
            column("classes.colour", "class-colour-column"),
            column("classes.key", "class-key-column"),
            column("classes.order", "class-buttons-column"));
    header.getStyleClass().add("class-header");
    return header;
  }

  private Label column(String wordKey, String styleClass) {
    Label label = new Label(words.get(wordKey));
    label.getStyleClass().add(styleClass);
    return label;
  }

  /**
   * Shows a list, and after it a row for each number that has no name yet.
   *
   * @param unnamed numbers to offer; those that the list has are passed over
   */
  void show(ClassList list, Set<Integer> unnamed) {
    rows.getChildren().clear();
    list.classes().stream().map(ClassDraft.Row::of).forEach(this::append);
    new TreeSet<>(unnamed)
        .stream().filter(n -> list.find(n).isEmpty()).map(ClassTable::offer).forEach(this::append);
    check();
  }

  private static ClassDraft.Row offer(int number) {
    String colour = ClassColours.cssOf(new PreClass(number));
    return new ClassDraft.Row(Integer.toString(number), "", colour, null, true);
  }

  private ClassRow append(ClassDraft.Row row) {
    ClassRow shown = new ClassRow(row, words, names, actions);
    rows.getChildren().add(shown);
    return shown;
  }

  /** A new row with a free number, to be named. */
  void add() {
    int number = ClassDraft.freeNumber(draft());
    String colour = ClassColours.cssOf(new PreClass(number));
    ClassRow added = append(new ClassDraft.Row(Integer.toString(number), "", colour, null, false));
    check();
    added.focusName();
  }

  private void moveRow(ClassRow row, int steps) {
    ObservableList<Node> all = rows.getChildren();
    int from = all.indexOf(row);
    int to = from + steps;
    if (to >= 0 && to < all.size()) {
      Node focused = getScene().getFocusOwner();
      all.remove(from);
      all.add(to, row);
      focused.requestFocus(); // the row was away for a moment
      check();
    }
  }

  private void removeRow(ClassRow row) {
    int at = rows.getChildren().indexOf(row);
    rows.getChildren().remove(row);
    if (!rows.getChildren().isEmpty()) {
      int next = Math.min(at, rows.getChildren().size() - 1);
      ((ClassRow) rows.getChildren().get(next)).focusName();
    }
    check();
  }

  private List<ClassDraft.Row> draft() {
    return rows.getChildren().stream().map(n -> ((ClassRow) n).row()).toList();
  }

  private void check() {
    ClassDraft.Checked now = ClassDraft.check(draft());
    for (int i = 0; i < rows.getChildren().size(); i++) {
      ((ClassRow) rows.getChildren().get(i)).mark(fault(now, i));
    }
    checked.set(now);
  }

  private static ClassDraft.@Nullable Fault fault(ClassDraft.Checked draft, int row) {
    return switch (draft) {
      case ClassDraft.Right _ -> null;
      case ClassDraft.Wrong wrong -> wrong.row() == row ? wrong.fault() : null;
    };
  }

  void focusFirst() {
    if (!rows.getChildren().isEmpty()) {
      ((ClassRow) rows.getChildren().getFirst()).focusName();
    }
  }

  /** Whether the rows are a class list, and which. */
  ReadOnlyObjectProperty<ClassDraft.Checked> checkedProperty() {
    return checked.getReadOnlyProperty();
  }
}
