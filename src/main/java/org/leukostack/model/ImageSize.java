package org.leukostack.model;

/**
 * The size of an image.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record ImageSize(int width, int height) {

  public ImageSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("An image of " + width + " x " + height + " pixels");
    }
  }

  @Override
  public String toString() {
    return width + " x " + height;
  }
}
