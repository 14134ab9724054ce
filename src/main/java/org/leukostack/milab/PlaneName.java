package org.leukostack.milab;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.leukostack.model.Plane;

/**
 * What the name of a plane's file says, as in {@code 0152_22800_54359_006_21749.jpg}.
 *
 * @param imageNumber from 1
 * @param stageX in the instrument's units
 * @param stageY in the instrument's units
 * @param stackNumber from 0
 * @param focusMeasure the instrument's measure of sharpness
 */
record PlaneName(int imageNumber, int stageX, int stageY, int stackNumber, int focusMeasure) {

  private static final int NUMBERS = 5;

  /**
   * Empty for any other name, also for one whose numbers do not fit an int. Plain loops: a slide
   * has thousands of names, and a regular expression takes the JIT compiler longer than all of
   * them.
   */
  static Optional<PlaneName> parse(String fileName) {
    int dot = fileName.lastIndexOf('.');
    if (dot < 0 || !claimsJpeg(fileName)) {
      return Optional.empty();
    }
    String[] parts = fileName.substring(0, dot).split("_", -1);
    if (parts.length != NUMBERS
        || !isNumber(parts[0])
        || !isSignedNumber(parts[1])
        || !isSignedNumber(parts[2])
        || !isNumber(parts[3])
        || !isNumber(parts[4])) {
      return Optional.empty();
    }
    try {
      int imageNumber = Integer.parseInt(parts[0]);
      return imageNumber < 1
          ? Optional.empty()
          : Optional.of(
              new PlaneName(
                  imageNumber,
                  Integer.parseInt(parts[1]),
                  Integer.parseInt(parts[2]),
                  Integer.parseInt(parts[3]),
                  Integer.parseInt(parts[4])));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  private static boolean isSignedNumber(String text) {
    return isNumber(text.startsWith("-") ? text.substring(1) : text);
  }

  /** Whether there are digits 0 to 9 only; at least one. */
  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Whether the name has a JPEG's extension. Hidden files do not count: macOS leaves "._" beside
   * ours.
   */
  static boolean claimsJpeg(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return !lower.startsWith(".") && (lower.endsWith(".jpg") || lower.endsWith(".jpeg"));
  }

  Plane of(Path file) {
    return new Plane(file, imageNumber, stageX, stageY, stackNumber, focusMeasure);
  }
}
