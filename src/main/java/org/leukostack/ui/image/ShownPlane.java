package org.leukostack.ui.image;

import javafx.scene.Node;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.ui.scale.ScreenImage;

/**
 * The plane on the screen: at the size of the view where that is made, so that showing it is a
 * copy, and else the whole plane, which is scaled as it is painted.
 */
final class ShownPlane {

  /** From here on pixels are shown as squares. */
  private static final double PIXELS_FROM_SCALE = 3;

  private final SightStore sights;
  private final ImageView view = new ImageView();
  private final Affine transform = new Affine();
  private final ColorAdjust contrast = new ColorAdjust();

  /** Null if there is none, or a preview is shown. */
  private @Nullable ArgbPicture plane;

  /** What of the plane is shown; null if it is all of it. */
  private @Nullable SightPicture seen;

  /** Whether the image in the view is of the plane. */
  private boolean current;

  private @Nullable Viewport placed;

  ShownPlane(SightStore sights) {
    this.sights = sights;
    view.setManaged(false);
    view.getTransforms().add(transform);
  }

  Node node() {
    return view;
  }

  /** Whether a plane or the preview of one is shown. */
  boolean isThere() {
    return plane != null || view.getImage() != null;
  }

  /** Null if there is none, or a preview is shown. */
  @Nullable ArgbPicture plane() {
    return plane;
  }

  /** Shows a plane once it is {@linkplain #place placed}. */
  void show(ArgbPicture next) {
    plane = next;
    current = false;
  }

  /** Shows the preview of a plane, as large as the plane. */
  void showPreview(Image preview) {
    plane = null;
    seen = null;
    current = true;
    view.setImage(preview);
  }

  /** Shows nothing. */
  void clear() {
    plane = null;
    seen = null;
    view.setImage(null);
  }

  /** Puts the plane to its place in the view, as far as it can be had at that size by now. */
  void place(Sight sight) {
    SightPicture made =
        plane == null || !sight.isReduced() ? null : sights.get(plane, sight).orElse(null);
    if (!current || made != seen) {
      current = true;
      seen = made;
      // Images are not kept: with its texture a plane takes twice the memory.
      if (made != null) {
        view.setImage(ScreenImage.of(made.picture()));
      } else if (plane != null) {
        view.setImage(ScreenImage.of(plane));
      }
    }
    if (made == null) {
      view.setSmooth(sight.viewport().scale() < PIXELS_FROM_SCALE);
      transform(sight.viewport());
    } else {
      view.setSmooth(false); // a pixel of it is a pixel of the screen
      transform(new Viewport(made.scale(), made.x(), made.y()));
    }
  }

  /** To set what is set already would have the whole image painted again. */
  private void transform(Viewport to) {
    if (!to.equals(placed)) {
      placed = to;
      transform.setToTransform(to.scale(), 0, to.offsetX(), 0, to.scale(), to.offsetY());
    }
  }

  /**
   * Changes how the image is drawn, never its pixels.
   *
   * @param brightness -1 to 1, 0 as it is
   * @param amount -1 to 1, 0 as it is
   */
  void setContrast(double brightness, double amount) {
    contrast.setBrightness(brightness);
    contrast.setContrast(amount);
    view.setEffect(brightness == 0 && amount == 0 ? null : contrast);
  }
}
