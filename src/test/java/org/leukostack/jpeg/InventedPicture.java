package org.leukostack.jpeg;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Pictures that no camera takes: slopes, flats and edges under noise of any strength. */
final class InventedPicture {

  private InventedPicture() {}

  static BufferedImage draw(SplittableRandom random, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    int kind = random.nextInt(4);
    int noise = random.nextInt(3) == 0 ? 1 : random.nextInt(1, 256);
    int flat = random.nextInt(1 << 24);
    int edge = random.nextInt(1, 40);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int base =
            switch (kind) {
              case 0 -> (x * 3 + y * 2 & 0xFF) * 0x010101;
              case 1 -> flat;
              case 2 -> (x / edge + y / edge & 1) == 0 ? flat : ~flat;
              default -> random.nextBoolean() ? 0xFFFFFF : 0;
            };
        image.setRGB(x, y, base ^ random.nextInt(noise) ^ random.nextInt(noise) << 16);
      }
    }
    return image;
  }
}
