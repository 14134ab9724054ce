package org.leukostack.ui.image;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.leukostack.model.BoundingBox;
import org.leukostack.ui.boxes.Handle;

/** The handles of a box: of one size on the screen, whatever the zoom. */
final class BoxHandles {

  private static final double SIDE = 9;

  /** How far from the middle of a handle the mouse takes hold of it, in view units. */
  private static final double REACH = 8;

  /** From this length on a side of the box on the screen has a handle in its middle. */
  private static final double LONG_SIDE = 40;

  private static final Color EDGE = Color.web("#0a4fbf");

  private BoxHandles() {}

  static void paint(GraphicsContext g, Viewport v, BoundingBox box) {
    g.setLineWidth(1.5);
    for (Handle handle : Handle.values()) {
      if (isThere(handle, v, box)) {
        double x = x(handle, v, box) - SIDE / 2;
        double y = y(handle, v, box) - SIDE / 2;
        g.setFill(Color.WHITE);
        g.fillRect(x, y, SIDE, SIDE);
        g.setStroke(EDGE);
        g.strokeRect(x, y, SIDE, SIDE);
      }
    }
  }

  /** The handle at a point of the view, the nearest of several. */
  static Optional<Handle> at(double viewX, double viewY, Viewport v, BoundingBox box) {
    Handle nearest = null;
    double least = REACH;
    for (Handle handle : Handle.values()) {
      double dx = Math.abs(x(handle, v, box) - viewX);
      double dy = Math.abs(y(handle, v, box) - viewY);
      if (isThere(handle, v, box) && Math.max(dx, dy) <= least) {
        least = Math.max(dx, dy);
        nearest = handle;
      }
    }
    return Optional.ofNullable(nearest);
  }

  static Cursor cursor(Handle handle) {
    return switch (handle) {
      case NORTH_WEST -> Cursor.NW_RESIZE;
      case NORTH -> Cursor.N_RESIZE;
      case NORTH_EAST -> Cursor.NE_RESIZE;
      case EAST -> Cursor.E_RESIZE;
      case SOUTH_EAST -> Cursor.SE_RESIZE;
      case SOUTH -> Cursor.S_RESIZE;
      case SOUTH_WEST -> Cursor.SW_RESIZE;
      case WEST -> Cursor.W_RESIZE;
    };
  }

  private static boolean isThere(Handle handle, Viewport v, BoundingBox box) {
    return (handle.horizontal() != 0 || v.scale() * box.width() >= LONG_SIDE)
        && (handle.vertical() != 0 || v.scale() * box.height() >= LONG_SIDE);
  }

  private static double x(Handle handle, Viewport v, BoundingBox box) {
    return v.toViewX(box.x() + (handle.horizontal() + 1) / 2.0 * box.width());
  }

  private static double y(Handle handle, Viewport v, BoundingBox box) {
    return v.toViewY(box.y() + (handle.vertical() + 1) / 2.0 * box.height());
  }
}
