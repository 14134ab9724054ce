package org.leukostack.ui.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.leukostack.slides.SlideGlance;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.work.OwnArrows;

/** The slides of a worklist, one a row. */
final class WorklistTable extends TableView<WorklistRow> {

  /** So many letters has a column, about: slide, fields, cells, reviewed, left, problems, ... */
  private static final int[] LETTERS = {11, 7, 7, 10, 6, 10, 9, 8};

  private final Words words;
  private final WorklistText text;
  private final BooleanSupplier hidesClasses;
  private final ObservableList<WorklistRow> all;
  private final FilteredList<WorklistRow> filtered;
  private final KeptSelection selection = new KeptSelection(this);

  /**
   * @param hidesClasses whether the reader must not see of which class cells are
   */
  WorklistTable(ObservableList<WorklistRow> all, Words words, BooleanSupplier hidesClasses) {
    this.words = words;
    this.all = all;
    this.hidesClasses = hidesClasses;
    text = new WorklistText(words);
    // Listeners hear in their order: these two of a change before and after the table.
    all.addListener((ListChangeListener<WorklistRow>) change -> selection.before());
    filtered = new FilteredList<>(all);
    SortedList<WorklistRow> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    all.addListener((ListChangeListener<WorklistRow>) change -> selection.after());
    setId("worklist");
    setAccessibleText(words.get("worklist.table"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    selection.follow();
    OwnArrows.give(this);
    Label nothing = new Label(words.get("worklist.nothing"));
    nothing.setWrapText(true);
    setPlaceholder(nothing);
    TableColumn<WorklistRow, String> name = new TableColumn<>(words.get("worklist.column.slide"));
    name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
    name.setCellFactory(c -> new NameCell());
    getColumns().add(name);
    number("fields", SlideGlance::fields);
    number("cells", glance -> glance.tally().cells());
    getColumns().add(reviewedColumn());
    number("left", glance -> glance.tally().unreviewed());
    getColumns().add(problemsColumn());
    column(
        "open",
        text::holder,
        Comparator.comparing((SlideGlance glance) -> text.holder(glance).isEmpty())
            .thenComparing(text::holder));
    column(
        "reader",
        SlideGlance::reader,
        Comparator.comparing((SlideGlance glance) -> glance.reader().isEmpty())
            .thenComparing(SlideGlance::reader));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
  }

  /**
   * Gives each column room for its letters, and shares out the rest.
   *
   * @param size of the letters, in pixels
   */
  void fit(double size) {
    for (int i = 0; i < LETTERS.length; i++) {
      getColumns().get(i).setPrefWidth((LETTERS[i] * 0.56 + 1.4) * size);
    }
    if (getSkin() != null) {
      getColumnResizePolicy()
          .call(new ResizeFeatures<>(this, null, 0.0)); // else only a resize does
    }
  }

  private TableColumn<WorklistRow, @Nullable SlideGlance> column(
      String key, Comparator<SlideGlance> order) {
    TableColumn<WorklistRow, @Nullable SlideGlance> column =
        new TableColumn<>(words.get("worklist.column." + key));
    column.setId("worklist-" + key);
    column.setCellValueFactory(row -> row.getValue().glanceProperty());
    column.setComparator(Comparator.nullsLast(order));
    return column;
  }

  private void column(
      String key, Function<SlideGlance, String> said, Comparator<SlideGlance> order) {
    TableColumn<WorklistRow, @Nullable SlideGlance> column = column(key, order);
    column.setCellFactory(c -> new GlanceCell(said));
    getColumns().add(column);
  }

  private void number(String key, ToIntFunction<SlideGlance> count) {
    TableColumn<WorklistRow, @Nullable SlideGlance> column =
        column(key, Comparator.comparingInt(count));
    column.setCellFactory(
        c -> {
          GlanceCell cell =
              new GlanceCell(
                  glance -> String.format(words.locale(), "%,d", count.applyAsInt(glance)));
          cell.setAlignment(Pos.CENTER_RIGHT);
          return cell;
        });
    column.getStyleClass().add("number");
    getColumns().add(column);
  }

  private TableColumn<WorklistRow, @Nullable SlideGlance> reviewedColumn() {
    TableColumn<WorklistRow, @Nullable SlideGlance> column =
        column("reviewed", Comparator.comparingDouble(glance -> glance.tally().fraction()));
    column.setCellFactory(c -> new ReviewedCell());
    return column;
  }

  private TableColumn<WorklistRow, @Nullable SlideGlance> problemsColumn() {
    TableColumn<WorklistRow, @Nullable SlideGlance> column =
        column(
            "problems",
            Comparator.comparing((SlideGlance glance) -> glance.obstacle() == null)
                .thenComparing(Comparator.comparingInt(SlideGlance::errors).reversed())
                .thenComparing(Comparator.comparingInt(SlideGlance::warnings).reversed()));
    column.setCellFactory(c -> new ProblemsCell());
    return column;
  }

  void filter(WorklistFilter filter, String typed) {
    selection.before();
    filtered.setPredicate(row -> filter.takes(row, typed));
    selection.after();
  }

  /** Has the keys, at the row that has the focus or else at the first. */
  void enter() {
    if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      getSelectionModel().select(0);
    }
    requestFocus();
  }

  /** All slides in the order of the table, whatever the filter. */
  List<WorklistRow> inOrder() {
    Comparator<WorklistRow> order = getComparator();
    return order == null ? List.copyOf(all) : all.stream().sorted(order).toList();
  }

  /** The chosen slides in the order of the table; all that are shown if none is chosen. */
  List<WorklistRow> chosen() {
    List<Integer> indices =
        getSelectionModel().getSelectedIndices().stream().distinct().sorted().toList();
    return indices.isEmpty()
        ? List.copyOf(getItems())
        : indices.stream().filter(i -> i < getItems().size()).map(getItems()::get).toList();
  }

  /** The rows on the screen. */
  List<WorklistRow> inView() {
    if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
        || flow.getFirstVisibleCell() == null
        || flow.getLastVisibleCell() == null) {
      return List.of();
    }
    int first = Math.max(0, flow.getFirstVisibleCell().getIndex());
    int last = Math.min(getItems().size() - 1, flow.getLastVisibleCell().getIndex());
    return first > last ? List.of() : List.copyOf(getItems().subList(first, last + 1));
  }

