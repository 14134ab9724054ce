package org.leukostack.review;

import org.leukostack.json.Spelled;

/**
 * The order in which cells are looked at; those that are equal by it, or of which it knows nothing
 * yet, follow the order of the slide, the unknown ones last.
 */
public enum CellOrder implements Spelled {
  /** By field, as {@link ReviewedSlide#cells()}. */
  SLIDE,
  /** By number of the class in force. */
  CLASS,
  /** By the sharpness of the sharpest crop, the least sharp cell first. */
  SHARPNESS,
  /** By how many planes lie between the instrument's focus and the sharpest, the most first. */
  FOCUS_DISAGREEMENT,
  /** By the longer side of the box in force, the smallest first. */
  BOX_SIZE
}
