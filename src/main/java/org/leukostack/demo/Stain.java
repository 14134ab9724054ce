package org.leukostack.demo;

/**
 * What colours a Wright-Giemsa smear, each as the optical density (natural logarithm) that one unit
 * of it has for red, green and blue. Densities of bodies on top of each other add up
 * (Beer-Lambert).
 */
@SuppressWarnings("ImmutableEnumChecker") // the densities are never written to
enum Stain {
  HEMOGLOBIN(0.265, 0.600, 0.500),
  CHROMATIN(1.14, 1.58, 0.66),
  /** Acid cytoplasm, as of neutrophils. */
  PINK(0.09, 0.25, 0.11),
  /** Cytoplasm full of RNA: lymphocytes, plasma cells, blasts. */
  BLUE(0.52, 0.42, 0.13),
  GREY_BLUE(0.33, 0.33, 0.15),
  EOSINOPHIL_GRANULE(0.13, 0.66, 0.74),
  BASOPHIL_GRANULE(1.35, 1.60, 0.72),
  NEUTROPHIL_GRANULE(0.30, 0.62, 0.27),
  AZUROPHIL_GRANULE(0.45, 1.05, 0.42),
  PLATELET(0.40, 0.62, 0.20);

  static final int COLOURS = 3;

  private static final int STEPS = 4096;
  private static final float THINNEST = -1.0f;
  private static final float STEPS_PER_UNIT = STEPS / 6.0f;
  private static final float[] TRANSMISSION = new float[STEPS];

  static {
    for (int i = 0; i < STEPS; i++) {
      TRANSMISSION[i] = (float) StrictMath.exp(-(THINNEST + (i + 0.5) / STEPS_PER_UNIT));
    }
  }

  private final float[] density;

  Stain(double red, double green, double blue) {
    density = new float[] {(float) red, (float) green, (float) blue};
  }

  float density(int colour) {
    return density[colour];
  }

  /** The part of the light that passes an optical density of -1 to 5; below 0 it is gathered. */
  static float transmission(float opticalDensity) {
    int i = (int) ((opticalDensity - THINNEST) * STEPS_PER_UNIT);
    return TRANSMISSION[i < 0 ? 0 : Math.min(i, STEPS - 1)];
  }
}
