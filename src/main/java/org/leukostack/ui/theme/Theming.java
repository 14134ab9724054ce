package org.leukostack.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.leukostack.ui.settings.ThemeChoice;

/** Light, dark, or as the desktop has it. */
public final class Theming {

  private ThemeChoice choice;

  public Theming(ThemeChoice choice) {
    this.choice = choice;
    Platform.getPreferences().colorSchemeProperty().addListener(o -> apply());
    apply();
  }

  public ThemeChoice choice() {
    return choice;
  }

  public void choose(ThemeChoice chosen) {
    choice = chosen;
    apply();
  }

  /** Adds our own rules to a scene. */
  public static void style(Scene scene) {
    scene.getStylesheets().add(rules());
  }

  /**
   * Adds our own rules to a part that brings a stylesheet of its own, which would win otherwise.
   */
  public static void style(Parent part) {
    part.getStylesheets().add(rules());
  }

  private static String rules() {
    return Objects.requireNonNull(Theming.class.getResource("leukostack.css")).toExternalForm();
  }

  public boolean isDark() {
    return switch (choice) {
      case DARK -> true;
      case LIGHT -> false;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        isDark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }
}
