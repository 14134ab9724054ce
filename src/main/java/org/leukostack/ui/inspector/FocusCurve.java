package org.leukostack.ui.inspector;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.stack.CellStack;
import org.leukostack.ui.stack.CellStack.State;
import org.leukostack.ui.stack.CellStack.Tile;

/** The sharpness of the selected cell's crops over the planes; a click shows the plane. */
final class FocusCurve extends Pane {

  private static final double SIDE = 12;
  private static final double TOP = 18;
  private static final double BOTTOM = 20;

  private final SlideModel model;
  private final CellStack stack;
  private final Words words;

  FocusCurve(SlideModel model, CellStack stack, Words words) {
    this.model = model;
    this.stack = stack;
    this.words = words;
    getStyleClass().add("focus-curve");
    setMinHeight(120);
    setPrefHeight(140);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    stack.tilesProperty().addListener(o -> requestLayout());
    model.spotProperty().addListener(o -> requestLayout());
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> clicked(e.getX()));
  }

  private void clicked(double x) {
    int count = stack.tiles().size();
    if (count > 1) {
      model.showPlane((int) Math.round((x - SIDE) / (getWidth() - 2 * SIDE) * (count - 1)));
    }
  }

  @Override
  protected void layoutChildren() {
    getChildren().clear();
    List<Tile> tiles = stack.tiles();
    if (tiles.isEmpty()) {
      setAccessibleText(words.get("curve.empty"));
      return;
    }
    double highest = tiles.stream().mapToDouble(Tile::sharpness).max().orElse(0);
    Line axis = new Line(SIDE, getHeight() - BOTTOM, getWidth() - SIDE, getHeight() - BOTTOM);
    axis.getStyleClass().add("curve-axis");
    double shownX = x(model.spot().stackNumber(), tiles.size());
    Line shown = new Line(shownX, TOP, shownX, getHeight() - BOTTOM);
    shown.getStyleClass().add("curve-shown");
    Polyline line = new Polyline();
    line.getStyleClass().add("curve-line");
    getChildren().addAll(axis, shown, line);
    for (Tile tile : tiles) {
      double x = x(tile.stackNumber(), tiles.size());
      text(Integer.toString(tile.stackNumber()), x, getHeight() - BOTTOM + 2);
      if (tile.state() == State.READY) {
        double y = y(tile.sharpness(), highest);
        line.getPoints().addAll(x, y);
        Circle point = new Circle(x, y, tile.stackNumber() == model.spot().stackNumber() ? 4.5 : 3);
        point.getStyleClass().add("curve-point");
        getChildren().add(point);
      }
    }
    mark(
        "◆",
        model.spot().cell() == null ? -1 : model.spot().cell().focus().orElse(-1),
        tiles,
        highest);
    mark("★", stack.sharpest().orElse(-1), tiles, highest);
    setAccessibleText(
        stack.sharpest().isPresent()
            ? words.get("curve.spoken", Integer.toString(stack.sharpest().getAsInt()))
            : words.get("curve.empty"));
  }

  private void mark(String sign, int stackNumber, List<Tile> tiles, double highest) {
    if (stackNumber < 0 || stackNumber >= tiles.size()) {
      return;
    }
    boolean both =
        sign.equals("★")
            && model.spot().cell() != null
            && model.spot().cell().focus().orElse(-1) == stackNumber;
    double x = x(stackNumber, tiles.size()) + (both ? 12 : 0);
    text(sign, x, Math.max(0, y(tiles.get(stackNumber).sharpness(), highest) - 20));
  }

  private void text(String text, double x, double top) {
    Label label = new Label(text);
    label.getStyleClass().add("curve-text");
    getChildren().add(label);
    label.applyCss();
    label.autosize();
    label.relocate(x - label.getWidth() / 2, top);
  }

  private double x(int stackNumber, int count) {
    return SIDE + (getWidth() - 2 * SIDE) * (count < 2 ? 0.5 : stackNumber / (count - 1.0));
  }

  private double y(double sharpness, double highest) {
    double height = getHeight() - TOP - BOTTOM;
    return TOP + height * (highest == 0 ? 1 : 1 - sharpness / highest);
  }
}
