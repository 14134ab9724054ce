package org.leukostack.ui.filter;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.leukostack.review.CellFilter;
import org.leukostack.review.RejectReason;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.BoundCommand;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.review.VerdictStyle;
import org.leukostack.ui.theme.Tips;

/** All criteria but the free text. What is chosen is in force at once. */
final class FilterPane extends VBox {

  /** The most that the whole is wide and high, in sizes of the font. */
  private static final Dimension2D MOST = new Dimension2D(47.9, 37);

  /** Of the names of the criteria and the gaps, likewise. */
  private static final double NAMES_WIDTH = 12.9;

  private final FilterModel model;
  private final FilterText text;
  private final Label count = new Label();
  private final ScrollPane scroll = new ScrollPane();

  /** The room for the values of a criterion, in pixels. */
  private double valuesWidth;

  /** What the controls say. */
  private CellFilter shown = CellFilter.ALL;

  FilterPane(FilterModel model, FilterText text, BoundCommand clearFilters, Runnable close) {
    this.model = model;
    this.text = text;
    setId("filter-pane");
    getStyleClass().add("filter-pane");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("filter-scroll");
    count.setId("filter-count");
    count.getStyleClass().add("section-title");
    getChildren().addAll(scroll, footer(clearFilters, close));
  }

  /**
   * @param em the size of the font, in pixels
   * @param width the most that there is room for, in pixels
   * @param height likewise
   */
  void fitInto(double em, double width, double height) {
    setPrefWidth(Math.min(MOST.getWidth() * em, width));
    valuesWidth = getPrefWidth() - NAMES_WIDTH * em;
    scroll.setMaxHeight(Math.min(MOST.getHeight() * em, height));
  }

  /** Shows the filter in force, and what there is on the slide to choose from. */
  void refresh() {
    shown = model.filter();
    scroll.setContent(criteria());
  }

  /** Says how many cells match, and updates the controls if the filter was changed elsewhere. */
  void update(String matches) {
    count.setText(matches);
    if (!model.filter().equals(shown)) {
      refresh();
    }
  }

  private Node criteria() {
    Words words = text.words();
    CellFilter filter = model.filter();
    ActText act = text.actText();
    GridPane grid = new GridPane();
    grid.setHgap(14);
    grid.setVgap(10);
    grid.setPadding(new Insets(14, 16, 6, 16));
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().add(names);
    addChoice(
        grid,
        "verdict",
        List.of(Verdict.values()),
        v -> VerdictStyle.sign(v) + " " + act.of(v),
        filter.said().verdicts(),
        CellFilter::withVerdicts);
    addChoice(
        grid,
        "class",
        present(ReviewedCell::preClass, filter.said().classes(), Comparator.naturalOrder()),
        act.classNames()::of,
        filter.said().classes(),
        CellFilter::withClasses);
    addChoice(
        grid,
        "reason",
        List.of(RejectReason.values()),
        act::of,
        filter.said().reasons(),
        CellFilter::withReasons);
    addChoice(
        grid,
        "reviewer",
        present(c -> c.review().reviewer(), filter.said().reviewers(), Comparator.naturalOrder()),
        Words::bounded,
        filter.said().reviewers(),
        CellFilter::withReviewers);
    RangeFields fields =
        new RangeFields(
            "filter-field",
            words.get("filter.name.field"),
            "",
            filter.fields().least(),
            filter.fields().most(),
            words,
            (from, to) -> change(f -> f.withFields(from, to)));
    RangeFields sizes =
        new RangeFields(
            "filter-size",
            words.get("filter.name.size"),
            words.get("filter.size.unit"),
            filter.boxSizes().least(),
            filter.boxSizes().most(),
            words,
            (from, to) -> change(f -> f.withBoxSizes(from, to)));
    Label sizeName = new Label(words.get("filter.name.size"));
    sizeName.getStyleClass().add("quiet");
    sizeName.setMinWidth(Region.USE_PREF_SIZE);
    HBox ranges = new HBox(10, fields, sizeName, sizes);
    ranges.setAlignment(Pos.CENTER_LEFT);
    add(grid, "field", ranges);
    VBox more =
        new VBox(
            6,
            check("edge", filter.pixels().touchesEdge(), CellFilter::withTouchesEdge),
            check("focus", filter.pixels().focusDisagrees(), CellFilter::withFocusDisagrees),
            check("comment", filter.said().hasComment(), CellFilter::withHasComment));
    if (filter.said().inDispute()
        || model.cells().stream().anyMatch(c -> c.review().basis() != null)) {
      more.getChildren()
          .add(check("dispute", filter.said().inDispute(), CellFilter::withInDispute));
    }
    add(grid, "more", more);
    if (!model.recentProperty().get().isEmpty()) {
      add(grid, "recent", recent());
    }
    return grid;
  }

