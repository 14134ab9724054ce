package org.leukostack.review;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The order in which cells are looked at; those that are equal by it, or of which it knows nothing
 * yet, follow the order of the slide, the unknown ones last.
 */
public enum CellOrder {
  /** By field, as {@link ReviewedSlide#cells()}. */
  SLIDE("slide"),
  /** By number of the class in force. */
  CLASS("class"),
  /** By the sharpness of the sharpest crop, the least sharp cell first. */
  SHARPNESS("sharpness"),
  /** By how many planes lie between the instrument's focus and the sharpest, the most first. */
  FOCUS_DISAGREEMENT("focus_disagreement"),
  /** By the longer side of the box in force, the smallest first. */
  BOX_SIZE("box_size");

  private final String spelling;

  CellOrder(String spelling) {
    this.spelling = spelling;
  }

  /** As files spell it: lower case with underscores. */
  public String spelling() {
    return spelling;
  }

  /** The order of a spelling; none if this version does not know it. */
  public static Optional<CellOrder> ofSpelling(String spelling) {
    return Stream.of(values()).filter(o -> o.spelling().equals(spelling)).findFirst();
  }
}
