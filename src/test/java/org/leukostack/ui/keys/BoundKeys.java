package org.leukostack.ui.keys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.SettingsStore;

/** A window in which every command has its key, and notes that it was done. */
abstract class BoundKeys {

  @TempDir Path config;

  final SimpleBooleanProperty executable = new SimpleBooleanProperty(true);
  final List<String> done = new ArrayList<>();
  final TextField text = new TextField();
  final Scene scene = new Scene(new Pane(text));
  SettingsStore settings;
  Shortcuts shortcuts;
  Commands commands;
  boolean slideShown = true;
  boolean editing;
  boolean gallery;

  @BeforeEach
  void install() {
    settings = SettingsStore.open(config);
    Words words = new Words("ui", Locale.ENGLISH);
    commands = new Commands(new Keys(settings, words));
    for (Command command : Command.values()) {
      commands.bind(command, executable, action(command));
    }
    shortcuts =
        new Shortcuts(commands, new Situation(() -> slideShown, () -> editing, () -> gallery));
    shortcuts.install(scene);
    scene.getRoot().requestFocus();
  }

  @AfterEach
  void close() {
    settings.close();
  }

  private Action action(Command command) {
    return switch (command) {
      case SET_CLASS -> new Action.OfDigit(digit -> done.add(command + " " + digit));
      case NUDGE, NUDGE_FAR, GROW, GROW_FAR ->
          new Action.OfArrow(
              (dx, dy) -> done.add(command + " " + dx + " " + dy),
              () -> done.add(command + " ended"));
      case TILE_STEP, TILE_EXTEND, TILE_WALK ->
          new Action.OfWay(way -> done.add(command + " " + way));
      case HIDE_BOXES ->
          new Action.WhileHeld(() -> done.add(command + " begun"), () -> done.add("ended"));
      default -> Action.of(() -> done.add(command.name()));
    };
  }

  private void send(EventType<KeyEvent> type, KeyChord chord) {
    fire(
        new KeyEvent(
            type, "", "", chord.code(), chord.shift(), chord.shortcut(), chord.alt(), false));
  }

  void press(KeyChord chord) {
    send(KeyEvent.KEY_PRESSED, chord);
  }

  void release(KeyChord chord) {
    send(KeyEvent.KEY_RELEASED, chord);
  }

  void type(KeyCode code, String text, boolean shift) {
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, false, false, false));
  }

  private void fire(KeyEvent event) {
    Event.fireEvent(scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(), event);
  }
}
