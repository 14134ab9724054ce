package org.leukostack.demo;

/**
 * A stained body on a small patch of the picture, perfectly sharp: the optical density for red,
 * green and blue, and the thickness that refracts light.
 */
final class Sprite {

  /** Room around the body for its blurred image. */
  static final int MARGIN = 20;

  final int x;
  final int y;
  final int width;
  final int height;

  /** The plane, also between two planes, where the body is in focus. */
  final double depth;

  final float[][] density;
  final float[] thickness;

  /** An empty patch around a body that reaches from (left, top) to (right, bottom). */
  Sprite(double left, double top, double right, double bottom, double depth) {
    x = (int) Math.floor(left) - MARGIN;
    y = (int) Math.floor(top) - MARGIN;
    width = (int) Math.ceil(right) + MARGIN - x;
    height = (int) Math.ceil(bottom) + MARGIN - y;
    this.depth = depth;
    density = new float[Stain.COLOURS][width * height];
    thickness = new float[width * height];
  }

  /** Adds an amount of stain at a pixel of the patch. */
  void add(int pixel, Stain stain, double amount) {
    for (int c = 0; c < Stain.COLOURS; c++) {
      density[c][pixel] += (float) (amount * stain.density(c));
    }
  }

  /** Takes away a part (0 to 1) of all stain at a pixel. */
  void bleach(int pixel, double part) {
    for (int c = 0; c < Stain.COLOURS; c++) {
      density[c][pixel] *= (float) (1 - part);
    }
  }

  /** The patch as seen {@code defocus} planes above its own plane; the thickness is used up. */
  Sprite defocused(double defocus, Blur blur) {
    Sprite seen = new Sprite(this);
    for (int c = 0; c < Stain.COLOURS; c++) {
      blur.gaussian(density[c], seen.density[c], width, height, Optics.blur(defocus));
    }
    float[] narrow = new float[width * height];
    blur.gaussian(thickness, narrow, width, height, Optics.blur(defocus));
    blur.gaussian(thickness, seen.thickness, width, height, Optics.rimBlur(defocus));
    for (int c = 0; c < Stain.COLOURS; c++) {
      float weight = Optics.rimWeight(defocus, c);
      for (int i = 0; i < narrow.length; i++) {
        seen.density[c][i] += weight * (seen.thickness[i] - narrow[i]);
      }
    }
    return seen;
  }

  private Sprite(Sprite other) {
    x = other.x;
    y = other.y;
    width = other.width;
    height = other.height;
    depth = other.depth;
    density = new float[Stain.COLOURS][width * height];
    thickness = new float[width * height];
  }
}
