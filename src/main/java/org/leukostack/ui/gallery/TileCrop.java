package org.leukostack.ui.gallery;

import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.Picture;
import org.leukostack.ui.stack.CropImage;

/**
 * A crop as it can be shown.
 *
 * @param image null if the plane cannot be read or decoded
 */
record TileCrop(TileRequest request, @Nullable Image image) {

  private static final int BYTES_A_PIXEL = 4;
  private static final int BYTES_BESIDE = 500;

  static TileCrop of(TileRequest request, Picture crop) {
    return new TileCrop(request, CropImage.of(crop));
  }

  /** How much memory it takes, in bytes. */
  long weight() {
    return BYTES_BESIDE
        + (image == null ? 0 : (long) (image.getWidth() * image.getHeight()) * BYTES_A_PIXEL);
  }
}
