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
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.leukostack.ui.settings.ThemeChoice;

/** Light, dark, or as the desktop has it; and how large text is. Used on the FX thread only. */
public final class Theming {

  /** Of text and icons at 100 percent, in pixels, as AtlantaFX has them. */
  private static final double TEXT = 14;

  private static final double ICON = 18;

  private static final int USUAL_PERCENT = 100;

  /** Added as a weak listener: the desktop outlives the window, and must not retain it. */
  private final InvalidationListener followingDesktop = o -> apply();

  private final List<Scene> dressed = new ArrayList<>();
  private final ObservableValue<ThemeChoice> choice;
  private final ObservableValue<Integer> textPercent;

  /**
   * @param textPercent how large text is; 100 is the usual size
   */
  public Theming(ObservableValue<ThemeChoice> choice, ObservableValue<Integer> textPercent) {
    this.choice = choice;
    this.textPercent = textPercent;
    choice.addListener((o, before, now) -> apply());
    textPercent.addListener((o, before, now) -> textChanged(before));
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new WeakInvalidationListener(followingDesktop));
    apply();
  }

  private void textChanged(int before) {
    for (Scene scene : dressed) {
      scene.getStylesheets().remove(textRules(before));
      addTextRules(scene);
    }
  }

  /**
   * Adds our own rules and the size of text to the scene of a window. Its dialogs, popovers, menus
   * and tooltips take both from it.
   */
  public void dress(Scene scene) {
    scene.getStylesheets().add(rules());
    addTextRules(scene);
    dressed.add(scene);
  }

  /** The usual size needs no rules, and loading them would delay the start. */
  private void addTextRules(Scene scene) {
    int percent = textPercent.getValue();
    if (percent != USUAL_PERCENT) {
      scene.getStylesheets().add(textRules(percent));
    }
  }

  /** The style sheet of AtlantaFX for a dark or a light window. */
  public static String sheet(boolean dark) {
    return (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
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
  private static String textRules(int percent) {
    return String.format(
        Locale.ROOT,
        "data:text/css,"
            + ".root,.tooltip,.text-input .context-menu{-fx-font-size:%1$.2fpx}"
            + ".ikonli-font-icon{-fx-icon-size:%2$.2fpx}",
        TEXT * percent / 100,
        ICON * percent / 100);
  }

  public boolean isDark() {
    return switch (choice.getValue()) {
      case DARK -> true;
      case LIGHT -> false;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void apply() {
    Application.setUserAgentStylesheet(sheet(isDark()));
  }
}