  /** Has each row opened by a double click. */
  void onOpen(Runnable open) {
    setRowFactory(
        table -> {
          TableRow<WorklistRow> row = new TableRow<>();
          row.setOnMouseClicked(
              e -> {
                if (e.getClickCount() == 2 && !row.isEmpty()) {
                  open.run();
                }
              });
          return row;
        });
  }

  private static final class NameCell extends TableCell<WorklistRow, String> {
    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      setText(empty ? null : name);
      if (name != null) {
        Tips.say(this, name);
      }
    }
  }

  /** A cell that says something of a slide once somebody has looked at it. */
  private class GlanceCell extends TableCell<WorklistRow, @Nullable SlideGlance> {
    private final Function<SlideGlance, String> said;

    GlanceCell(Function<SlideGlance, String> said) {
      this.said = said;
    }

    @Override
    protected void updateItem(@Nullable SlideGlance glance, boolean empty) {
      super.updateItem(glance, empty);
      if (empty || glance == null) {
        setText(empty ? null : "…");
        setGraphic(null);
      } else {
        setText(said.apply(glance));
        Tips.say(this, getText());
        show(glance);
      }
    }

    void show(SlideGlance glance) {}
  }

  private final class ReviewedCell extends GlanceCell {
    private final ProgressBar bar = new ProgressBar(0);

    ReviewedCell() {
      super(text::reviewed);
      bar.getStyleClass().add("worklist-progress");
    }

    @Override
    void show(SlideGlance glance) {
      bar.setProgress(glance.tally().fraction());
      setGraphic(glance.tally().cells() == 0 ? null : bar);
    }
  }

  private final class ProblemsCell extends GlanceCell {
    ProblemsCell() {
      super(text::problems);
    }

    @Override
    void show(SlideGlance glance) {
      boolean isBad = glance.errors() > 0 || glance.obstacle() != null;
      getStyleClass().remove("problem-note");
      if (isBad) {
        getStyleClass().add("problem-note");
      }
      String details = text.details(glance, hidesClasses.getAsBoolean());
      Tips.say(this, details.isEmpty() ? getText() : getText() + "\n" + details);
    }
  }
}
