package org.leukostack.model;

/** How much a problem matters. */
public enum Severity {
  /** Something is left out, or cannot be trusted, because of it. */
  ERROR,
  /** Odd, but everything is used all the same. */
  WARNING
}
