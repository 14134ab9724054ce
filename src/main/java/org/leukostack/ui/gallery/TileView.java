package org.leukostack.ui.gallery;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.ui.image.VerdictSign;
import org.leukostack.ui.theme.ClassColours;
import org.leukostack.ui.theme.Tips;

/**
 * A tile: the crop over a band in the colour of its class, with signs for all that is to be known
 * of it. Painted, since a screen has hundreds; its frame is the style sheet's.
 */
final class TileView extends Region {

  /** Room for the frames of the focus and of the selection. */
  static final double FRAME = 4;

  /** Height of the band, in sizes of its font. */
  private static final double BAND = 1.6;

  /** Height of a line of opinions, likewise. */
  private static final double OPINION_LINE = 1.3;

  private static final double USUAL_FONT = 12;
  private static final Color BEHIND = Color.web("#5a5a5a");
  private static final Color BEHIND_OPINIONS = Color.web("#101010", 0.78);
  private static final Color SELECTED = Color.web("#0a5bc4");

  private static final PseudoClass IS_SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass IS_FOCUSED = PseudoClass.getPseudoClass("current");

  private static final Text MEASURE = new Text();

  private final Canvas canvas = new Canvas();
  private final TileText text;
  private @Nullable TileLook look;
  private @Nullable Font font;

  TileView(TileText text) {
    this.text = text;
    getStyleClass().add("gallery-tile");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setManaged(false);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
  }

  /** The height of the band below a crop. */
  static double bandHeight(Font font) {
    return Math.rint(BAND * font.getSize());
  }

  @Nullable CellId cell() {
    return look == null ? null : look.cell().id();
  }

  /** Whether the crop is on the screen. */
  boolean hasCrop() {
    return look != null && look.crop() != null && !look.isUndecodable();
  }

  /** Whether its crop is still to come. */
  boolean isWaiting() {
    return look != null && look.crop() == null;
  }

  /** What is as it was is left alone. */
  void show(TileLook next, Font nextFont, double width, double height) {
    boolean same = next.equals(look) && nextFont.equals(font);
    if (same && width == getWidth() && height == getHeight()) {
      return;
    }
    look = next;
    font = nextFont;
    resize(width, height);
    canvas.setWidth(width - 2 * FRAME);
    canvas.setHeight(height - 2 * FRAME);
    canvas.relocate(FRAME, FRAME);
    pseudoClassStateChanged(IS_SELECTED, next.selected());
    pseudoClassStateChanged(IS_FOCUSED, next.focused());
    String spoken = text.of(next);
    setAccessibleText(spoken);
    Tips.say(this, spoken);
    paint(next, nextFont);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? (Object) (look != null && look.selected())
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  private void paint(TileLook now, Font used) {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double band = bandHeight(used);
    double edge = canvas.getHeight() - band;
    g.setFill(BEHIND);
    g.fillRect(0, 0, width, edge);
    Image image = now.crop() == null ? null : now.crop().image();
    g.setFont(used);
    if (image != null) {
      g.drawImage(image, 0, 0, width, edge);
    } else {
      note(g, now, width, edge);
    }
    band(g, now, edge, width, band);
    double scale = Math.max(1, used.getSize() / USUAL_FONT);
    VerdictSign.paint(g, now.cell().verdict(), width, 0, scale);
    if (now.selected()) {
      tick(g, scale);
    }
    double free = opinions(g, now.opinions().lines(), width, edge);
    if (now.pinned()) {
      pin(g, free, scale);
    }
  }

  /** In place of a crop: what is awaited, or why there is none. */
  private void note(GraphicsContext g, TileLook now, double width, double edge) {
    g.setFill(Color.WHITE);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    String words =
        now.isUndecodable()
            ? text.words().get("gallery.undecodable", Integer.toString(now.stackNumber()))
            : "…";
    String[] lines = words.split("\n");
    double line = 1.3 * g.getFont().getSize();
    for (int i = 0; i < lines.length; i++) {
      double y = edge / 2 + (i - (lines.length - 1) / 2.0) * line;
      g.fillText(lines[i], width / 2, y, width - 4);
    }
  }

  /**
   * What readers say who differ, over the lower edge of the crop, as much as fits into its half.
   *
   * @return where the crop ends that is free
   */
  private static double opinions(GraphicsContext g, List<String> lines, double width, double edge) {
    double line = Math.rint(OPINION_LINE * g.getFont().getSize());
    int shown = Math.min(lines.size(), Math.max(1, (int) (edge / 2 / line)));
    double top = edge - (lines.isEmpty() ? 0 : shown * line + 2);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < shown; i++) {
      if (i == 0) {
        g.setFill(BEHIND_OPINIONS);
        g.fillRect(0, top, width, edge - top);
        g.setFill(Color.WHITE);
      }
      boolean more = i == shown - 1 && shown < lines.size();
      String text = more ? lines.get(i) + " …" : lines.get(i);
      g.fillText(fitting(text, g.getFont(), width - 8), 4, top + 1 + (i + 0.5) * line, width - 8);
    }
    return top;
  }

  private void band(GraphicsContext g, TileLook now, double y, double width, double height) {
    g.setFill(now.colour());
    g.fillRect(0, y, width, height);
    g.setFill(ClassColours.textOn(now.colour()));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    String name = now.moved() ? "→ " + now.className() : now.className();
    g.fillText(fitting(name, g.getFont(), width - 8), 4, y + height / 2, width - 8);
    if (now.moved()) { // its frame is broken as its place is
      g.setStroke(now.colour());
      g.setLineWidth(3);
      g.setLineDashes(8, 5);
      g.strokeRect(1.5, 1.5, width - 3, y + height - 3);
      g.setLineDashes();
    }
  }

  /** As much of a name as there is room for. */
  private static String fitting(String name, Font font, double room) {
    MEASURE.setFont(font);
    int end = name.length();
    String shown = name;
    MEASURE.setText(shown);
    while (end > 1 && MEASURE.getLayoutBounds().getWidth() > room) {
      end = name.offsetByCodePoints(end, -1);
      shown = name.substring(0, end).strip() + "…";
      MEASURE.setText(shown);
    }
    return shown;
  }

  /** A ticked box in the left upper corner. */
  private static void tick(GraphicsContext g, double scale) {
    double edge = 16 * scale;
    g.setFill(Color.WHITE);
    g.fillRect(2, 2, edge + 2, edge + 2);
    g.setFill(SELECTED);
    g.fillRect(3, 3, edge, edge);
    g.setStroke(Color.WHITE);
    g.setLineWidth(2.2 * scale);
    g.strokePolyline(
        new double[] {3 + edge * 0.22, 3 + edge * 0.42, 3 + edge * 0.8},
        new double[] {3 + edge * 0.52, 3 + edge * 0.74, 3 + edge * 0.26},
        3);
  }

  /** A pin in the left lower corner. */
  private static void pin(GraphicsContext g, double bottom, double scale) {
    double r = 9 * scale;
    double x = r + 2;
    double y = bottom - r - 2;
    g.setFill(Color.WHITE);
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
    g.setFill(Color.BLACK);
    g.fillOval(x - r * 0.45, y - r * 0.7, r * 0.9, r * 0.9);
    g.setStroke(Color.BLACK);
    g.setLineWidth(2 * scale);
    g.strokeLine(x, y, x, y + r * 0.7);
  }
}
