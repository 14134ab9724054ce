package org.leukostack.ui.image;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Outlines of rectangles, as filled rectangles that begin on a whole pixel: without a graphics
 * device JavaFX paints these several times faster than strokes.
 */
final class Outline {

  private Outline() {}

  /**
   * A line all around.
   *
   * @param box the middle of the line, in pixels
   * @param line how thick it is
   */
  static void solid(GraphicsContext g, Rectangle2D box, Color colour, double line) {
    double left = start(box.getMinX(), line);
    double top = start(box.getMinY(), line);
    double right = start(box.getMaxX(), line);
    double bottom = start(box.getMaxY(), line);
    double width = right - left - line; // of what it goes around
    double height = bottom - top - line;
    g.setFill(colour);
    if (width <= 0 || height <= 0) {
      g.fillRect(left, top, right + line - left, bottom + line - top);
      return;
    }
    g.fillRect(left, top, width + 2 * line, line);
    g.fillRect(left, bottom, width + 2 * line, line);
    g.fillRect(left, top + line, line, height);
    g.fillRect(right, top + line, line, height);
  }

  /**
   * A line of dashes; each side begins with one.
   *
   * @param box the middle of the line, in pixels
   * @param line how thick it is
   * @param dash length of a dash
   * @param gap between two dashes
   */
  static void dashed(
      GraphicsContext g, Rectangle2D box, Color colour, double line, double dash, double gap) {
    double left = start(box.getMinX(), line);
    double top = start(box.getMinY(), line);
    double right = start(box.getMaxX(), line);
    double bottom = start(box.getMaxY(), line);
    double endX = Math.min(right + line, g.getCanvas().getWidth());
    double endY = Math.min(bottom + line, g.getCanvas().getHeight());
    g.setFill(colour);
    for (double x = firstSeen(left, dash + gap); x < endX; x += dash + gap) {
      double length = Math.min(dash, right + line - x);
      g.fillRect(x, top, length, line);
      g.fillRect(x, bottom, length, line);
    }
    for (double y = firstSeen(top, dash + gap); y < endY; y += dash + gap) {
      double length = Math.min(dash, bottom + line - y);
      g.fillRect(left, y, line, length);
      g.fillRect(right, y, line, length);
    }
  }

  /** The last of the points that are equally far from each other which is not within the view. */
  private static double firstSeen(double start, double distance) {
    return start >= 0 ? start : start + distance * Math.floor(-start / distance);
  }

  private static double start(double middle, double line) {
    return Math.floor(middle - line / 2 + 0.5); // so that lines of all widths stay around it
  }
}
