package org.leukostack.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.leukostack.testing.OnFxThread;
import org.leukostack.testing.Pointer;
import org.leukostack.text.Words;
import org.leukostack.ui.settings.SettingsStore;

/** A button, an item of a menu and a tooltip say of a command what it says itself. */
@OnFxThread
class CommandsTest {

  @TempDir Path config;

  private final SimpleBooleanProperty executable = new SimpleBooleanProperty();
  private final List<String> done = new ArrayList<>();
  private SettingsStore settings;
  private Keys keys;
  private Commands commands;

  @BeforeEach
  void make() {
    settings = SettingsStore.open(config);
    Words words = new Words("ui", Locale.ENGLISH);
    keys = new Keys(settings, words);
    commands = new Commands(keys);
  }

  @AfterEach
  void close() {
    settings.close();
  }

  private static String tooltip(Button button) {
    Pointer.enter(button);
    return button.getTooltip().getText();
  }

  @Test
  void whatGivesACommandIsEnabledWhenItCanBeDone() {
    commands.bind(Command.ACCEPT, executable, () -> done.add("accepted"));
    Button button = commands.button(Command.ACCEPT, Feather.CHECK);
    ToggleButton toggle = commands.dress(Command.ACCEPT, new ToggleButton());
    MenuItem item = commands.item(Command.ACCEPT);
    MenuItem plain = commands.itemWithoutKey(Command.ACCEPT);
    for (boolean now : new boolean[] {false, true, false, true}) {
      executable.set(now);
      assertThat(commands.get(Command.ACCEPT).executableProperty().get()).isEqualTo(now);
      assertThat(List.of(button.isDisabled(), toggle.isDisabled(), item.isDisable()))
          .containsOnly(!now);
      assertThat(plain.isDisable()).isEqualTo(!now);
    }
    button.fire();
    toggle.fire();
    item.fire();
    plain.fire();
    assertThat(done).containsExactly("accepted", "accepted", "accepted", "accepted");
  }

  @Test
  void whatNamesACommandFollowsItsWordsAndItsKey() {
    SimpleStringProperty name = new SimpleStringProperty("Undo: accept cell 3");
    commands.bind(Command.UNDO, executable, name, Action.of(() -> done.add("undone")));
    Button button = commands.button(Command.UNDO, Feather.CORNER_UP_LEFT);
    MenuItem item = commands.item(Command.UNDO);
    MenuItem plain = commands.itemWithoutKey(Command.UNDO);
    assertThat(tooltip(button)).isEqualTo("Undo: accept cell 3 (Ctrl+Z)");

    name.set("Undo: flag cell 4");
    keys.change(KeyMap.DEFAULTS.with(Command.UNDO, KeyChord.of(KeyCode.Q)));
    assertThat(tooltip(button)).isEqualTo("Undo: flag cell 4 (Q)");
    assertThat(button.getAccessibleText()).isEqualTo("Undo: flag cell 4 (Q)");
    assertThat(item.getText()).isEqualTo("Undo: flag cell 4 (Q)");
    assertThat(plain.getText()).isEqualTo("Undo: flag cell 4");
    assertThat(commands.get(Command.UNDO).keyProperty().getValue()).isEqualTo("Q");
  }

  @Test
  void aCommandIsNamedByTheBundleUnlessSaidOtherwise() {
    commands.bind(Command.ACCEPT, executable, () -> done.add("accepted"));
    assertThat(commands.get(Command.ACCEPT).nameProperty().getValue()).isEqualTo("Accept the cell");
    assertThat(commands.get(Command.ACCEPT).tipProperty().getValue())
        .isEqualTo("Accept the cell (Space)");
  }

  @Test
  void aCommandIsBoundOnce() {
    assertThatIllegalStateException().isThrownBy(() -> commands.get(Command.ACCEPT));
    commands.bind(Command.ACCEPT, executable, () -> done.add("accepted"));
    assertThatIllegalStateException()
        .isThrownBy(() -> commands.bind(Command.ACCEPT, executable, () -> done.add("again")));
  }

  @Test
  void aWindowNeedsThemAll() {
    for (Command command : Command.values()) {
      if (command != Command.FLAG) {
        commands.bind(command, executable, () -> done.add(command.name()));
      }
    }
    Scene scene = new Scene(new Pane());
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                commands.listen(
                    new Stage(), scene, new Situation(() -> true, () -> false, () -> false)))
        .withMessageContaining("FLAG");
  }

  @Test
  void whatOnlyAKeyCanSayIsNoButton() {
    commands.bind(Command.NUDGE, executable, new Action.OfArrow((dx, dy) -> {}, () -> {}));
    assertThatIllegalStateException().isThrownBy(commands.get(Command.NUDGE)::run);
  }
}
