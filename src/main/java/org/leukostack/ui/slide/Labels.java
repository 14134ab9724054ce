package org.leukostack.ui.slide;

/** What is written at the boxes. */
public enum Labels {
  /** The class. */
  CLASS,
  /** The class and the cell's key. */
  CLASS_AND_KEY,
  NONE;

  /** The next one in the cycle. */
  public Labels next() {
    return switch (this) {
      case CLASS -> CLASS_AND_KEY;
      case CLASS_AND_KEY -> NONE;
      case NONE -> CLASS;
    };
  }
}
