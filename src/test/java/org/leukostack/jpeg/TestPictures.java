package org.leukostack.jpeg;

import java.util.SplittableRandom;

/** Pictures to encode: made by rule, so that others can make the same. */
public final class TestPictures {

  private TestPictures() {}

  public static Picture grey(int width, int height) {
    Picture picture = Picture.black(width, height, 1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.samples()[y * width + x] = (byte) (x * 7 + y * 13 + x * y % 31);
      }
    }
    return picture;
  }

  public static Picture colour(int width, int height) {
    Picture picture = Picture.black(width, height, 3);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = (y * width + x) * 3;
        picture.samples()[at] = (byte) (x * 7 + y * 13);
        picture.samples()[at + 1] = (byte) (x * 3 + y * y);
        picture.samples()[at + 2] = (byte) (x * x + y * 5);
      }
    }
    return picture;
  }

  public static Picture noise(int width, int height, int channels, long seed) {
    Picture picture = Picture.black(width, height, channels);
    new SplittableRandom(seed).nextBytes(picture.samples());
    return picture;
  }

  public static byte[] jpeg(Picture picture) {
    return Jpegs.encoder().encode(picture);
  }

  /** The part of a picture that a region names. */
  public static Picture part(Picture picture, Region region) {
    Picture part = Picture.black(region.width(), region.height(), picture.channels());
    int row = region.width() * picture.channels();
    for (int y = 0; y < region.height(); y++) {
      int from = ((region.y() + y) * picture.width() + region.x()) * picture.channels();
      System.arraycopy(picture.samples(), from, part.samples(), y * row, row);
    }
    return part;
  }
}
