package org.leukostack.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.slide.Labels;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.ThemeMenu;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.toolbar.FittingToolBar;

/** The buttons at the top of the window. */
final class MainToolbar extends FittingToolBar {

  private final Workbench bench;
  private final SlideModel model;
  private final Words words;
  private final Commands commands;

  MainToolbar(Workbench bench, Commands commands, ReviewButtons review, MenuButton help) {
    this.bench = bench;
    this.model = bench.model();
    this.words = bench.words();
    this.commands = commands;
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button export = commands.button(Command.EXPORT, Feather.DOWNLOAD);
    export.setText(words.get("toolbar.export"));
    export.getStyleClass().add("accent");
    Labeled open = openButton();
    Labeled gallery = galleryButton();
    Label field = new Label(words.get("toolbar.field"));
    Label cell = new Label(words.get("toolbar.cell"));
    getItems()
        .addAll(
            open,
            ofWorklist(Command.WORKLIST, Feather.LIST),
            ofWorklist(Command.NEXT_SLIDE, Feather.SKIP_FORWARD),
            new Separator(Orientation.VERTICAL),
            commands.button(Command.PREVIOUS_FIELD, Feather.CHEVRONS_LEFT),
            field,
            commands.button(Command.NEXT_FIELD, Feather.CHEVRONS_RIGHT),
            new Separator(Orientation.VERTICAL),
            commands.button(Command.PREVIOUS_CELL, Feather.CHEVRON_LEFT),
            cell,
            commands.button(Command.NEXT_CELL, Feather.CHEVRON_RIGHT),
            gallery,
            new Separator(Orientation.VERTICAL),
            space,
            viewMenu(),
            new ThemeMenu(bench.settings(), words),
            help,
            export);
    getItems().addAll(getItems().indexOf(space), review.all());
    List.of(gallery, open, export).forEach(this::mayLoseWords);
    getItems().filtered(Separator.class::isInstance).forEach(this::mayBeMissing);
    List.of(field, cell).forEach(this::mayBeMissing);
  }

  private SplitMenuButton openButton() {
    SplitMenuButton button = commands.dress(Command.OPEN, new SplitMenuButton());
    button.setText(words.get("toolbar.open"));
    button.setGraphic(Icons.of(Feather.FOLDER));
    button.setOnShowing(e -> fillRecent(button));
    fillRecent(button);
    return button;
  }

  /** Is there as soon as there is a list to go back to. */
  private Button ofWorklist(Command command, Ikon icon) {
    Button button = commands.button(command, icon);
    button.visibleProperty().bind(commands.get(Command.NEXT_SLIDE).executableProperty());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  /** Stays pressed while the tiles are shown. */
  private ToggleButton galleryButton() {
    ToggleButton button = new ToggleButton(words.get("toolbar.gallery"), Icons.of(Feather.GRID));
    commands.dress(Command.GALLERY, button);
    Runnable show = () -> button.setSelected(bench.gallery().isShown());
    bench.gallery().shownProperty().addListener((o, before, now) -> show.run());
    button.setOnAction(
        e -> {
          commands.get(Command.GALLERY).run();
          show.run();
        });
    return button;
  }

  private void fillRecent(SplitMenuButton button) {
    List<String> folders = bench.settings().get().recent().folders();
    button.getItems().clear();
    for (String folder : folders) {
      MenuItem item = new MenuItem(folder);
      item.setMnemonicParsing(false);
      item.setOnAction(e -> bench.opening().open(Path.of(folder)));
      button.getItems().add(item);
    }
    if (folders.isEmpty()) {
      MenuItem none = new CustomMenuItem(new Label(words.get("toolbar.noRecent")), false);
      none.setDisable(true);
      button.getItems().add(none);
    }
  }

  private MenuButton viewMenu() {
    MenuButton menu = new MenuButton("", Icons.of(Feather.SQUARE));
    menu.setId("view-menu");
    Tips.say(menu, words.get("toolbar.boxes.tooltip"));
    menu.setAccessibleText(words.get("toolbar.boxes.tooltip"));
    CheckMenuItem red = new CheckMenuItem(words.get("toolbar.redCells"));
    red.selectedProperty().bindBidirectional(model.redCellsShownProperty());
    CheckMenuItem platelets = new CheckMenuItem(words.get("toolbar.platelets"));
    platelets.selectedProperty().bindBidirectional(model.plateletsShownProperty());
    menu.getItems().addAll(red, platelets, new SeparatorMenuItem());
    ToggleGroup group = new ToggleGroup();
    for (Labels labels : Labels.values()) {
      RadioMenuItem item = new RadioMenuItem(words.get("labels." + labels.name()));
      item.setToggleGroup(group);
      item.setSelected(model.labelsProperty().get() == labels);
      item.setOnAction(e -> model.labelsProperty().set(labels));
      model.labelsProperty().addListener((o, before, now) -> item.setSelected(now == labels));
      menu.getItems().add(item);
    }
    MenuItem check = new MenuItem(words.get("toolbar.checkAll"));
    check.setOnAction(e -> bench.scan().decodeAll());
    check.disableProperty().bind(model.openProperty().not());
    menu.getItems().addAll(new SeparatorMenuItem(), check);
    return menu;
  }
}
