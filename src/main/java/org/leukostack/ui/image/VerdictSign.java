package org.leukostack.ui.image;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.leukostack.review.Verdict;

/** The sign of a verdict at the corner of a box: a tick, a cross or a flag in a disc. */
final class VerdictSign {

  private static final double RADIUS = 9;
  private static final Color ACCEPTED = Color.web("#1a7f37");
  private static final Color REJECTED = Color.web("#b3261e");
  private static final Color FLAGGED = Color.web("#8a5a00");

  private VerdictSign() {}

  /** At the upper right corner of a box; nothing for a cell that nobody has judged. */
  static void paint(GraphicsContext g, Verdict verdict, double cornerX, double cornerY) {
    double margin = RADIUS + 2; // at the edge of the view it stays in sight
    double x = Math.min(cornerX, g.getCanvas().getWidth() - margin);
    double y = Math.max(cornerY, margin);
    switch (verdict) {
      case UNREVIEWED -> {}
      case ACCEPTED -> {
        disc(g, ACCEPTED, x, y);
        g.strokePolyline(
            new double[] {x - 4.5, x - 1.2, x + 4.5}, new double[] {y + 0.3, y + 3.8, y - 3.6}, 3);
      }
      case REJECTED -> {
        disc(g, REJECTED, x, y);
        g.strokeLine(x - 3.7, y - 3.7, x + 3.7, y + 3.7);
        g.strokeLine(x - 3.7, y + 3.7, x + 3.7, y - 3.7);
      }
      case FLAGGED -> {
        disc(g, FLAGGED, x, y);
        g.strokeLine(x - 3, y - 5, x - 3, y + 5);
        g.fillPolygon(new double[] {x - 3, x + 5, x - 3}, new double[] {y - 5, y - 2, y + 1}, 3);
      }
    }
  }

  private static void disc(GraphicsContext g, Color colour, double x, double y) {
    g.setFill(Color.WHITE);
    g.fillOval(x - RADIUS - 1.5, y - RADIUS - 1.5, 2 * RADIUS + 3, 2 * RADIUS + 3);
    g.setFill(colour);
    g.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    g.setFill(Color.WHITE);
    g.setStroke(Color.WHITE);
    g.setLineWidth(2.2);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
  }
}
