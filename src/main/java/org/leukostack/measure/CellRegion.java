package org.leukostack.measure;

import org.leukostack.jpeg.Picture;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;

/**
 * The part of a crop that the box of its cell covers.
 *
 * @param left of it in the crop, in pixels
 * @param top of it in the crop, in pixels
 * @param width in pixels; 0 where the box lies beside the crop
 * @param height in pixels; 0 where the box lies beside the crop
 */
record CellRegion(Picture crop, int left, int top, int width, int height) {

  static CellRegion of(Picture crop, CropWindow window, BoundingBox box) {
    long x = (long) box.x() - window.x();
    long y = (long) box.y() - window.y();
    int left = Math.clamp(x, 0, crop.width());
    int top = Math.clamp(y, 0, crop.height());
    int right = Math.clamp(x + box.width(), left, crop.width());
    int bottom = Math.clamp(y + box.height(), top, crop.height());
    return new CellRegion(crop, left, top, right - left, bottom - top);
  }

  /** The sample of a pixel of the region, 0 to 255; all channels of a grey crop are the same. */
  int sample(int x, int y, int channel) {
    int at = ((top + y) * crop.width() + left + x) * crop.channels();
    return crop.samples()[at + (crop.channels() == 1 ? 0 : channel)] & 0xFF;
  }

  /** Whether a pixel lies in the ellipse that the region bounds. */
  boolean isInside(int x, int y) {
    double dx = (2 * x + 1 - width) / (double) width;
    double dy = (2 * y + 1 - height) / (double) height;
    return dx * dx + dy * dy <= 1;
  }
}
