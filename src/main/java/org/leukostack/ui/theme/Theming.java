package org.leukostack.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.leukostack.ui.settings.ThemeChoice;

/** Light, dark, or as the desktop has it; and how large text is. Used on the FX thread only. */
public final class Theming {

  /** Of text and icons at 100 percent, in pixels, as AtlantaFX has them. */
  private static final double TEXT = 14;

  private static final double ICON = 18;

  /** The desktop outlives the window, and must not hold it. */
  private final InvalidationListener followingDesktop = o -> apply();

  private final List<Scene> dressed = new ArrayList<>();
  private final ReadOnlyIntegerWrapper textPercent;
  private ThemeChoice choice;

  /**
   * @param textPercent how large text is; 100 is the usual size
   */
  public Theming(ThemeChoice choice, int textPercent) {
    this.choice = choice;
    this.textPercent = new ReadOnlyIntegerWrapper(textPercent);
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new WeakInvalidationListener(followingDesktop));
    apply();
  }

  public ThemeChoice choice() {
    return choice;
  }

  public void choose(ThemeChoice chosen) {
    choice = chosen;
    apply();
  }

  public ReadOnlyIntegerProperty textPercentProperty() {
    return textPercent.getReadOnlyProperty();
  }

  /** Makes text larger or smaller, at once. */
  public void chooseText(int percent) {
    String before = textRules();
    textPercent.set(percent);
    dressed.forEach(
        scene -> scene.getStylesheets().replaceAll(s -> s.equals(before) ? textRules() : s));
  }

  /**
   * Adds our own rules and the size of text to the scene of a window. Its dialogs, popovers, menus
   * and tooltips take both from it.
   */
  public void dress(Scene scene) {
    scene.getStylesheets().addAll(rules(), textRules());
    dressed.add(scene);
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

  /**
   * The root has the size; all else measures in em. Where AtlantaFX sets pixels of its own, the
   * rule of a scene wins over it.
   */
  private String textRules() {
    return String.format(
        Locale.ROOT,
        "data:text/css,"
            + ".root,.tooltip,.text-input .context-menu{-fx-font-size:%1$.2fpx}"
            + ".ikonli-font-icon{-fx-icon-size:%2$.2fpx}",
        TEXT * textPercent.get() / 100,
        ICON * textPercent.get() / 100);
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
