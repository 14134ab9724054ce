package org.leukostack.ui.classes;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.leukostack.ui.theme.Scrolling;

/** The rows below each other. Those are filled that are in view, or near it. */
final class ClassRows extends ScrollPane {

  /** In pixels. */
  private static final double HEIGHT = 330;

  /** How many rows are filled before anything is laid out: more than are in view at first. */
  private static final int FIRST = 12;

  /** How far from what is in view rows are filled, in its heights. */
  private static final double AROUND = 1;

  private final VBox rows = new VBox(5);

  ClassRows() {
    setContent(rows);
    setFitToWidth(true);
    setPrefHeight(HEIGHT);
    setFocusTraversable(false);
    rows.getStyleClass().add("class-rows");
    vvalueProperty().addListener(o -> fillInView());
    viewportBoundsProperty().addListener(o -> Platform.runLater(this::fillInView));
    rows.heightProperty().addListener(o -> Platform.runLater(this::fillInView)); // once laid out
  }

  /** The rows, which may be added and removed. */
  ObservableList<Node> nodes() {
    return rows.getChildren();
  }

  Stream<ClassRow> all() {
    return nodes().stream().map(ClassRow.class::cast);
  }

  int count() {
    return nodes().size();
  }

  ClassRow get(int at) {
    return (ClassRow) nodes().get(at);
  }

  int indexOf(ClassRow row) {
    return nodes().indexOf(row);
  }

  /** Fills those that are in view at first. */
  void fillFirst() {
    all().limit(FIRST).forEach(ClassRow::fill);
  }

  /** Of a row that is not filled, in pixels: that of any other. */
  double emptyHeight() {
    return all().filter(ClassRow::isFilled).findFirst().map(row -> row.prefHeight(-1)).orElse(0.0);
  }

  private void fillInView() {
    double view = getViewportBounds().getHeight();
    double top = Scrolling.top(this);
    all()
        .filter(row -> row.getHeight() > 0) // one that is not laid out has no place
        .filter(row -> row.getLayoutY() + row.getHeight() > top - AROUND * view)
        .filter(row -> row.getLayoutY() < top + (1 + AROUND) * view)
        .forEach(ClassRow::fill);
  }

  /** Scrolls as far as it takes to have a row in view, also one that is new. */
  void reveal(ClassRow row) {
    applyCss();
    layout();
    Scrolling.reveal(this, row.getBoundsInParent());
  }
}
