package org.leukostack.ui.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.classes.ClassList;
import org.leukostack.model.PreClass;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.ClassNames;

/** The rows of a class list, a class each. */
final class ClassTable extends VBox {

  private final Words words;
  private final ClassNames names;
  private final Consumer<String> told;
  private final ClassRows rows = new ClassRows();
  private List<ClassDraft.Row> known = List.of();
  private final ReadOnlyObjectWrapper<ClassDraft.Checked> checked =
      new ReadOnlyObjectWrapper<>(new ClassDraft.Right(ClassList.EMPTY));
  private final ClassRow.Actions actions =
      new ClassRow.Actions() {
        @Override
        public void changed() {
          check();
        }

        @Override
        public void renumber(ClassRow row, String number) {
          List<ClassDraft.Row> before = new ArrayList<>(draft());
          before.set(rows.indexOf(row), known.get(rows.indexOf(row)));
          show(ClassDraft.renumber(before, rows.indexOf(row), number));
        }

        @Override
        public void chooseDigit(ClassRow row, @Nullable Integer digit) {
          choose(rows.indexOf(row), digit);
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

  /**
   * @param told takes what a choice did to another class
   */
  ClassTable(Words words, ClassNames names, Consumer<String> told) {
    this.words = words;
    this.told = told;
    this.names = names;
    rows.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(rows, Priority.ALWAYS);
    setSpacing(6);
    getChildren().addAll(header(), rows);
  }

  private Node header() {
    Label name = new Label(words.get("classes.name"));
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(Region.USE_PREF_SIZE);
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
    rows.nodes().setAll(ClassDraft.of(list, unnamed).stream().map(this::newRow).toList());
    rows.fillFirst();
    check();
  }

  private ClassRow newRow(ClassDraft.Row row) {
    return new ClassRow(row, names, actions, rows::emptyHeight);
  }

  /** A new row with a free number, to be named. */
  void add() {
    List<ClassDraft.Row> before = draft();
    ClassRow added = newRow(ClassDraft.unnamed(ClassDraft.freeNumber(before), before, false));
    rows.nodes().add(added);
    added.fill();
    check();
    added.focusName();
    rows.reveal(added);
  }

  /** Up and Down go through the rows, with Alt they move one; Right and Left through its parts. */
  private void key(KeyEvent event) {
    ClassRow row = focused();
    if (row == null || event.isShortcutDown() || event.isShiftDown()) {
      return;
    }
    int down = rowsDown(row, event.getCode());
    int right = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (down != 0 && event.isAltDown()) {
      moveRow(row, down);
    } else if (down != 0) {
      int to = rows.indexOf(row) + down;
      if (to >= 0 && to < rows.count()) {
        ClassRow next = rows.get(to);
        next.focus(row.focusedColumn());
        rows.reveal(next);
      }
    } else if (right != 0 && !event.isAltDown() && row.leavesColumn(right)) {
      row.focus(row.focusedColumn() + right);
    } else {
      return;
    }
    event.consume();
  }

  /** Enter in a name is for the next one, as in a spreadsheet; in the last one it saves. */
  private int rowsDown(ClassRow row, KeyCode key) {
    boolean isLast = rows.indexOf(row) == rows.count() - 1;
    return switch (key) {
      case DOWN -> 1;
      case UP -> -1;
      case ENTER -> row.isInName() && !isLast ? 1 : 0;
      default -> 0;
    };
  }

  private @Nullable ClassRow focused() {
    return rows.all().filter(row -> row.focusedColumn() >= 0).findFirst().orElse(null);
  }

  /** The later choice of a digit takes it over, and says from which class. */
  private void choose(int at, @Nullable Integer digit) {
    ClassDraft.Change change = ClassDraft.choose(draft(), at, digit);
    if (change.rows().equals(draft())) {
      return; // the button only shows what is chosen already
    }
    show(change.rows());
    List<String> said = new ArrayList<>();
    if (digit != null && change.from() >= 0) {
      said.add(words.get("classes.key.taken", digit, name(at), name(change.from())));
    } else if (digit != null && !hasNumber(digit)) {
      String other = names.withoutList(new PreClass(digit));
      said.add(words.get("classes.key.taken", digit, name(at), other));
    }
    if (change.back() >= 0) {
      Integer again = Objects.requireNonNull(change.rows().get(change.back()).digit());
      said.add(words.get("classes.key.back", again, name(change.back())));
    }
    told.accept(String.join(" ", said));
  }

  private boolean hasNumber(int number) {
    return draft().stream().anyMatch(r -> Objects.equals(ClassDraft.number(r.number()), number));
  }

  private String name(int at) {
    ClassDraft.Row row = draft().get(at);
    Integer number = ClassDraft.number(row.number());
    if (!row.name().isBlank()) {
      return row.name().strip();
    }
    return number == null ? words.get("classes.new") : names.withoutList(new PreClass(number));
  }

  private void show(List<ClassDraft.Row> now) {
    for (int i = 0; i < now.size(); i++) {
      rows.get(i).showDigit(now.get(i));
    }
    check();
  }

  private void moveRow(ClassRow row, int steps) {
    ObservableList<Node> all = rows.nodes();
    int from = all.indexOf(row);
    int to = from + steps;
    if (to >= 0 && to < all.size()) {
      Node focused = getScene().getFocusOwner();
      all.remove(from);
      all.add(to, row);
      focused.requestFocus(); // the row was away for a moment
      rows.reveal(row);
      check();
    }
  }

  private void removeRow(ClassRow row) {
    int at = rows.indexOf(row);
    List<ClassDraft.Row> left = ClassDraft.without(draft(), at);
    rows.nodes().remove(row);
    show(left);
    if (rows.count() > 0) {
      rows.get(Math.min(at, rows.count() - 1)).focusName();
    }
    check();
  }

  private List<ClassDraft.Row> draft() {
    return rows.all().map(ClassRow::row).toList();
  }

  private void check() {
    known = draft();
    ClassDraft.Checked now = ClassDraft.check(known);
    for (int i = 0; i < rows.count(); i++) {
      rows.get(i).mark(fault(now, i));
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
    if (rows.count() > 0) {
      rows.get(0).focusName();
    }
  }

  /** Whether the rows are a class list, and which. */
  ReadOnlyObjectProperty<ClassDraft.Checked> checkedProperty() {
    return checked.getReadOnlyProperty();
  }
}
