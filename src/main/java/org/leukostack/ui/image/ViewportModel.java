package org.leukostack.ui.image;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.ImageSize;
import org.leukostack.ui.review.ZoomPan;

/**
 * The zoom and pan of the image: the whole image is fitted until the user zooms or pans; from then
 * on it stays as chosen, also when plane, cell or field change. Used on the FX thread only.
 */
final class ViewportModel {

  private static final double ZOOM_STEP = 1.25;

  private final ReadOnlyDoubleProperty width;
  private final ReadOnlyDoubleProperty height;
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0));
  private @Nullable ImageSize size;
  private boolean fitting = true;

  /** What is restored once there is an image, and a view with a size. */
  private @Nullable ZoomPan waiting;

  /**
   * @param width of the view, in view units
   * @param height of the view, in view units
   */
  ViewportModel(ReadOnlyDoubleProperty width, ReadOnlyDoubleProperty height) {
    this.width = width;
    this.height = height;
  }

  ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewport.getReadOnlyProperty();
  }

  Viewport viewport() {
    return viewport.get();
  }

  /** Null until there was an image. */
  @Nullable ImageSize imageSize() {
    return size;
  }

  /** The size of the shown image; one of another size is fitted. */
  void setImageSize(ImageSize now) {
    if (!now.equals(size)) {
      size = now;
      fitting = waiting == null;
    }
  }

  /**
   * A viewport of the annotator's choice: from now on a new window size does not fit the image
   * again.
   */
  void choose(Viewport chosen) {
    fitting = false;
    waiting = null;
    move(size == null ? chosen : chosen.kept(size, width.get(), height.get()));
  }

  /** The zoom and pan; null if the whole image is fitted. */
  @Nullable ZoomPan zoomPan() {
    if (fitting || waiting != null) {
      return waiting;
    }
    Viewport v = viewport();
    return new ZoomPan(v.scale(), v.toImageX(width.get() / 2), v.toImageY(height.get() / 2));
  }

  /** Restores the zoom and pan, once there is an image. */
  void restore(@Nullable ZoomPan before) {
    waiting = before;
    fitting = before == null;
  }

  /** Fits the whole image, also when the window changes, until the user zooms or pans. */
  void fit() {
    restore(null);
  }

  /** A step nearer, around a cell if it is in view. */
  void zoomIn(@Nullable BoundingBox cell) {
    zoomTo(viewport().scale() * ZOOM_STEP, cell);
  }

  /** A step away, around a cell if it is in view. */
  void zoomOut(@Nullable BoundingBox cell) {
    zoomTo(viewport().scale() / ZOOM_STEP, cell);
  }

  /** Another scale, around the middle of a cell if that is in view, and else of the view. */
  void zoomTo(double scale, @Nullable BoundingBox cell) {
    double x = width.get() / 2;
    double y = height.get() / 2;
    if (cell != null) {
      double cx = viewport().toViewX(cell.x() + cell.width() / 2.0);
      double cy = viewport().toViewY(cell.y() + cell.height() / 2.0);
      if (cx >= 0 && cy >= 0 && cx <= width.get() && cy <= height.get()) {
        x = cx;
        y = cy;
      }
    }
    choose(viewport().zoomAt(x, y, scale));
    if (cell != null) {
      reveal(cell);
    }
  }

  /**
   * As near to a box as its surroundings take, and back to the whole image if it is there already.
   *
   * @param around edge length of what is to be seen around the middle of the box, in pixels
   */
  void toggleNear(BoundingBox box, double around) {
    if (size == null) {
      return;
    }
    double edge = Math.max(around, Math.max(box.width(), box.height()));
    double scale = Math.min(width.get(), height.get()) / edge;
    Viewport near = centred(size, scale, box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
    if (near.equals(viewport())) {
      fit();
    } else {
      choose(near);
    }
  }

  /** Whether the middle of a box lies in the lower half of the view. */
  boolean isLow(BoundingBox box) {
    return viewport().toViewY(box.y() + box.height() / 2.0) > height.get() / 2;
  }

  boolean isPartlyVisible(BoundingBox box) {
    Viewport v = viewport();
    return v.toViewX((double) box.x() + box.width()) > 0
        && v.toViewY((double) box.y() + box.height()) > 0
        && v.toViewX(box.x()) < width.get()
        && v.toViewY(box.y()) < height.get();
  }

  private boolean isWhollyVisible(BoundingBox box) {
    Viewport v = viewport();
    return v.toViewX(box.x()) >= 0
        && v.toViewY(box.y()) >= 0
        && v.toViewX((double) box.x() + box.width()) <= width.get()
        && v.toViewY((double) box.y() + box.height()) <= height.get();
  }

  /** Moves a box that is not wholly in view to the middle; the zoom stays. */
  void reveal(BoundingBox box) {
    move(revealing(box));
  }

  /** The viewport in which a box is {@linkplain #reveal revealed}. */
  Viewport revealing(BoundingBox box) {
    return size == null || fitting || isWhollyVisible(box)
        ? viewport()
        : centred(
            size, viewport().scale(), box.x() + box.width() / 2.0, box.y() + box.height() / 2.0);
  }

  private Viewport centred(ImageSize image, double scale, double x, double y) {
    return Viewport.centred(scale, x, y, width.get(), height.get())
        .kept(image, width.get(), height.get());
  }

  /** The point of the image in the middle of what is seen of it, in pixels. */
  Point2D centre() {
    Viewport v = viewport();
    double imageWidth = size == null ? 0 : size.width();
    double imageHeight = size == null ? 0 : size.height();
    double left = Math.max(0, v.toImageX(0));
    double top = Math.max(0, v.toImageY(0));
    double right = Math.min(imageWidth, v.toImageX(width.get()));
    double bottom = Math.min(imageHeight, v.toImageY(height.get()));
    return new Point2D((left + right) / 2, (top + bottom) / 2);
  }

  /** The view has its size: fits the image to it, or restores what waited for it. */
  void layOut() {
    if (size == null || width.get() <= 0 || height.get() <= 0) {
      return;
    }
    if (fitting) {
      move(Viewport.fit(size, width.get(), height.get()));
    }
    ZoomPan before = waiting;
    if (before != null) {
      waiting = null;
      move(centred(size, before.scale(), before.centreX(), before.centreY()));
    }
  }

  /** To tell of the same one again would have the view laid out again, and so on for ever. */
  private void move(Viewport to) {
    if (!to.equals(viewport.get())) {
      viewport.set(to);
    }
  }
}
