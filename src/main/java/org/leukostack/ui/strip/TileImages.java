package org.leukostack.ui.strip;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.leukostack.jpeg.Picture;

/** Crops as images of the screen, each made once. Used on the FX thread only. */
final class TileImages {

  private static final Map<Picture, Image> IMAGES = new WeakHashMap<>();

  private TileImages() {}

  /** A crop of three channels. */
  static Image of(Picture crop) {
    return IMAGES.computeIfAbsent(crop, TileImages::make);
  }

  private static Image make(Picture crop) {
    WritableImage image = new WritableImage(crop.width(), crop.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            crop.width(),
            crop.height(),
            PixelFormat.getByteRgbInstance(),
            crop.samples(),
            0,
            3 * crop.width());
    return image;
  }
}
