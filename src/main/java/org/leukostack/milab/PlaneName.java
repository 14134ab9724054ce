package org.leukostack.milab;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern NAME =
      Pattern.compile(
          "([0-9]+)_(-?[0-9]+)_(-?[0-9]+)_([0-9]+)_([0-9]+)\\.jpe?g", Pattern.CASE_INSENSITIVE);

  /** Empty for any other name, also for one whose numbers do not fit an int. */
  static Optional<PlaneName> parse(String fileName) {
    Matcher name = NAME.matcher(fileName);
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      int imageNumber = Integer.parseInt(name.group(1));
      return imageNumber < 1
          ? Optional.empty()
          : Optional.of(
              new PlaneName(
                  imageNumber,
                  Integer.parseInt(name.group(2)),
                  Integer.parseInt(name.group(3)),
                  Integer.parseInt(name.group(4)),
                  Integer.parseInt(name.group(5))));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /**
   * Whether a file calls itself a JPEG. Hidden files do not count: macOS leaves "._" beside ours.
   */
  static boolean claimsJpeg(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return !lower.startsWith(".") && (lower.endsWith(".jpg") || lower.endsWith(".jpeg"));
  }

  Plane of(Path file) {
    return new Plane(file, imageNumber, stageX, stageY, stackNumber, focusMeasure);
  }
}
