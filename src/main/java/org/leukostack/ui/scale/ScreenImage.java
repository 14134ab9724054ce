package org.leukostack.ui.scale;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.jpeg.Picture;

/** Pictures as images of the screen. All may be called on any thread. */
public final class ScreenImage {

  private static final int RGB = 3;

  private ScreenImage() {}

  /** A crop in colour or in grey, each of its pixels. */
  public static Image of(Picture crop) {
    return of(argb(crop));
  }

  /**
   * A crop in colour or in grey as it is seen on a square of the screen: reduced by area, or each
   * of its pixels if there are no more of them.
   *
   * @param edge of the square, in pixels of the screen, at least 1
   */
  public static Image of(Picture crop, int edge) {
    int longer = Math.max(crop.width(), crop.height());
    if (longer <= edge) {
      return of(crop);
    }
    double scale = (double) edge / longer;
    return of(AreaAverage.of(argb(crop), cover(crop.width(), scale), cover(crop.height(), scale)));
  }

  private static PixelCover cover(int length, double scale) {
    int count = Math.max(1, (int) Math.round(scale * length));
    return new PixelCover(0, count, 0, (double) count / length, length);
  }

  /**
   * A premultiplied picture.
   *
   * @param picture its pixels are shared, not copied
   */
  public static Image of(ArgbPicture picture) {
    return new WritableImage(
        new PixelBuffer<>(
            picture.width(),
            picture.height(),
            IntBuffer.wrap(picture.pixels()),
            PixelFormat.getIntArgbPreInstance()));
  }

  private static ArgbPicture argb(Picture crop) {
    byte[] samples = crop.samples();
    int step = crop.channels();
    int second = step == RGB ? 1 : 0; // a grey pixel has one sample for all three
    int[] pixels = new int[crop.width() * crop.height()];
    for (int i = 0; i < pixels.length; i++) {
      int at = step * i;
      pixels[i] =
          0xff000000
              | (samples[at] & 0xff) << 16
              | (samples[at + second] & 0xff) << 8
              | samples[at + 2 * second] & 0xff;
    }
    return new ArgbPicture(crop.width(), crop.height(), pixels);
  }
}
