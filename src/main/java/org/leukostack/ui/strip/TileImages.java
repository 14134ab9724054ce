package org.leukostack.ui.strip;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import org.leukostack.jpeg.Picture;
import org.leukostack.ui.stack.CropImage;

/** Crops as images of the screen, each made once. Used on the FX thread only. */
final class TileImages {

  private static final Map<Picture, Image> IMAGES = new WeakHashMap<>();

  private TileImages() {}

  static Image of(Picture crop) {
    return IMAGES.computeIfAbsent(crop, CropImage::of);
  }
}
