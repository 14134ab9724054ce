package org.leukostack.demo;

/**
 * The bright-field microscope. Out of focus, a body is blurred, and as a weak lens it shifts light
 * across its own rim: below its plane a bright inner rim in a dark brown ring, above it the
 * reverse. The shift goes with the Laplacian of the thickness (transport of intensity), here the
 * difference of two blurs. Colours come to focus at slightly different depths, hence the brown.
 */
final class Optics {

  static final int PLANES = 10;

  /** How far from its own plane the rim of a body vanishes, for red, green and blue, in planes. */
  private static final double[] COLOUR_SHIFT = {0.9, 0.0, -1.3};

  private static final double SHARPEST = 0.56;
  private static final double BLUR_PER_PLANE = 0.38;
  private static final double RIM = 2.1;
  private static final double RIM_WIDER_PER_PLANE = 0.42;

  /** Strength of the rim for red, green and blue, per plane: a lens bends blue more. */
  private static final double[] RIM_PER_PLANE = {0.42, 0.53, 0.56};

  /** The defocus that makes half of the strongest rim there is. */
  private static final double RIM_HALF = 6;

  private Optics() {}

  /** Radius of the blur, {@code defocus} planes away from the body's own plane. */
  static double blur(double defocus) {
    double b = BLUR_PER_PLANE * defocus;
    return StrictMath.sqrt(SHARPEST * SHARPEST + b * b);
  }

  /** Radius of the wider blur that makes the rim. */
  static double rimBlur(double defocus) {
    double b = blur(defocus);
    double rim = RIM + RIM_WIDER_PER_PLANE * Math.abs(defocus);
    return StrictMath.sqrt(b * b + rim * rim);
  }

  /** Weight of the rim, per unit of thickness, on the optical density of a colour. */
  static float rimWeight(double defocus, int colour) {
    double away = defocus + COLOUR_SHIFT[colour];
    return (float) (-RIM_PER_PLANE[colour] * away / (1 + Math.abs(away) / RIM_HALF));
  }
}
