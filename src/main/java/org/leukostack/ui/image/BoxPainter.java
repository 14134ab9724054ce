package org.leukostack.ui.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.Cell;
import org.leukostack.model.CropWindow;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.Verdict;
import org.leukostack.ui.slide.Labels;
import org.leukostack.ui.theme.ClassColours;
import org.leukostack.ui.theme.ClassNames;

/** Draws boxes and labels at the same size on the screen whatever the zoom. */
final class BoxPainter {

  private static final double LINE = 2;
  private static final double SELECTED_LINE = 3;
  private static final double DASHED_LINE = 2;
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

  /** Where the labels are that were drawn, the topmost last; in view units. */
  private final Map<CellId, Rectangle2D> labelled = new LinkedHashMap<>();

  /**
   * @param font of the labels; verdict signs are as large as it is
   */
  BoxPainter(ClassNames classNames, ReadOnlyObjectProperty<Font> font) {
    this.classNames = classNames;
    this.font = font;
  }

  /** From now on what is drawn is another picture. */
  void begin() {
    labelled.clear();
  }

  /** The cell whose label was drawn at a point of the view. */
  Optional<CellId> labelAt(double viewX, double viewY) {
    return labelled.entrySet().stream()
        .filter(label -> label.getValue().contains(viewX, viewY))
        .map(Map.Entry::getKey)
        .reduce((below, above) -> above);
  }

  /**
   * A box that is not the selected one.
   *
   * @param free what its label must not cover, as {@link #taken} says
   */
  void box(
      GraphicsContext g, Viewport v, ReviewedCell reviewed, Labels labels, List<Rectangle2D> free) {
    Cell cell = reviewed.effective();
    Color colour = classNames.colour(cell.preClass());
    frame(g, v, cell.box(), HALO_COLOUR, LINE + HALO);
    frame(g, v, cell.box(), colour, LINE);
    Optional<Rectangle2D> label = label(g, v, cell, labels, colour, free);
    label.ifPresent(place -> labelled.put(reviewed.id(), place));
    sign(g, v, reviewed.verdict(), cell.box(), label);
  }

  /**
   * What belongs to the selected cell, or one that is being added: its box and its label.
   *
   * @param of whose label it has; null for none
   * @param box where it is drawn
   */
  List<Rectangle2D> taken(
      GraphicsContext g, Viewport v, @Nullable ReviewedCell of, BoundingBox box, Labels labels) {
    Rectangle2D frame = inView(v, box, SELECTED_LINE / 2 + HALO);
    if (of == null || labels == Labels.NONE) {
      return List.of(frame);
    }
    String text = text(of.effective(), labels);
    return Stream.concat(Stream.of(frame), place(g, v, box, text, List.of()).stream()).toList();
  }

  private static Rectangle2D inView(Viewport v, BoundingBox box, double around) {
    return new Rectangle2D(
        v.toViewX(box.x()) - around,
        v.toViewY(box.y()) - around,
        Math.max(1, v.scale() * box.width()) + 2 * around,
        Math.max(1, v.scale() * box.height()) + 2 * around);
  }

  /** The box that a cell had before the annotator edited it. */
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

  /** The box of a reader: the readers' lines have dashes of different lengths, and their names. */
  void opinion(GraphicsContext g, Viewport v, OpinionBox opinion) {
    boolean isEven = opinion.reader() % 2 == 0;
    dashed(g, v, opinion.box(), EDIT_COLOUR, isEven ? 14 : 3, isEven ? 4 : 3);
    measure.setFont(font.get());
    measure.setText(opinion.name());
    double width = Math.rint(measure.getLayoutBounds().getWidth() + 2 * LABEL_PADDING);
    double height = Math.rint(LABEL_HEIGHT * font.get().getSize());
    Rectangle2D frame = inView(v, opinion.box(), 0);
    double x = Math.rint(isEven ? frame.getMinX() - width : frame.getMaxX());
    double y = Math.rint(isEven ? frame.getMinY() : frame.getMaxY() - height);
    g.setFill(EDIT_COLOUR);
    g.fillRect(x, y, width, height);
    g.setFill(ClassColours.textOn(EDIT_COLOUR));
    g.setFont(font.get());
    g.setTextBaseline(VPos.CENTER);
    g.fillText(opinion.name(), x + LABEL_PADDING, y + height / 2);
  }

