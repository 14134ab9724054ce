package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.onFx;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.review.Prompt;

/** Undo and redo are one command each: key, button, item of the menu and tooltip agree. */
class UndoJourneyTest extends WindowTest {

  @BeforeEach
  void open() throws Exception {
    startWithSmallSlide();
  }

  private MenuItem item(int at) {
    MenuButton menu = node("#review-menu");
    return onFx(() -> menu.getItems().get(at));
  }

  private void assertCanBeDone(Command command, int at, boolean possible) {
    Button button = node("#" + command.name());
    MenuItem item = item(at);
    assertThat(onFx(button::isDisabled)).as(command + ", the button").isEqualTo(!possible);
    assertThat(onFx(item::isDisable)).as(command + ", the item").isEqualTo(!possible);
    assertThat(onFx(() -> tooltip(button).getText()))
        .isEqualTo(words.get("tip", onFx(item::getText), command.keyText()));
  }

  private Prompt prompt() {
    return onFx(() -> bench().loop().promptProperty().get());
  }

  private long judged() {
    return onFx(() -> said().cells().values().stream().filter(c -> c.isJudged()).count());
  }

  @Test
  void allThatGiveThemAgree() {
    assertCanBeDone(Command.UNDO, 0, false);
    assertCanBeDone(Command.REDO, 1, false);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.NOTHING_TO_UNDO));
    push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(prompt()).isEqualTo(new Prompt.Tell(Prompt.Message.NOTHING_TO_REDO));

    push(KeyCode.SPACE);
    assertThat(judged()).isEqualTo(1);
    assertCanBeDone(Command.UNDO, 0, true);
    assertCanBeDone(Command.REDO, 1, false);
    String named = onFx(() -> item(0).getText());
    assertThat(named).contains(words.get("command.UNDO"), words.get("act.cell", "0", "3"));

    onFx(() -> item(0).fire());
    assertThat(judged()).isZero();
    assertThat(place()).isEqualTo("3/0");
    assertCanBeDone(Command.UNDO, 0, false);
    assertCanBeDone(Command.REDO, 1, true);

    click("#REDO");
    assertThat(judged()).isEqualTo(1);
    assertThat(onFx(() -> item(0).getText())).isEqualTo(named);
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(judged()).isZero();
    assertCanBeDone(Command.REDO, 1, true);
  }

  @Test
  void undoneByButtonOrMenuTheBoxesAreEditedOn() {
    push(KeyCode.E);
    push(KeyCode.RIGHT);
    onFx(() -> item(0).fire());
    assertThat(onFx(() -> bench().editor().isEditing())).isTrue();
    click("#REDO");
    assertThat(onFx(() -> bench().editor().isEditing())).isTrue();
    push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(onFx(() -> bench().editor().isEditing())).isTrue();
  }
}
