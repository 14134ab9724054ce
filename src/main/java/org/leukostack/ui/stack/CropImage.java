package org.leukostack.ui.stack;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.leukostack.jpeg.Picture;

/** A crop as an image of the screen. */
public final class CropImage {

  private static final int RGB = 3;

  private CropImage() {}

  /** Of a crop in colour or in grey; may be called on any thread. */
  public static Image of(Picture crop) {
    WritableImage image = new WritableImage(crop.width(), crop.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            crop.width(),
            crop.height(),
            PixelFormat.getByteRgbInstance(),
            crop.channels() == RGB ? crop.samples() : tripled(crop.samples()),
            0,
            RGB * crop.width());
    return image;
  }

  private static byte[] tripled(byte[] grey) {
    byte[] samples = new byte[RGB * grey.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = grey[i / RGB];
    }
    return samples;
  }
}
