package org.leukostack.ui.image;

import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.ui.scale.AreaAverage;
import org.leukostack.ui.scale.PixelCover;

/**
 * How an image lies in a view of some size, and how many screen pixels a view unit has: all that a
 * picture of it at the size of the view depends on.
 *
 * @param width of the view, in view units
 * @param height of the view, in view units
 * @param outputScale screen pixels per view unit
 */
record Sight(Viewport viewport, double width, double height, double outputScale) {

  /** Whether an image pixel is smaller than one of the screen, so that several become one. */
  boolean isReduced() {
    return viewport.scale() * outputScale < 1;
  }

  /** Whether there is anything to see in: a window that is laid out. */
  boolean hasSize() {
    return width > 0 && height > 0;
  }

  /** The memory that a picture may take, in bytes. */
  long mostBytes() {
    return (long) (Math.ceil(width * outputScale) * Math.ceil(height * outputScale))
        * Integer.BYTES;
  }

  /** Screen pixels per image pixel. */
  private double scale() {
    return viewport.scale() * outputScale;
  }

  /**
   * The part of a plane that is seen, with one pixel for each pixel of the screen: the average of
   * what of the plane lies on it. At least one pixel of the plane must be in view, and the view
   * must {@linkplain #hasSize have a size}.
   *
   * @throws IllegalStateException if the sight is not {@linkplain #isReduced reduced}
   */
  SightPicture reduced(ArgbPicture plane) {
    if (!isReduced()) {
      throw new IllegalStateException("as large as the screen's pixels or larger: " + this);
    }
    double left = viewport.offsetX() * outputScale;
    double top = viewport.offsetY() * outputScale;
    int x = (int) Math.floor(Math.max(0, left));
    int y = (int) Math.floor(Math.max(0, top));
    int right = (int) Math.ceil(Math.min(width * outputScale, left + scale() * plane.width()));
    int bottom = (int) Math.ceil(Math.min(height * outputScale, top + scale() * plane.height()));
    PixelCover columns = new PixelCover(x, Math.max(1, right - x), left, scale(), plane.width());
    PixelCover rows = new PixelCover(y, Math.max(1, bottom - y), top, scale(), plane.height());
    return new SightPicture(
        AreaAverage.of(plane, columns, rows), x / outputScale, y / outputScale, 1 / outputScale);
  }
}
