package org.leukostack.ui.gallery;

import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.Picture;
import org.leukostack.ui.scale.ScreenImage;

/**
 * A crop as it can be shown.
 *
 * @param image null if the plane cannot be read or decoded
 * @param edge of the tile that it is made for, in pixels of the screen
 */
record TileCrop(TileRequest request, @Nullable Image image, int edge) {

  private static final int BYTES_A_PIXEL = 4;
  private static final int BYTES_BESIDE = 500;

  static TileCrop of(TileRequest request, Picture crop, int edge) {
    return new TileCrop(request, ScreenImage.of(crop, edge), edge);
  }

  /** Of a plane that cannot be read or decoded. */
  static TileCrop none(TileRequest request) {
    return new TileCrop(request, null, 0);
  }

  /** Whether it is as on a tile of this size, or known not to be had. */
  boolean isFor(int other) {
    return image == null
        || Math.min(edge, request.cropSize()) == Math.min(other, request.cropSize());
  }

  /** How much memory it takes, in bytes. */
  long weight() {
    return BYTES_BESIDE
        + (image == null ? 0 : (long) (image.getWidth() * image.getHeight()) * BYTES_A_PIXEL);
  }
}
