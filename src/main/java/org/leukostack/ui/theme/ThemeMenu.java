package org.leukostack.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.Appearance;
import org.leukostack.ui.settings.SettingsStore;
import org.leukostack.ui.settings.ThemeChoice;

/** The menu of themes and sizes of text. */
public final class ThemeMenu extends MenuButton {

  private final SettingsStore settings;
  private final Words words;

  public ThemeMenu(SettingsStore settings, Words words) {
    super("", Icons.of(Feather.MOON));
    this.settings = settings;
    this.words = words;
    setId("theme-menu");
    Tips.say(this, words.get("toolbar.theme"));
    setAccessibleText(words.get("toolbar.theme"));
    addThemes();
    getItems().add(new SeparatorMenuItem());
    addTextSizes();
  }

  private void addThemes() {
    ObservableValue<ThemeChoice> chosen = settings.observe(s -> s.appearance().theme());
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      RadioMenuItem item = item(words.get("theme." + choice.name()), choice, chosen, group);
      item.setOnAction(e -> settings.change(s -> s.withTheme(choice)));
    }
  }

  private void addTextSizes() {
    ObservableValue<Integer> chosen = settings.observe(s -> s.appearance().textPercent());
    ToggleGroup group = new ToggleGroup();
    for (Integer percent : Appearance.TEXT_PERCENTS) {
      RadioMenuItem item = item(words.get("text.percent", percent / 100.0), percent, chosen, group);
      item.setId("text-" + percent);
      item.setOnAction(e -> settings.change(s -> s.withTextPercent(percent)));
    }
  }

  private <T> RadioMenuItem item(
      String text, T choice, ObservableValue<T> chosen, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setSelected(choice.equals(chosen.getValue()));
    chosen.addListener((o, before, now) -> item.setSelected(choice.equals(now)));
    getItems().add(item);
    return item;
  }
}
