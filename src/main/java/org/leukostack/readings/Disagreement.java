package org.leukostack.readings;

/** What readers can differ in on a cell, in the order in which it is told. */
public enum Disagreement {
  /** Some added the cell, and others did not. */
  ADDED_BY_SOME,
  /** Some judged it, and others did not. */
  JUDGED_BY_SOME,
  VERDICT,
  CLASS,
  BOX,
  /** The plane that was chosen as the best focus, by two or more. */
  FOCUS
}
