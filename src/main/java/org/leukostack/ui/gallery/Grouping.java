package org.leukostack.ui.gallery;

/** By what the tiles are grouped. */
public enum Grouping {
  /** The class in force. */
  CLASS,
  VERDICT,
  /** One group of all. */
  NONE
}
