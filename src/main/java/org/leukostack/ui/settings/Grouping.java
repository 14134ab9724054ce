package org.leukostack.ui.settings;

import org.jspecify.annotations.Nullable;

/** By what the tiles of the gallery are grouped. */
public enum Grouping implements StoredChoice {
  /** The class in force. */
  CLASS("class"),
  VERDICT("verdict"),
  /** One group of all. */
  NONE("none");

  private final String storedName;

  Grouping(String storedName) {
    this.storedName = storedName;
  }

  @Override
  public String storedName() {
    return storedName;
  }

  /** By class if it is unknown. */
  static Grouping ofStoredName(@Nullable String name) {
    return StoredChoice.of(name, values(), CLASS);
  }
}
