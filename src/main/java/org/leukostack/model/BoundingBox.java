package org.leukostack.model;

/**
 * A cell's bounding box in pixels of the full image, as the instrument or the annotator gave it: it
 * may be empty or leave the image.
 *
 * @param x left edge
 * @param y top edge
 * @param width in pixels; not more than zero makes the box empty
 * @param height in pixels; not more than zero makes the box empty
 */
public record BoundingBox(int x, int y, int width, int height) {

  public boolean isEmpty() {
    return width <= 0 || height <= 0;
  }

  /** Whether its size is less than nothing, which no box can have. */
  public boolean isNegative() {
    return width < 0 || height < 0;
  }

  /** Whether nothing of the box lies in an image of this size. */
  public boolean isOutside(ImageSize image) {
    return isOutside(x, width, image.width()) || isOutside(y, height, image.height());
  }

  private static boolean isOutside(int start, int extent, int limit) {
    return extent > 0 ? start >= limit || (long) start + extent <= 0 : start > limit || start < 0;
  }

  /** Whether every pixel of the box lies in an image of this size. */
  public boolean isInside(ImageSize image) {
    return x >= 0
        && y >= 0
        && (long) x + width <= image.width()
        && (long) y + height <= image.height();
  }

  public boolean contains(double px, double py) {
    return px >= x && py >= y && px < (double) x + width && py < (double) y + height;
  }

  public long area() {
    return isEmpty() ? 0 : (long) width * height;
  }

  /** The area that two boxes share over the one that they cover together: from 0 to 1. */
  public double overlap(BoundingBox other) {
    long left = Math.max(x, other.x);
    long top = Math.max(y, other.y);
    long right = Math.min((long) x + width, (long) other.x + other.width);
    long bottom = Math.min((long) y + height, (long) other.y + other.height);
    if (isEmpty() || other.isEmpty() || right <= left || bottom <= top) {
      return 0;
    }
    double shared = (double) (right - left) * (bottom - top);
    return shared / (area() + other.area() - shared);
  }

  /** As the instrument's file and {@code labels.csv} write it: {@code [x, y, w, h]}. */
  @Override
  public String toString() {
    return "[" + x + ", " + y + ", " + width + ", " + height + "]";
  }
}
