package org.leukostack.ui.settings;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what the tiles of the gallery are grouped. */
public enum Grouping {
  /** The class in force. */
  CLASS("class"),
  VERDICT("verdict"),
  /** One group of all. */
  NONE("none");

  private final String storedName;

  Grouping(String storedName) {
    this.storedName = storedName;
  }

  /** Its name in the settings file: never change one. */
  String storedName() {
    return storedName;
  }

  /** By class if it is unknown. */
  static Grouping ofStoredName(@Nullable String name) {
    return Stream.of(values()).filter(g -> g.storedName.equals(name)).findFirst().orElse(CLASS);
  }
}