  private <T> List<T> present(
      Function<ReviewedCell, T> property, Set<T> chosen, Comparator<T> order) {
    TreeSet<T> all = new TreeSet<>(order);
    model.cells().stream().map(property).filter(Objects::nonNull).forEach(all::add);
    all.addAll(chosen); // so that it can be taken back
    return List.copyOf(all);
  }

  private interface With<T> {
    CellFilter apply(CellFilter filter, Set<T> any);
  }

  private <T> void addChoice(
      GridPane grid,
      String name,
      List<T> values,
      Function<T, String> valueName,
      Set<T> chosen,
      With<T> with) {
    if (!values.isEmpty()) {
      Consumer<Set<T>> changed = any -> change(f -> with.apply(f, any));
      add(grid, name, new CheckFlow<>(values, valueName, chosen, valuesWidth, changed));
    }
  }

  private interface WithCheck {
    CellFilter apply(CellFilter filter, boolean wanted);
  }

  private CheckBox check(String name, boolean chosen, WithCheck with) {
    CheckBox box = new CheckBox(text.words().get("filter." + name + ".check"));
    box.setId("filter-" + name);
    Tips.say(box, text.words().get("filter." + name + ".tooltip"));
    box.setSelected(chosen);
    box.setOnAction(e -> change(f -> with.apply(f, box.isSelected())));
    return box;
  }

  private void change(UnaryOperator<CellFilter> change) {
    shown = change.apply(model.filter());
    model.filter(shown);
  }

  private VBox recent() {
    VBox links = new VBox(2);
    for (CellFilter filter : model.recentProperty().get()) {
      Hyperlink link = new Hyperlink(text.of(filter));
      link.setMnemonicParsing(false);
      link.getStyleClass().add("recent-filter");
      link.setMaxWidth(valuesWidth);
      Tips.say(link, text.of(filter));
      link.setOnAction(e -> model.filter(filter));
      links.getChildren().add(link);
    }
    return links;
  }

  private void add(GridPane grid, String name, Node control) {
    Label label = new Label(text.words().get("filter.name." + name));
    label.getStyleClass().add("quiet");
    label.setLabelFor(control);
    GridPane.setValignment(label, control instanceof HBox ? VPos.CENTER : VPos.TOP);
    GridPane.setHgrow(control, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, control);
  }

  private HBox footer(BoundCommand clearFilters, Runnable close) {
    Words words = text.words();
    Button clear = new Button(words.get("filter.clear"));
    clear.setId("filter-pane-clear");
    Tips.name(clear, clearFilters.tipProperty());
    clear.setOnAction(e -> clearFilters.run());
    Button done = new Button(words.get("filter.done"));
    done.setId("filter-done");
    done.getStyleClass().add(Styles.ACCENT);
    Tips.say(done, words.get("filter.done.tooltip"));
    done.setOnAction(e -> close.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Stream.of(clear, done).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
    HBox footer = new HBox(8, count, space, clear, done);
    footer.setAlignment(Pos.CENTER_LEFT);
    footer.setPadding(new Insets(8, 16, 14, 16));
    return footer;
  }
}
