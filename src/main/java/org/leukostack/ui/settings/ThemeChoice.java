package org.leukostack.ui.settings;

import org.jspecify.annotations.Nullable;

/** Which theme the window has. */
public enum ThemeChoice implements StoredChoice {
  /** As the desktop has it. */
  SYSTEM("SYSTEM"),
  LIGHT("LIGHT"),
  DARK("DARK");

  private final String storedName;

  ThemeChoice(String storedName) {
    this.storedName = storedName;
  }

  @Override
  public String storedName() {
    return storedName;
  }

  /** The choice of a stored name; {@link #SYSTEM} for an unknown one or none. */
  static ThemeChoice ofStoredName(@Nullable String name) {
    return StoredChoice.of(name, values(), SYSTEM);
  }
}
