package org.leukostack.ui.image;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.CropWindow;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.ui.slide.Labels;
import org.leukostack.ui.theme.ClassColours;
import org.leukostack.ui.theme.ClassNames;

/** Draws boxes and labels at the same size on the screen whatever the zoom. */
final class BoxPainter {

  private static final double LINE = 2;
  private static final double SELECTED_LINE = 3;
  private static final double HALO = 2;
  private static final double LABEL_PADDING = 4;
  private static final Color HALO_COLOUR = Color.color(1, 1, 1, 0.85);
  private static final Color CROP_COLOUR = Color.color(0.1, 0.1, 0.1);
  private static final Color EDIT_COLOUR = Color.web("#0a6cff");

  /** Height of a label, in sizes of its font. */
  private static final double LABEL_HEIGHT = 1.5;

  /** The size of the font at which verdict signs have their own size. */
  private static final double USUAL_FONT = 12;

  private final ClassNames classNames;
  private final Text measure = new Text();
  private final ReadOnlyObjectProperty<Font> font;

  /**
   * @param font of the labels; verdict signs are as large as it is
   */
  BoxPainter(ClassNames classNames, ReadOnlyObjectProperty<Font> font) {
    this.classNames = classNames;
    this.font = font;
  }

  void box(GraphicsContext g, Viewport v, ReviewedCell reviewed, Labels labels) {
    Cell cell = reviewed.effective();
    Color colour = classNames.colour(cell.preClass());
    frame(g, v, cell.box(), HALO_COLOUR, LINE + HALO);
    frame(g, v, cell.box(), colour, LINE);
    double labelled = label(g, v, cell, labels, colour);
    sign(g, v, reviewed.verdict(), cell.box(), labelled);
  }

  /** The box that a cell had before a person changed it. */
  void original(GraphicsContext g, Viewport v, ReviewedCell reviewed) {
    if (reviewed.review().box() != null) {
      dashed(
          g, v, reviewed.original().box(), classNames.colour(reviewed.original().preClass()), 3, 4);
    }
  }

  /** The box of a cell that is being added. */
  void draft(GraphicsContext g, Viewport v, BoundingBox box, CropWindow window) {
    crop(g, v, window);
    frame(g, v, box, HALO_COLOUR, SELECTED_LINE + 2 * HALO);
    frame(g, v, box, EDIT_COLOUR, SELECTED_LINE);
    BoxHandles.paint(g, v, box);
  }

  private static void crop(GraphicsContext g, Viewport v, CropWindow window) {
    BoundingBox square = new BoundingBox(window.x(), window.y(), window.size(), window.size());
    dashed(g, v, square, CROP_COLOUR, 7, 5);
  }

  private static void dashed(
      GraphicsContext g, Viewport v, BoundingBox box, Color colour, double... dashes) {
    frame(g, v, box, HALO_COLOUR, 1.5 + HALO);
    g.setLineDashes(dashes);
    frame(g, v, box, colour, 1.5);
    g.setLineDashes();
  }

  /**
   * The selected box: thicker, with its crop window dashed.
   *
   * @param box where it is drawn
   * @param handles whether it can be taken hold of
   */
  void selected(
      GraphicsContext g,
      Viewport v,
      ReviewedCell reviewed,
      BoundingBox box,
      CropWindow window,
      Labels labels,
      boolean handles) {
    Cell of = reviewed.effective();
    Cell cell = new Cell(of.imageNumber(), of.key(), of.preClass(), box, of.focus());
    Color colour = classNames.colour(cell.preClass());
    crop(g, v, window);
    original(g, v, reviewed);
    frame(g, v, cell.box(), HALO_COLOUR, SELECTED_LINE + 2 * HALO);
    frame(g, v, cell.box(), colour, SELECTED_LINE);
    double labelled = label(g, v, cell, labels, colour);
    sign(g, v, reviewed.verdict(), cell.box(), labelled);
    if (handles) {
      BoxHandles.paint(g, v, box);
    }
  }

  /**
   * @param labelled up to where the label reaches above the box, which the sign must not cover
   */
  private void sign(
      GraphicsContext g, Viewport v, Verdict verdict, BoundingBox box, double labelled) {
    double scale = font.get().getSize() / USUAL_FONT;
    double right = v.toViewX((double) box.x() + box.width());
    double x = Math.max(right, labelled + scale * VerdictSign.EXTENT);
    VerdictSign.paint(g, verdict, x, v.toViewY(box.y()), scale);
  }

  private static void frame(
      GraphicsContext g, Viewport v, BoundingBox box, Color colour, double line) {
    g.setStroke(colour);
    g.setLineWidth(line);
    g.strokeRect(
        v.toViewX(box.x()),
        v.toViewY(box.y()),
        Math.max(1, v.scale() * box.width()),
        Math.max(1, v.scale() * box.height()));
  }

  /** Returns the right end of a label above the box; 0 if there is none above it. */
  private double label(GraphicsContext g, Viewport v, Cell cell, Labels labels, Color colour) {
    if (labels == Labels.NONE) {
      return 0;
    }
    String text = classNames.shortened(cell.preClass());
    if (labels == Labels.CLASS_AND_KEY) {
      text = text + " · #" + cell.key();
    }
    measure.setFont(font.get());
    measure.setText(text);
    double height = Math.rint(LABEL_HEIGHT * font.get().getSize());
    double width = measure.getLayoutBounds().getWidth() + 2 * LABEL_PADDING;
    double most = g.getCanvas().getWidth() - width;
    double x = Math.max(0, Math.min(v.toViewX(cell.box().x()) - LINE / 2, most));
    double above = v.toViewY(cell.box().y()) - height - 1;
    double y = above >= 0 ? above : v.toViewY((double) cell.box().y() + cell.box().height()) + 1;
    g.setFill(colour);
    g.fillRoundRect(x, y, width, height, 4, 4);
    g.setFill(ClassColours.textOn(colour));
    g.setFont(font.get());
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, x + LABEL_PADDING, y + height / 2);
    return above >= 0 ? x + width : 0;
  }
}
