package org.leukostack.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.leukostack.text.Words;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.stack.CellStack;
import org.leukostack.ui.stack.CellStack.State;
import org.leukostack.ui.stack.CellStack.Tile;

/** The sharpness of the selected cell's crops over the planes; a click shows the plane. */
final class FocusCurve extends Pane {

  /** The room around the curve, in sizes of the font of its signs and numbers. */
  private static final Insets ROOM = new Insets(1.5, 1, 1.7, 1);

  private final SlideModel model;
  private final CellStack stack;
  private final Words words;
  private final FocusSigns signs = new FocusSigns();
  private final Line axis = new Line();
  private final Line shown = new Line();
  private final Polyline line = new Polyline();
  private final List<Text> numbers = new ArrayList<>();
  private final List<Circle> points = new ArrayList<>();

  FocusCurve(SlideModel model, CellStack stack, Words words) {
    this.model = model;
    this.stack = stack;
    this.words = words;
    getStyleClass().add("focus-curve");
    axis.getStyleClass().add("curve-axis");
    shown.getStyleClass().add("curve-shown");
    line.getStyleClass().add("curve-line");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    stack.tilesProperty().addListener(o -> placeAnew());
    model.spotProperty().addListener(o -> placeAnew());
    model.reviewedProperty().addListener(o -> placeAnew());
    signs.fontProperty().addListener(o -> requestLayout());
    addEventHandler(MouseEvent.MOUSE_CLICKED, e -> clicked(e.getX()));
  }

  /** Its size is the same whatever it shows: no other part of the window is laid out for it. */
  private void placeAnew() {
    setNeedsLayout(true);
  }

  private double side() {
    return ROOM.getLeft() * signs.fontProperty().get().getSize();
  }

  private double top() {
    return ROOM.getTop() * signs.fontProperty().get().getSize();
  }

  private double bottom() {
    return getHeight() - ROOM.getBottom() * signs.fontProperty().get().getSize();
  }

  private void clicked(double x) {
    int count = stack.tiles().size();
    if (count > 1) {
      model.showPlane((int) Math.round((x - side()) / (getWidth() - 2 * side()) * (count - 1)));
    }
  }

  @Override
  protected void layoutChildren() {
    List<Tile> tiles = stack.tiles();
    if (tiles.size() != numbers.size()) {
      makeNodes(tiles.size());
    }
    if (tiles.isEmpty()) {
      setAccessibleText(words.get("curve.empty"));
      return;
    }
    double bottom = bottom();
    place(axis, side(), bottom, getWidth() - side(), bottom);
    double shownX = x(model.spot().stackNumber(), tiles.size());
    place(shown, shownX, top(), shownX, bottom);
    double highest = tiles.stream().mapToDouble(Tile::sharpness).max().orElse(0);
    List<Double> corners = new ArrayList<>();
    for (Tile tile : tiles) {
      int k = tile.stackNumber();
      double x = x(k, tiles.size());
      FocusSigns.place(numbers.get(k), x, bottom + 2);
      Circle point = points.get(k);
      point.setVisible(tile.state() == State.READY);
      if (tile.state() == State.READY) {
        double y = y(tile.sharpness(), highest);
        corners.addAll(List.of(x, y));
        point.setCenterX(x);
        point.setCenterY(y);
        point.setRadius(k == model.spot().stackNumber() ? 4.5 : 3);
      }
    }
    if (!line.getPoints().equals(corners)) {
      line.getPoints().setAll(corners);
    }
    int instrument = model.spot().instrumentFocus().orElse(-1);
    int sharpest = stack.sharpest().orElse(-1);
    int chosen = model.spot().chosenFocus().orElse(-1);
    signs.mark(
        List.of(instrument, sharpest, chosen),
        side(),
        plane -> plane >= 0 && plane < tiles.size() ? point(plane, tiles, highest) : null);
    String spoken =
        sharpest >= 0
            ? words.get("curve.spoken", Integer.toString(sharpest))
            : words.get("curve.empty");
    setAccessibleText(
        chosen >= 0
            ? spoken
                + ", "
                + words.get("focus.spoken", words.get("focus.chosen"), Integer.toString(chosen))
            : spoken);
  }

  /** Nodes are kept as long as the stack has as many planes: to style new ones takes a frame. */
  private void makeNodes(int count) {
    numbers.clear();
    points.clear();
    getChildren().clear();
    if (count == 0) {
      return;
    }
    for (int k = 0; k < count; k++) {
      numbers.add(number(k));
      Circle point = new Circle();
      point.getStyleClass().add("curve-point");
      points.add(point);
    }
    getChildren().addAll(axis, shown, line);
    getChildren().addAll(points);
    getChildren().addAll(numbers);
    getChildren().addAll(signs.nodes());
    for (Node child : getChildren()) {
      child.setManaged(false); // it is placed here, and moving it asks for no other layout
      child.applyCss();
    }
  }

  private static Text number(int stackNumber) {
    Text number = new Text(Integer.toString(stackNumber));
    number.getStyleClass().add("curve-number");
    number.setTextOrigin(VPos.TOP);
    return number;
  }

  private static void place(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }

  private double x(int stackNumber, int count) {
    return side() + (getWidth() - 2 * side()) * (count < 2 ? 0.5 : stackNumber / (count - 1.0));
  }

  private double y(double sharpness, double highest) {
    return top() + (bottom() - top()) * (highest == 0 ? 1 : 1 - sharpness / highest);
  }

  private Point2D point(int stackNumber, List<Tile> tiles, double highest) {
    return new Point2D(
        x(stackNumber, tiles.size()), y(tiles.get(stackNumber).sharpness(), highest));
  }
}
