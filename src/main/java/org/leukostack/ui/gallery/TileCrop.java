package org.leukostack.ui.gallery;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.Picture;

/**
 * A crop as it can be shown.
 *
 * @param image null if the plane cannot be read or decoded
 */
record TileCrop(TileRequest request, @Nullable Image image) {

  private static final int BYTES_A_PIXEL = 4;
  private static final int BYTES_BESIDE = 500;

  static TileCrop of(TileRequest request, Picture crop) {
    WritableImage image = new WritableImage(crop.width(), crop.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            crop.width(),
            crop.height(),
            PixelFormat.getByteRgbInstance(),
            crop.channels() == 3 ? crop.samples() : tripled(crop.samples()),
            0,
            3 * crop.width());
    return new TileCrop(request, image);
  }

  private static byte[] tripled(byte[] grey) {
    byte[] samples = new byte[3 * grey.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = grey[i / 3];
    }
    return samples;
  }

  /** How much memory it takes, in bytes. */
  long weight() {
    return BYTES_BESIDE
        + (image == null ? 0 : (long) (image.getWidth() * image.getHeight()) * BYTES_A_PIXEL);
  }
}
