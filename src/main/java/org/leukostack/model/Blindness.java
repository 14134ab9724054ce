package org.leukostack.model;

/** What a reader does not see, so that the reading is the reader's own. The later hides more. */
public enum Blindness {
  /** Nothing is hidden. */
  NONE,
  /** All that other readings say. */
  READINGS,
  /** That, and the classes that the imager gave to the white cells. */
  READINGS_AND_CLASSES;

  public boolean hidesReadings() {
    return this != NONE;
  }

  public boolean hidesClasses() {
    return this == READINGS_AND_CLASSES;
  }

  /** The one that hides less. */
  public Blindness orLess(Blindness other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The one that hides more. */
  public Blindness orMore(Blindness other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
