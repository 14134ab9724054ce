package org.leukostack.ui.inspector;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.Field;
import org.leukostack.model.Plane;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.leukostack.ui.stack.CellStack;
import org.leukostack.ui.theme.ClassNames;

/**
 * What is known of the selected cell: class, box, focus, the curve of sharpness; and the cells of
 * the field.
 */
public final class InspectorPane extends VBox {

  /** In pixels. */
  private static final double LEAST_WIDTH = 180;

  /** Below this height, in sizes of the font, all but the class is in the scroll. */
  private static final double LOW = 20;

  private final SlideModel model;
  private final CellStack stack;
  private final Words words;
  private final ClassNames classNames;
  private final ReviewFacts review;
  private final Label title = new Label();
  private final ClassButton classButton;
  private final VBox facts = new VBox(2);
  private final PlaneFact sharpness;
  private final PlaneFact file;
  private final ObservableList<CellId> cells = FXCollections.observableArrayList();
  private final ListView<CellId> list = new ListView<>(cells);
  private List<ReviewedCell> listed = List.of();
  private int factsShown;
  private boolean updating;

  /**
   * @param opinions what readers say of the cell, if they are compared
   */
  public InspectorPane(
      SlideModel model,
      CellStack stack,
      ClassNames classNames,
      ReviewFacts review,
      Node opinions,
      ClassButton classButton) {
    getStyleClass().add("inspector");
    this.model = model;
    this.stack = stack;
    this.words = classNames.words();
    this.classNames = classNames;
    this.review = review;
    this.classButton = classButton;
    sharpness = new PlaneFact(new FactName(words.get("fact.sharpness"), this));
    file = new PlaneFact(new FactName(words.get("fact.file"), this));
    file.valueLabel().setId("fact-file");
    setPadding(new Insets(10));
    setSpacing(8);
    setMinWidth(LEAST_WIDTH);
    title.getStyleClass().add("pane-title");
    HBox heading = new HBox(title, classButton);
    for (Node one : heading.getChildren()) {
      one.managedProperty().bind(one.visibleProperty());
    }
    Label curveTitle = new Label(words.get("curve.title"));
    curveTitle.getStyleClass().add("section-title");
    Label listTitle = new Label(words.get("cells.title"));
    listTitle.getStyleClass().add("section-title");
    listTitle.setLabelFor(list);
    list.getStyleClass().add(Styles.DENSE);
    list.setId("cell-list");
    list.setAccessibleText(words.get("cells.title"));
    list.setPlaceholder(new Label(words.get("cells.none")));
    list.setCellFactory(v -> askingRow());
    list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> chosen(now));
    list.heightProperty().addListener(o -> Platform.runLater(this::keepInSight)); // facts come
    VBox.setVgrow(list, Priority.ALWAYS);
    FocusCurve curve = new FocusCurve(model, stack, words);
    VBox said = new VBox(2, facts, sharpness, file);
    // The curve is above what is longer for one cell than for another, so that it does not move.
    VBox cellParts = new VBox(8, opinions, curveTitle, curve, said, review.history());
    InspectorScroll scroll = new InspectorScroll(cellParts);
    scroll.follow(review.history());
    // The class does not scroll away: it says what is judged.
    getChildren().addAll(heading, scroll);
    Runnable place = () -> placeList(cellParts, listTitle);
    // Later: while the styles or the layout of the window are made, no part of it may move.
    heightProperty().addListener(o -> Platform.runLater(place));
    listTitle.fontProperty().addListener(o -> Platform.runLater(place));
    place.run();
    model.spotProperty().addListener(o -> update());
    model.reviewedProperty().addListener(o -> update());
    classNames.listProperty().addListener(o -> update());
    model.redCellsShownProperty().addListener(o -> update());
    model.plateletsShownProperty().addListener(o -> update());
    stack.tilesProperty().addListener(o -> showFacts(model.spot()));
    update();
  }

  /** Below the scroll, which keeps some lines; where it would have too few, in it. */
  private void placeList(VBox cellParts, Label listTitle) {
    boolean isLow = getHeight() > 0 && getHeight() < LOW * listTitle.getFont().getSize();
    VBox now = isLow ? cellParts : this;
    if (!now.getChildren().contains(list)) {
      (isLow ? this : cellParts).getChildren().removeAll(listTitle, list);
      now.getChildren().addAll(listTitle, list);
    }
  }

  private CellRow askingRow() {
    CellRow row = new CellRow(model, classNames, words);
    row.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.SECONDARY && row.getItem() != null) {
            model.go(row.getItem());
            classButton.askBeside(row);
          }
        });
    return row;
  }

  private void chosen(@Nullable CellId cell) {
    if (!updating && cell != null) {
      model.go(cell);
    }
  }

  private void update() {
    updating = true;
    Spot spot = model.spot();
    showCells(spot.field() == null ? List.of() : model.shownCells(spot.field()));
    CellId selected = spot.cell() == null ? null : spot.cell().id();
    if (selected == null) {
      list.getSelectionModel().clearSelection();
    } else if (!selected.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(selected);
      list.scrollTo(selected);
    }
    updating = false;
    showFacts(spot);
  }

  @SuppressWarnings("ReferenceEquality") // as large, equals is slow
  private void showCells(List<ReviewedCell> shown) {
    if (shown == listed) {
      return;
    }
    listed = shown;
    List<CellId> ids = shown.stream().map(ReviewedCell::id).toList();
    if (!cells.equals(ids)) {
      cells.setAll(ids);
    }
  }

  private void keepInSight() {
    if (list.getSelectionModel().getSelectedItem() != null) {
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }
  }

  private void showFacts(Spot spot) {
    factsShown = 0;
    addFacts(spot);
    showPlane(spot);
    facts.getChildren().remove(factsShown, facts.getChildren().size());
  }

  private void addFacts(Spot spot) {
    review.showFacts(spot.cell(), this::fact); // of none, too
    ReviewedCell cell = spot.cell();
    Field field = spot.field();
    title.setVisible(cell == null);
    classButton.setVisible(cell != null);
    if (field == null) {
      title.setText("");
      return;
    }
    if (cell == null) {
      title.setText(words.get("inspector.field", number(field)));
    } else {
      classButton.show(classNames.of(cell.preClass()), classNames.css(cell.preClass()));
      fact("fact.cell", words.get("fact.cell.value", cell.original().cellKey(), number(field)));
      fact(
          "fact.box",
          words.get(
              "fact.box.value",
              Integer.toString(cell.box().x()),
              Integer.toString(cell.box().y()),
              Integer.toString(cell.box().width()),
              Integer.toString(cell.box().height())));
      fact(
          "fact.instrumentFocus",
          spot.instrumentFocus().isPresent()
              ? "◆ "
                  + words.get("plane.number", Integer.toString(spot.instrumentFocus().getAsInt()))
              : words.get("fact.unknown"));
      fact(
          "fact.sharpest",
          stack.sharpest().isPresent()
              ? "★ " + words.get("plane.number", Integer.toString(stack.sharpest().getAsInt()))
              : "…");
    }
    fact("fact.stage", field.stageX() + ", " + field.stageY());
  }

  /** The tooltip says all of a name that is cut, and the title of the image the plane. */
  private void showPlane(Spot spot) {
    Field field = spot.field();
    Optional<Plane> plane = field == null ? Optional.empty() : field.plane(spot.stackNumber());
    file.show(plane.map(Plane::fileName).orElse(""));
    sharpness.show(
        stack.tiles().stream()
            .filter(t -> t.stackNumber() == spot.stackNumber() && t.crop() != null)
            .findFirst()
            .filter(t -> spot.cell() != null)
            .map(t -> String.format(words.locale(), "%.1f", t.sharpness()))
            .orElse(""));
  }

  private static String number(Field field) {
    return String.format(Locale.ROOT, "%04d", field.imageNumber());
  }

  /** Takes the row that is there, if there is one: rows change with every plane. */
  private void fact(String wordKey, String value) {
    if (factsShown == facts.getChildren().size()) {
      facts.getChildren().add(factRow());
    }
    HBox row = (HBox) facts.getChildren().get(factsShown++);
    ((Label) row.getChildren().get(0)).setText(words.get(wordKey));
    ((Label) row.getChildren().get(1)).setText(value);
  }

  private HBox factRow() {
    Label text = new FactValue();
    HBox.setHgrow(text, Priority.ALWAYS);
    return new HBox(new FactName("", this), text);
  }
}
