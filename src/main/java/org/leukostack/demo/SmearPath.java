package org.leukostack.demo;

/** The stage's path over the smear, to and fro in fixed steps, and the names of the planes. */
final class SmearPath {

  private static final int FIRST_X = 16_500;
  private static final int FIRST_Y = 48_159;
  private static final int STEP_X = 450;
  private static final int STEP_Y = 310;
  private static final int FIELDS_PER_SWEEP = 25;

  private SmearPath() {}

  /** The name of a plane's file; images count from 1, planes from 0. */
  static String planeName(int image, int plane, int focusMeasure) {
    int sweep = (image - 1) / FIELDS_PER_SWEEP;
    int along = (image - 1) % FIELDS_PER_SWEEP;
    int x = FIRST_X + STEP_X * sweep;
    int y = FIRST_Y + STEP_Y * (sweep % 2 == 0 ? along : FIELDS_PER_SWEEP - 1 - along);
    return "%04d_%05d_%05d_%03d_%d.jpg".formatted(image, x, y, plane, focusMeasure);
  }
}
