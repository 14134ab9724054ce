package org.leukostack.ui.boxes;

import org.leukostack.model.BoundingBox;
import org.leukostack.model.ImageSize;

/**
 * How a box moves and grows, in whole pixels of the image. What lies in the image stays in it; a
 * box that the instrument put over its edge can only come nearer.
 */
public final class BoxShape {

  /** The shortest side that a box can be given, in pixels. */
  public static final int MIN_SIDE = 4;

  /**
   * The shortest side of a box that is drawn for a cell, in pixels: less is a slip of the mouse.
   */
  static final int LEAST_OF_A_CELL = 10;

  /** What of a side that was drawn lies in the image, both in pixels. */
  record Span(double drawn, double inside) {

    boolean isOutside() {
      return inside < LEAST_OF_A_CELL && drawn >= LEAST_OF_A_CELL || inside <= 0;
    }

    boolean isTiny() {
      return inside < LEAST_OF_A_CELL;
    }
  }

  /** The side between two places of an image that has so many pixels there. */
  static Span span(double a, double b, int pixels) {
    double inside = Math.clamp(Math.max(a, b), 0, pixels) - Math.clamp(Math.min(a, b), 0, pixels);
    return new Span(Math.abs(a - b), inside);
  }

  private BoxShape() {}

  /** The same box elsewhere. */
  public static BoundingBox moved(BoundingBox box, int dx, int dy, ImageSize image) {
    return new BoundingBox(
        start(box.x(), box.width(), dx, image.width()),
        start(box.y(), box.height(), dy, image.height()),
        box.width(),
        box.height());
  }

  private static int start(int at, int extent, int by, int limit) {
    long most = Math.max(at, (long) limit - extent);
    return (int) Math.clamp((long) at + by, Math.min(at, 0), most);
  }

  /** The box after one of its handles was moved; no side gets shorter than {@link #MIN_SIDE}. */
  public static BoundingBox resized(
      BoundingBox box, Handle handle, int dx, int dy, ImageSize image) {
    int[] across = side(box.x(), box.width(), handle.horizontal(), dx, image.width());
    int[] down = side(box.y(), box.height(), handle.vertical(), dy, image.height());
    return new BoundingBox(across[0], down[0], across[1], down[1]);
  }

  /** Start and extent of a side of which one end moves. */
  private static int[] side(int at, int extent, int end, int by, int limit) {
    long last = (long) at + extent;
    long first = at;
    if (end < 0) {
      first = Math.clamp(first + by, Math.min(at, 0), Math.max(at, last - MIN_SIDE));
    } else if (end > 0) {
      last = Math.clamp(last + by, Math.min(last, (long) at + MIN_SIDE), Math.max(last, limit));
    }
    return new int[] {(int) first, (int) (last - first)};
  }

  /**
   * The box between two points of an image, whichever comes first: all pixels that it touches.
   *
   * @return a box in the image, with no side shorter than {@link #MIN_SIDE} unless the image is
   */
  public static BoundingBox between(double x0, double y0, double x1, double y1, ImageSize image) {
    int[] across = touched(x0, x1, image.width());
    int[] down = touched(y0, y1, image.height());
    return new BoundingBox(across[0], down[0], across[1], down[1]);
  }

  private static int[] touched(double a, double b, int limit) {
    int first = (int) Math.clamp(Math.floor(Math.min(a, b)), 0, limit);
    int last = (int) Math.clamp(Math.ceil(Math.max(a, b)), 0, limit);
    int extent = Math.min(limit, Math.max(MIN_SIDE, last - first));
    return new int[] {Math.min(first, limit - extent), extent};
  }

  /** A square box around a point of the image, moved into it. */
  public static BoundingBox around(double x, double y, int side, ImageSize image) {
    int width = Math.min(side, image.width());
    int height = Math.min(side, image.height());
    return new BoundingBox(
        (int) Math.clamp(Math.round(x - width / 2.0), 0, image.width() - width),
        (int) Math.clamp(Math.round(y - height / 2.0), 0, image.height() - height),
        width,
        height);
  }
}
