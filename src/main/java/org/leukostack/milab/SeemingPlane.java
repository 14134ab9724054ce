package org.leukostack.milab;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that seems to be a plane although its name is not that of one: a copy, a file that was
 * downloaded twice, renamed or converted.
 *
 * @param file where it is
 * @param imageNumber that its name tells, from 1
 * @param stackNumber that its name tells; empty if it tells none
 */
record SeemingPlane(Path file, int imageNumber, OptionalInt stackNumber) {

  private static final String SEPARATOR = "[_\\- .]";

  /** The five numbers of a plane's name anywhere in a name. */
  private static final Pattern FIVE_NUMBERS =
      Pattern.compile(
          "(?<![0-9])([0-9]{1,9})"
              + (SEPARATOR + "-?[0-9]+").repeat(2)
              + SEPARATOR
              + "([0-9]{1,9})"
              + SEPARATOR
              + "[0-9]+");

  /** A JPEG that begins with a number. */
  private static final Pattern FIRST_NUMBER = Pattern.compile("([0-9]{1,9})(?![0-9]).*");

  static Optional<SeemingPlane> of(Path file, String name) {
    Matcher five = FIVE_NUMBERS.matcher(name);
    if (five.find()) {
      return of(file, five.group(1), OptionalInt.of(Integer.parseInt(five.group(2))));
    }
    Matcher first = FIRST_NUMBER.matcher(name);
    return PlaneName.claimsJpeg(name) && first.matches()
        ? of(file, first.group(1), OptionalInt.empty())
        : Optional.empty();
  }

  private static Optional<SeemingPlane> of(Path file, String image, OptionalInt stackNumber) {
    int imageNumber = Integer.parseInt(image);
    return imageNumber < 1
        ? Optional.empty()
        : Optional.of(new SeemingPlane(file, imageNumber, stackNumber));
  }
}