  private static void crop(GraphicsContext g, Viewport v, CropWindow window) {
    BoundingBox square = new BoundingBox(window.x(), window.y(), window.size(), window.size());
    dashed(g, v, square, CROP_COLOUR, 7, 5);
  }

  private static void dashed(
      GraphicsContext g, Viewport v, BoundingBox box, Color colour, double dash, double gap) {
    frame(g, v, box, HALO_COLOUR, DASHED_LINE + HALO);
    Outline.dashed(g, inView(v, box, 0), colour, DASHED_LINE, dash, gap);
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
    Cell cell = new Cell(of.imageNumber(), of.cellKey(), of.preClass(), box, of.focus());
    Color colour = classNames.colour(cell.preClass());
    crop(g, v, window);
    original(g, v, reviewed);
    frame(g, v, cell.box(), HALO_COLOUR, SELECTED_LINE + 2 * HALO);
    frame(g, v, cell.box(), colour, SELECTED_LINE);
    Optional<Rectangle2D> label = label(g, v, cell, labels, colour, List.of());
    label.ifPresent(place -> labelled.put(reviewed.id(), place));
    sign(g, v, reviewed.verdict(), cell.box(), label);
    if (handles) {
      BoxHandles.paint(g, v, box);
    }
  }

  /**
   * @param label which the sign must not cover
   */
  private void sign(
      GraphicsContext g,
      Viewport v,
      Verdict verdict,
      BoundingBox box,
      Optional<Rectangle2D> label) {
    double scale = font.get().getSize() / USUAL_FONT;
    double right = v.toViewX((double) box.x() + box.width());
    double top = v.toViewY(box.y());
    double above = label.filter(l -> l.getMinY() < top).map(Rectangle2D::getMaxX).orElse(0.0);
    double x = Math.max(right, above + scale * VerdictSign.EXTENT);
    VerdictSign.paint(g, verdict, x, v.toViewY(box.y()), scale);
  }

  private static void frame(
      GraphicsContext g, Viewport v, BoundingBox box, Color colour, double line) {
    Outline.solid(g, inView(v, box, 0), colour, line);
  }

  /** Returns where it is; empty if there is none. */
  private Optional<Rectangle2D> label(
      GraphicsContext g,
      Viewport v,
      Cell cell,
      Labels labels,
      Color colour,
      List<Rectangle2D> free) {
    if (labels == Labels.NONE) {
      return Optional.empty();
    }
    String text = text(cell, labels);
    Rectangle2D place = place(g, v, cell.box(), text, free).orElse(null);
    if (place == null) {
      return Optional.empty();
    }
    g.setFill(colour);
    double x = Math.rint(place.getMinX());
    double y = Math.rint(place.getMinY());
    double width = Math.rint(place.getWidth()); // of two rectangles: its corners look rounded
    g.fillRect(x + 1, y, width - 2, place.getHeight());
    g.fillRect(x, y + 1, width, place.getHeight() - 2);
    g.setFill(ClassColours.textOn(colour));
    g.setFont(font.get());
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, place.getMinX() + LABEL_PADDING, place.getMinY() + place.getHeight() / 2);
    return Optional.of(place);
  }

  private String text(Cell cell, Labels labels) {
    String text = classNames.shortened(cell.preClass());
    return labels == Labels.CLASS_AND_KEY ? text + " · #" + cell.cellKey() : text;
  }

  private Optional<Rectangle2D> place(
      GraphicsContext g, Viewport v, BoundingBox box, String text, List<Rectangle2D> free) {
    measure.setFont(font.get());
    measure.setText(text);
    Dimension2D size =
        new Dimension2D(
            measure.getLayoutBounds().getWidth() + 2 * LABEL_PADDING,
            Math.rint(LABEL_HEIGHT * font.get().getSize()));
    Rectangle2D view = new Rectangle2D(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
    Rectangle2D lined = inView(v, box, 0);
    return LabelPlace.of(
        new Rectangle2D(
            lined.getMinX() - LINE / 2, lined.getMinY(), lined.getWidth(), lined.getHeight()),
        size,
        view,
        free);
  }
}
