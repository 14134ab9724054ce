package org.leukostack.model;

/**
 * The square that is cut out of every plane of a cell's stack.
 *
 * @param x left edge in the image, at least 0
 * @param y top edge in the image, at least 0
 * @param size edge length in pixels; the window leaves the image on the right or at the bottom only
 *     if the image is smaller
 */
public record CropWindow(int x, int y, int size) {

  /** The edge length of the published dataset's crops. */
  public static final int DEFAULT_SIZE = 200;

  /**
   * The window of a box: centred on it and moved into the image. With integer arithmetic {@code x0
   * = max(0, x + floor(w/2) - floor(s/2))}, and {@code x0 = W - s} if {@code x0 + s >= W}; likewise
   * for y.
   *
   * <p>Source: the cropping script published with the multi-focus white blood cell dataset.
   *
   * @param size edge length in pixels, at least 1
   */
  public static CropWindow of(BoundingBox box, int size, ImageSize image) {
    if (size < 1) {
      throw new IllegalArgumentException("A crop of " + size + " pixels");
    }
    return new CropWindow(
        start(box.x(), box.width(), size, image.width()),
        start(box.y(), box.height(), size, image.height()),
        size);
  }

  private static int start(int position, int extent, int size, int limit) {
    long centred = (long) position + Math.floorDiv(extent, 2) - size / 2;
    return Math.clamp(centred, 0, Math.max(0, limit - size));
  }
}
