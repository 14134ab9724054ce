package org.leukostack.ui.image;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.leukostack.review.Verdict;

/** The sign of a verdict at the corner of a box: a tick, a cross or a flag in a disc. */
public final class VerdictSign {

  private static final double RADIUS = 9;

  /** How far it reaches to each side, with its rim, at the usual size. */
  static final double EXTENT = RADIUS + 2;

  private static final Color ACCEPTED = Color.web("#1a7f37");
  private static final Color REJECTED = Color.web("#b3261e");
  private static final Color FLAGGED = Color.web("#8a5a00");

  private VerdictSign() {}

  /**
   * At the upper right corner of a box; nothing for an unreviewed cell.
   *
   * @param scale 1 for the usual size
   */
  public static void paint(
      GraphicsContext g, Verdict verdict, double cornerX, double cornerY, double scale) {
    double margin = scale * EXTENT; // at the edge of the view it stays in sight
    g.save();
    g.translate(Math.min(cornerX, g.getCanvas().getWidth() - margin), Math.max(cornerY, margin));
    g.scale(scale, scale);
    switch (verdict) {
      case UNREVIEWED -> {}
      case ACCEPTED -> {
        disc(g, ACCEPTED);
        g.strokePolyline(new double[] {-4.5, -1.2, 4.5}, new double[] {0.3, 3.8, -3.6}, 3);
      }
      case REJECTED -> {
        disc(g, REJECTED);
        g.strokeLine(-3.7, -3.7, 3.7, 3.7);
        g.strokeLine(-3.7, 3.7, 3.7, -3.7);
      }
      case FLAGGED -> {
        disc(g, FLAGGED);
        g.strokeLine(-3, -5, -3, 5);
        g.fillPolygon(new double[] {-3, 5, -3}, new double[] {-5, -2, 1}, 3);
      }
    }
    g.restore();
  }

  private static void disc(GraphicsContext g, Color colour) {
    g.setFill(Color.WHITE);
    g.fillOval(-RADIUS - 1.5, -RADIUS - 1.5, 2 * RADIUS + 3, 2 * RADIUS + 3);
    g.setFill(colour);
    g.fillOval(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
    g.setFill(Color.WHITE);
    g.setStroke(Color.WHITE);
    g.setLineWidth(2.2);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
  }
}
