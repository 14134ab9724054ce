package org.leukostack.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order in which cells are looked at; those that are equal by it, or of which it knows nothing
 * yet, follow the order of the slide, the unknown ones last.
 */
public enum CellOrder {
  /** By field, as {@link ReviewedSlide#cells()}. */
  SLIDE,
  /** By number of the class in force. */
  CLASS,
  /** By the sharpness of the sharpest crop, the least sharp cell first. */
  SHARPNESS,
  /** By how many planes lie between the instrument's focus and the sharpest, the most first. */
  FOCUS_DISAGREEMENT,
  /** By the longer side of the box in force, the smallest first. */
  BOX_SIZE;

  /** As files spell it: lower case with underscores. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of a spelling; none if this version does not know it. */
  public static Optional<CellOrder> ofSpelling(String spelling) {
    return Stream.of(values()).filter(o -> o.spelling().equals(spelling)).findFirst();
  }
}
