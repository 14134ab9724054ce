package org.leukostack.ui.help;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.home.AppLog;
import org.leukostack.home.SystemDescription;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.work.Background;

/** The help menu and what it opens. Used on the FX thread only. */
public final class Help {

  private final Window owner;
  private final Words words;
  private final Background background;
  private final Consumer<Path> showInDesktop;
  private final Keys keys;
  private final Runnable tour;
  private final FocusTrail focus = new FocusTrail();

  /** The one that is shown; null for none. */
  private @Nullable GuideDialog guide;

  /**
   * @param tour begins the tour
   */
  public Help(
      Window owner, Background background, Consumer<Path> showInDesktop, Keys keys, Runnable tour) {
    this.owner = owner;
    this.background = background;
    this.showInDesktop = showInDesktop;
    this.keys = keys;
    this.tour = tour;
    words = keys.words();
  }

  public MenuButton menu(Commands commands) {
    MenuButton menu = new MenuButton("", Icons.of(Feather.HELP_CIRCLE));
    menu.setId("help-menu");
    menu.getStyleClass().add("no-arrow");
    Tips.say(menu, words.get("help.tooltip"));
    menu.setAccessibleText(words.get("help.tooltip"));
    MenuItem keys = commands.item(Command.SHOW_KEYS);
    keys.setId("help-keys");
    MenuItem guideItem = commands.item(Command.SHOW_GUIDE);
    guideItem.setId("help-guide");
    menu.getItems()
        .addAll(
            guideItem,
            item("help-tour", words.get("help.tour"), tour),
            keys,
            item("help-log", words.get("help.log"), this::showLog),
            item("help-about", words.get("help.about"), this::showAbout));
    return menu;
  }

  /** The guide is opened about the part of this scene that has the focus. */
  public void follow(Scene scene) {
    focus.follow(scene);
  }

  /** Opens the guide, or brings it back. */
  public void showGuide() {
    GuideDialog open = guide;
    if (open == null) {
      open = new GuideDialog(owner, keys, words);
      open.setOnHidden(e -> guide = null);
      guide = open;
      open.show();
    }
    open.open(GuideTopic.about(focus.last()).orElse(GuideTopic.START));
    open.getDialogPane().getScene().getWindow().requestFocus();
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> action.run());
    return item;
  }

  private void showLog() {
    new LogDialog(owner, words, AppLog.file(), this::openLogFolder).show();
  }

  /** The folder is made with the first entry; the user may be earlier. */
  private void openLogFolder() {
    Path folder = AppLog.file().resolveSibling("");
    background.run(
        () -> Files.createDirectories(folder),
        showInDesktop,
        e -> {
          throw new IllegalStateException("The folder of the log cannot be made", e);
        });
  }

  private void showAbout() {
    background.run(
        () -> new About(SystemDescription.ofThisRun(), Library.all()),
        about -> new AboutDialog(owner, words, about.system(), about.libraries()).show(),
        e -> {
          throw new IllegalStateException("The list of libraries cannot be read", e);
        });
  }

  private record About(SystemDescription system, List<Library> libraries) {}
}
