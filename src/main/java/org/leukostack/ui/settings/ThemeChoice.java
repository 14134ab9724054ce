package org.leukostack.ui.settings;

/** Which theme the window has. */
public enum ThemeChoice {
  /** As the desktop has it. */
  SYSTEM,
  LIGHT,
  DARK
}
