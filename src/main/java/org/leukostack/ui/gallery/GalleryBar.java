package org.leukostack.ui.gallery;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.text.Words;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.settings.Grouping;
import org.leukostack.ui.theme.Icons;
import org.leukostack.ui.theme.Tips;

/** The line over the tiles: how they are grouped, at which plane and how large they are shown. */
final class GalleryBar extends HBox {

  private final GalleryModel model;
  private final Words words;
  private final MenuButton grouping = new MenuButton();
  private final Label planes = new Label();
  private final Label selected = new Label();

  GalleryBar(GalleryModel model, Words words, Commands commands) {
    this.model = model;
    this.words = words;
    setId("gallery-bar");
    getStyleClass().add("gallery-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(6);
    grouping.setId("grouping");
    grouping.setMinWidth(Region.USE_PREF_SIZE);
    Tips.say(grouping, words.get("gallery.grouping.tooltip"));
    ToggleGroup group = new ToggleGroup();
    for (Grouping by : Grouping.values()) {
      RadioMenuItem item = new RadioMenuItem(words.get("gallery.grouping." + by.name()));
      item.setToggleGroup(group);
      item.setUserData(by);
      item.setOnAction(e -> model.groupingProperty().set(by));
      grouping.getItems().add(item);
    }
    planes.setId("gallery-planes");
    planes.getStyleClass().add("gallery-planes");
    planes.setMinWidth(Region.USE_PREF_SIZE);
    selected.setId("gallery-selected");
    selected.setMinWidth(0);
    Tips.whole(selected);
    HBox.setHgrow(selected, Priority.ALWAYS);
    selected.setMaxWidth(Double.MAX_VALUE);
    Button back = commands.button(Command.GALLERY, Feather.ARROW_LEFT);
    back.setId("gallery-back");
    back.setText(words.get("gallery.back"));
    back.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .addAll(
            back,
            selected,
            commands.button(Command.PIN_TILE, Feather.MAP_PIN),
            grouping,
            new Separator(Orientation.VERTICAL),
            commands.button(Command.TILES_DOWN, Feather.CHEVRON_DOWN),
            planes,
            commands.button(Command.TILES_UP, Feather.CHEVRON_UP),
            commands.button(Command.TILES_BEST, Feather.STAR),
            new Separator(Orientation.VERTICAL),
            size(-1, Feather.ZOOM_OUT, "gallery.smaller"),
            size(1, Feather.ZOOM_IN, "gallery.larger"));
    model.groupingProperty().addListener((o, before, now) -> show());
    model.planes().offsetProperty().addListener((o, before, now) -> show());
    model.selectionProperty().addListener((o, before, now) -> show());
    model.listingProperty().addListener((o, before, now) -> show());
    show();
  }

  private Button size(int by, Feather icon, String wordKey) {
    Button button = new Button("", Icons.of(icon));
    button.setFocusTraversable(false); // Ctrl and plus or minus do the same
    button.setId(wordKey);
    button.setOnAction(e -> model.size().step(by));
    button.setAccessibleText(words.get(wordKey));
    Tips.say(button, words.get(wordKey));
    return button;
  }

  private void show() {
    String by = words.get("gallery.grouping." + model.groupingProperty().get().name());
    grouping.setText(words.get("gallery.grouping", by));
    grouping
        .getItems()
        .forEach(
            item ->
                ((RadioMenuItem) item)
                    .setSelected(model.groupingProperty().get().equals(item.getUserData())));
    planes.setText(words.get("gallery.planes", model.planes().offsetProperty().get()));
    selected.setText(
        words.get("gallery.selection", model.selection().cells().size(), model.listing().size()));
  }
}
