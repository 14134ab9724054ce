package org.leukostack.ui.image;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.ImageSize;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.slide.Labels;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;

/** The boxes over the focal image. */
final class BoxLayer {

  /** How far outside its frame a box can be hit, in view units: thin boxes must be clickable. */
  private static final double HIT_MARGIN = 3;

  private final SlideModel model;
  private final BoxEditor editor;
  private final BoxPainter painter;
  private final ObservableValue<Integer> cropSize;
  private Supplier<List<OpinionBox>> opinions = List::of;
  private final Canvas canvas = new Canvas();
  private final ReadOnlyIntegerWrapper leftOut = new ReadOnlyIntegerWrapper();

  /**
   * @param cropSize edge length of the crops, in pixels
   */
  BoxLayer(
      SlideModel model, BoxEditor editor, BoxPainter painter, ObservableValue<Integer> cropSize) {
    this.model = model;
    this.editor = editor;
    this.painter = painter;
    this.cropSize = cropSize;
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
  }

  /** Which boxes readers gave the selected cell. */
  void showOpinions(Supplier<List<OpinionBox>> boxes) {
    opinions = boxes;
  }

  Node node() {
    return canvas;
  }

  /** How many boxes in view are not drawn, for there are too many. */
  ReadOnlyIntegerProperty leftOutProperty() {
    return leftOut.getReadOnlyProperty();
  }

  /** The cell whose label is at a point of the view. */
  Optional<CellId> labelAt(double x, double y) {
    return painter.labelAt(x, y);
  }

  /** The cells under a point of the view, smallest box first. */
  List<ReviewedCell> cellsAt(double viewX, double viewY, Viewport v) {
    double margin = HIT_MARGIN / v.scale();
    double x = v.toImageX(viewX);
    double y = v.toImageY(viewY);
    return shownCells().stream()
        .filter(
            c ->
                x >= c.box().x() - margin
                    && y >= c.box().y() - margin
                    && x <= (double) c.box().x() + c.box().width() + margin
                    && y <= (double) c.box().y() + c.box().height() + margin)
        .sorted(Comparator.comparingLong(c -> c.box().area()))
        .toList();
  }

  /** The cells whose boxes are on the screen. */
  private List<ReviewedCell> shownCells() {
    Spot spot = model.spot();
    return spot.field() == null ? List.of() : model.shownCells(spot.field());
  }

  /**
   * Paints them anew.
   *
   * @param width of the view
   * @param height of the view
   * @param imageSize null to paint none
   */
  void paint(ViewportModel viewports, double width, double height, @Nullable ImageSize imageSize) {
    canvas.setWidth(width);
    canvas.setHeight(height);
    canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
    painter.begin();
    leftOut.set(0);
    if (imageSize != null) {
      paintBoxes(viewports, imageSize);
    }
  }

  private void paintBoxes(ViewportModel viewports, ImageSize imageSize) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    Viewport viewport = viewports.viewport();
    Labels labels = model.labelsProperty().get();
    ReviewedCell selected = model.selected().orElse(null);
    BoundingBox draft = editor.draftProperty().get();
    BoundingBox marked = draft == null ? boxDrawn(selected) : draft;
    List<Rectangle2D> free =
        marked == null
            ? List.of()
            : painter.taken(g, viewport, draft == null ? selected : null, marked, labels);
    DrawnBoxes drawn =
        DrawnBoxes.of(
            shownCells(), viewport, canvas.getWidth(), canvas.getHeight(), near(marked, viewports));
    leftOut.set(drawn.leftOut());
    drawn.cells().stream()
        .sorted((c, d) -> Boolean.compare(c.isWhiteCell(), d.isWhiteCell())) // those on top
        .filter(c -> !c.equals(selected))
        .forEach(
            c -> {
              painter.original(g, viewport, c);
              painter.box(g, viewport, c, labels, free);
            });
    if (marked == null) {
      return;
    }
    CropWindow window = CropWindow.of(marked, cropSize.getValue(), imageSize);
    if (selected == null || draft != null) {
      painter.draft(g, viewport, marked, window);
    } else {
      painter.selected(g, viewport, selected, marked, window, labels, editor.isEditing());
      opinions.get().forEach(opinion -> painter.opinion(g, viewport, opinion));
    }
  }

  private static Point2D near(@Nullable BoundingBox marked, ViewportModel viewports) {
    return marked == null
        ? viewports.centre()
        : new Point2D(marked.x() + marked.width() / 2.0, marked.y() + marked.height() / 2.0);
  }

  /** Where the selected box is drawn, also while the mouse drags it. */
  private @Nullable BoundingBox boxDrawn(@Nullable ReviewedCell selected) {
    return selected == null
        ? null
        : Objects.requireNonNullElse(editor.draggedProperty().get(), selected.box());
  }
}
