package org.leukostack.ui.start;

import java.util.Set;
import javafx.scene.text.Font;

/** The system has no font, without which JavaFX shows no window. */
public final class NoFontsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The families that JavaFX names on every system: without others they have no letters. */
  private static final Set<String> LOGICAL = Set.of("System", "Serif", "SansSerif", "Monospaced");

  public NoFontsException(Throwable cause) {
    super(cause);
  }

  /** Whether it is so; JavaFX must have started. */
  public static boolean isDue() {
    return LOGICAL.containsAll(Font.getFamilies());
  }

  /** Whether something failed since there is no font. */
  public static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoFontsException) {
        return true;
      }
    }
    return false;
  }
}
