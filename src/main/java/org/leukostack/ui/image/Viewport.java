package org.leukostack.ui.image;

import org.leukostack.model.ImageSize;

/**
 * How the image lies in its view: view = offset + scale x image.
 *
 * @param scale view units per image pixel, within {@link #MIN_SCALE} and {@link #MAX_SCALE}
 * @param offsetX of the image's left edge, in view units
 * @param offsetY of the image's top edge, in view units
 */
public record Viewport(double scale, double offsetX, double offsetY) {

  public static final double MIN_SCALE = 0.05;
  public static final double MAX_SCALE = 32;

  private static final double ZOOM_A_NOTCH = 1.2;

  public Viewport {
    scale = Math.clamp(scale, MIN_SCALE, MAX_SCALE);
  }

  /** The whole image, centred. */
  public static Viewport fit(ImageSize image, double viewWidth, double viewHeight) {
    double scale = Math.min(viewWidth / image.width(), viewHeight / image.height());
    return centred(
        Math.clamp(scale, MIN_SCALE, MAX_SCALE),
        image.width() / 2.0,
        image.height() / 2.0,
        viewWidth,
        viewHeight);
  }

  /** A point of the image in the middle of the view. */
  static Viewport centred(
      double scale, double imageX, double imageY, double viewWidth, double viewHeight) {
    return new Viewport(scale, viewWidth / 2 - scale * imageX, viewHeight / 2 - scale * imageY);
  }

  double toImageX(double viewX) {
    return (viewX - offsetX) / scale;
  }

  double toImageY(double viewY) {
    return (viewY - offsetY) / scale;
  }

  double toViewX(double imageX) {
    return offsetX + scale * imageX;
  }

  double toViewY(double imageY) {
    return offsetY + scale * imageY;
  }

  /** Another scale; the point of the image under the cursor stays under it. */
  Viewport zoomAt(double viewX, double viewY, double newScale) {
    double clamped = Math.clamp(newScale, MIN_SCALE, MAX_SCALE);
    return new Viewport(
        clamped, viewX - clamped * toImageX(viewX), viewY - clamped * toImageY(viewY));
  }

  /** Larger or smaller by so many notches of the wheel; the point under the cursor stays there. */
  Viewport zoomBy(double viewX, double viewY, double notches) {
    return zoomAt(viewX, viewY, scale * Math.pow(ZOOM_A_NOTCH, notches));
  }

  Viewport pan(double dx, double dy) {
    return new Viewport(scale, offsetX + dx, offsetY + dy);
  }

  /** Keeps some of the image in view: its centre part cannot be pushed out over the edges. */
  Viewport kept(ImageSize image, double viewWidth, double viewHeight) {
    double margin = 60;
    double width = scale * image.width();
    double height = scale * image.height();
    return new Viewport(
        scale,
        Math.clamp(offsetX, margin - width, Math.max(margin - width, viewWidth - margin)),
        Math.clamp(offsetY, margin - height, Math.max(margin - height, viewHeight - margin)));
  }
}
