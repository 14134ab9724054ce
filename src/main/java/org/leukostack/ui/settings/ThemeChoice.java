package org.leukostack.ui.settings;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which theme the window has. */
public enum ThemeChoice {
  /** As the desktop has it. */
  SYSTEM("SYSTEM"),
  LIGHT("LIGHT"),
  DARK("DARK");

  private final String storedName;

  ThemeChoice(String storedName) {
    this.storedName = storedName;
  }

  /** Its name in the settings file, whatever the constant is called. */
  String storedName() {
    return storedName;
  }

  /** The choice of a stored name; {@link #SYSTEM} for an unknown one or none. */
  static ThemeChoice ofStoredName(@Nullable String name) {
    return Stream.of(values()).filter(c -> c.storedName.equals(name)).findFirst().orElse(SYSTEM);
  }
}
