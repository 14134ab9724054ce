package org.leukostack.ui.keys;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.leukostack.text.Words;
import org.leukostack.ui.theme.DialogSize;
import org.leukostack.ui.theme.Dialogs;
import org.leukostack.ui.theme.Scrolling;
import org.leukostack.ui.theme.Tips;
import org.leukostack.ui.theme.Wrapping;

/** All keys on one page, where they can be changed. */
public final class KeysDialog extends Dialog<Void> {

  private static final String[] MOUSE = {"wheel", "ctrlWheel", "drag", "click"};

  private final Keys keys;

  /** Those in force while the page is shown: they outlive it, and must not retain it. */
  private final ObservableValue<KeyMap> map;

  private final Words words;
  private final Label message = new Label();
  private final KeyCapture capture;

  public KeysDialog(Window owner, Keys keys, Words words) {
    this.keys = keys;
    this.map = keys.mapProperty().when(showingProperty());
    this.words = words;
    this.capture = new KeyCapture(keys, map, words, this::say);
    Dialogs.makePage(this, owner, "keys", words.get("keys.title"), DialogSize.CONTENT, words);
    dressResetAll(Dialogs.addAction(this, words.get("keys.resetAll"), button -> resetAll()));
    message.setId("keys-message");
    Wrapping.wrap(message);
    message.setMaxWidth(Double.MAX_VALUE);
    message.setPadding(new Insets(8, 16, 0, 16));
    StackPane page = new StackPane(columns());
    page.setPadding(new Insets(16, 16, 4, 16));
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("keys-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getDialogPane().setContent(new VBox(scroll, message)); // what is told is always in view
    getDialogPane().addEventFilter(KeyEvent.ANY, e -> key(e, scroll));
    say(words.get("keys.hint"));
    setOnHidden(e -> capture.cancel());
  }

  /** What is not the new key of a command may go through the page. */
  private void key(KeyEvent event, ScrollPane scroll) {
    capture.key(event);
    if (!event.isConsumed() && event.getEventType() == KeyEvent.KEY_PRESSED) {
      int pages =
          switch (event.getCode()) {
            case PAGE_DOWN -> 1;
            case PAGE_UP -> -1;
            default -> 0;
          };
      if (pages != 0) {
        event.consume();
        Scrolling.page(scroll, pages);
      }
    }
  }

  private KeyColumns columns() {
    return new KeyColumns(
        List.of(
            group(Command.Group.SLIDE),
            group(Command.Group.WALK),
            group(Command.Group.REVIEW),
            group(Command.Group.GALLERY),
            group(Command.Group.BOX),
            group(Command.Group.VIEW),
            mouse()));
  }

  private void dressResetAll(Button button) {
    button.setId("keys-reset-all");
    Tips.say(button, words.get("keys.resetAll.tooltip"));
    button
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !map.getValue().isChanged(), map));
  }

  private void resetAll() {
    capture.cancel();
    keys.change(KeyMap.DEFAULTS);
    say(words.get("keys.resetAll.done"));
  }

  private void say(String text) {
    message.setText(text);
  }

  private Region group(Command.Group group) {
    GridPane grid = grid();
    boolean editing = false;
    for (Command command : Command.values()) {
      if (command.group() == group) {
        if (!editing && command.context() == Command.Context.EDITING) {
          editing = true;
          grid.add(meaning(words.get("keys.editing")), 0, grid.getRowCount(), 3, 1);
        }
        Label meaning = meaning(keys.nameOf(command));
        command.also().ifPresent(also -> nameAlso(meaning, command, also));
        if (command.isFixed()) {
          Label fixed = key(command.keyText());
          fixed.getStyleClass().add("key-fixed");
          Tips.say(fixed, words.get("keys.fixed"));
          grid.addRow(grid.getRowCount(), fixed, meaning);
        } else {
          Button change = changeButton(command);
          meaning.setLabelFor(change);
          meaning.setOnMouseClicked(
              e -> {
                change.requestFocus();
                change.fire();
              });
          grid.addRow(grid.getRowCount(), change, meaning, resetButton(command));
        }
      }
    }
    return titled(words.get("keys.group." + group.name()), grid);
  }

  /** Only as long as the command has its own keys: who chooses another one has just that. */
  private void nameAlso(Label meaning, Command command, KeyChord also) {
    String name = meaning.getText();
    meaning
        .textProperty()
        .bind(
            map.map(
                now -> now.isChanged(command) ? name : words.get("keys.also", name, also.text())));
  }

  private Button changeButton(Command command) {
    Button button = new Button();
    button.setId("key-" + command.name());
    button.getStyleClass().add("key");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tips.follow(button, map.map(now -> words.get("keys.change", now.text(command))));
    capture.offer(button, command);
    return button;
  }

  private Button resetButton(Command command) {
    Button button = new Button("↺");
    button.setId("reset-" + command.name());
    button.getStyleClass().addAll("flat", "key-reset");
    String tip = words.get("keys.reset", keys.nameOf(command), command.keyText());
    Tips.say(button, tip);
    button.setAccessibleText(tip);
    button
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> map.getValue().isChanged(command), map));
    button.setOnAction(e -> reset(command));
    return button;
  }

  private void reset(Command command) {
    capture.cancel();
    Optional<Refusal> refusal = keys.map().refusalOfReset(command);
    if (refusal.isPresent()) {
      say(capture.words(command, refusal.get()));
    } else {
      keys.change(keys.map().reset(command));
      say(words.get("keys.changed", keys.nameOf(command), command.keyText()));
      getDialogPane().lookup("#key-" + command.name()).requestFocus(); // this button is gone
    }
  }

  private Region mouse() {
    GridPane grid = grid();
    for (String gesture : MOUSE) {
      Label fixed = key(words.get("mouse." + gesture));
      fixed.getStyleClass().add("key-fixed");
      grid.addRow(grid.getRowCount(), fixed, meaning(words.get("mouse." + gesture + ".what")));
    }
    return titled(words.get("keys.group.MOUSE"), grid);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(7);
    return grid;
  }

  private static Region titled(String title, GridPane grid) {
    Label label = new Label(title);
    label.getStyleClass().add("section-title");
    return new VBox(7, label, grid);
  }

  private static Label key(String text) {
    Label key = new Label(text);
    key.getStyleClass().add("key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    return key;
  }

  private static Label meaning(String text) {
    Label meaning = Wrapping.label(text);
    meaning.getStyleClass().add("key-meaning");
    return meaning;
  }
}
