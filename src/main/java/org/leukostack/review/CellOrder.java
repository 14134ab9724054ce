package org.leukostack.review;

import org.leukostack.json.Spelled;

/**
 * The order of the queue. Equal cells follow the order of the slide; those whose measurement is
 * unknown come last.
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
  BOX_SIZE,
  /** By distance from what is usual in the class in force, the oddest first. */
  ODD_FIRST,
  /** By likeness to the pinned cell, which comes first. */
  LIKE_PINNED
}
