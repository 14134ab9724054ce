package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leukostack.review.CellId;
import org.leukostack.review.Verdict;
import org.leukostack.testing.Keyboard;
import org.leukostack.testing.SlideOnDisk;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.settings.SettingsStore;
import tools.jackson.databind.JsonNode;

/** Keys are changed on the page that shows them, with keys alone. */
class KeysJourneyTest extends WindowTest {

  private SlideOnDisk slide;

  @BeforeEach
  void paint() {
    slide = SmallSlide.in(temp.resolve("slide"));
  }

  private Verdict verdict(int image, String key) {
    return onFx(() -> said().of(new CellId(image, key)).verdict());
  }

  private DialogPane page() {
    push(KeyCode.F1);
    return dialog();
  }

  private DialogPane startWithPage() throws Exception {
    startWith(slide.folder());
    return page();
  }

  private static Button key(DialogPane page, Command command) {
    return (Button) page.lookup("#key-" + command.name());
  }

  private void begin(DialogPane page, Command command) {
    focus(key(page, command));
    push(KeyCode.ENTER);
  }

  /** Gives a command another key. */
  private void change(DialogPane page, Command command, KeyCode... keys) {
    begin(page, command);
    push(keys);
  }

  /** What stands on the button of a command's key. */
  private static String shown(DialogPane page, Command command) {
    return onFx(() -> key(page, command).getText());
  }

  private static String said(DialogPane page) {
    return onFx(() -> ((Label) page.lookup("#keys-message")).getText());
  }

  private void closePage(DialogPane page) {
    escape(page);
    onFx(() -> image().requestFocus());
  }

  private String tooltip(String query) {
    Control control = node(query);
    return onFx(() -> tooltip(control).getText());
  }

  @Test
  void aChangedKeyWorksAtOnceAndStays() throws Exception {
    DialogPane page = startWithPage();
    begin(page, Command.ACCEPT);
    assertThat(said(page)).isEqualTo(words.get("keys.press.what", words.get("command.ACCEPT")));
    push(KeyCode.Q);
    assertThat(said(page)).isEqualTo(words.get("keys.changed", words.get("command.ACCEPT"), "Q"));
    assertThat(shown(page, Command.ACCEPT)).isEqualTo("Q");
    assertThat(tooltip("#ACCEPT")).isEqualTo(words.get("tip", words.get("command.ACCEPT"), "Q"));
    closePage(page);

    push(KeyCode.SPACE);
    assertThat(verdict(3, "0")).isEqualTo(Verdict.UNREVIEWED);
    push(KeyCode.Q);
    assertThat(verdict(3, "0")).isEqualTo(Verdict.ACCEPTED);
    close();
    try (SettingsStore store = SettingsStore.open(config())) {
      assertThat(store.get().keys()).isEqualTo(Map.of("ACCEPT", "Q"));
    }

    startWith(slide.folder());
    assertThat(place()).isEqualTo("3/1");
    push(KeyCode.Q);
    assertThat(verdict(3, "1")).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void aTakenKeyIsRefusedInWordsAndAnotherMayFollow() throws Exception {
    DialogPane page = startWithPage();
    change(page, Command.FLAG, KeyCode.SPACE);
    assertThat(said(page))
        .contains(Command.ACCEPT.keyText() + " ", words.get("command.ACCEPT"))
        .contains(words.get("command.FLAG"));
    assertThat(shown(page, Command.FLAG)).isEqualTo(words.get("keys.press"));
    push(KeyCode.DIGIT4);
    assertThat(said(page)).contains(words.get("command.SET_CLASS"));
    push(KeyCode.SHIFT);
    assertThat(said(page)).isEqualTo(words.get("keys.refused.noKey"));
    push(KeyCode.TAB);
    assertThat(said(page)).contains(words.get("keys.refused.system", "Tab"));
    push(KeyCode.CONTROL, KeyCode.G);
    assertThat(shown(page, Command.FLAG)).isEqualTo("Ctrl+G");
    closePage(page);
    push(KeyCode.CONTROL, KeyCode.G);
    assertThat(verdict(3, "0")).isEqualTo(Verdict.FLAGGED);
  }

  @Test
  void escLeavesTheKeyAndThePageOpen() throws Exception {
    DialogPane page = startWithPage();
    change(page, Command.FLAG, KeyCode.ESCAPE);
    assertThat(shown(page, Command.FLAG)).isEqualTo("F");
    assertThat(said(page)).isEqualTo(words.get("keys.hint"));
    assertThat(openDialog()).isPresent();
    push(KeyCode.W);
    assertThat(shown(page, Command.FLAG)).as("nobody asked").isEqualTo("F");
    closePage(page);
  }

  @Test
  void oneKeyOrAllGoBack() throws Exception {
    DialogPane page = startWithPage();
    change(page, Command.FLAG, KeyCode.Q);
    change(page, Command.COMMENT, KeyCode.F);
    change(page, Command.NEXT_CELL, KeyCode.J);
    assertThat(onFx(() -> page.lookup("#reset-ACCEPT").isVisible())).isFalse();

    focus(page.lookup("#reset-FLAG"));
    push(KeyCode.SPACE);
    assertThat(said(page)).as("it is taken now").contains("F", words.get("command.COMMENT"));
    assertThat(shown(page, Command.FLAG)).isEqualTo("Q");
    focus(page.lookup("#reset-NEXT_CELL"));
    push(KeyCode.SPACE);
    assertThat(shown(page, Command.NEXT_CELL)).isEqualTo(Command.NEXT_CELL.keyText());

    focus(page.lookup("#keys-reset-all"));
    push(KeyCode.SPACE);
    assertThat(shown(page, Command.FLAG)).isEqualTo("F");
    assertThat(shown(page, Command.COMMENT)).isEqualTo("C");
    assertThat(onFx(() -> bench().settings().get().keys())).isEmpty();
    closePage(page);
  }

  @Test
  void boxesComeBackWhenTheMovedKeyIsReleased() throws Exception {
    DialogPane page = startWithPage();
    change(page, Command.HIDE_BOXES, KeyCode.M);
    closePage(page);
    int painted = onFx(this::paintedBoxes);
    assertThat(painted).isPositive();
    Keyboard.hold(KeyCode.M, 1);
    await("the boxes are hidden", () -> paintedBoxes() == 0);
    push(KeyCode.H);
    assertThat(onFx(this::paintedBoxes)).as("it is still held").isZero();
    Keyboard.release(KeyCode.M);
    await("the boxes are back", () -> paintedBoxes() == painted);
  }

  @Test
  void everyPlaceThatNamesAKeyFollows() throws Exception {
    remember(
        """
        {"keys": {"UNDO": "SHORTCUT+U", "PLANE_UP": "W", "MARK_VIEWED": "Q", "OPEN": "F3",
                  "ZOOM_IN": "J", "OF_A_LATER_VERSION": "K"}}
        """);
    startWith(slide.folder());
    Slider slider = node("#stack-slider");
    assertThat(onFx(() -> tooltip(slider).getText())).contains("W");
    MenuButton menu = node("#review-menu");
    assertThat(onFx(() -> menu.getItems().stream().map(i -> i.getText()).toList()))
        .contains(words.get("tip", words.get("command.MARK_VIEWED"), "Q"));
    assertThat(tooltip("#ZOOM_IN")).endsWith("(J)");
    assertThat(tooltip("#OPEN")).endsWith("(F3)");
    assertThat(tooltip("#UNDO")).endsWith("(Ctrl+U)");
    push(KeyCode.X);
    push(KeyCode.ESCAPE);
    assertThat(shownTexts("#prompt").getFirst()).contains("Ctrl+U");
    push(KeyCode.CONTROL, KeyCode.U);
    assertThat(verdict(3, "0")).isEqualTo(Verdict.UNREVIEWED);

    DialogPane page = page();
    change(page, Command.UNDO, KeyCode.CONTROL, KeyCode.Z);
    closePage(page);
    assertThat(tooltip("#UNDO")).endsWith("(Ctrl+Z)");
    close();
    JsonNode stored = settingsFile();
    assertThat(stored.get("keys").has("UNDO")).isFalse();
    assertThat(stored.get("keys").get("OF_A_LATER_VERSION").asString()).isEqualTo("K");
  }

  @Test
  void anUnusableEntryIsLoggedAndDoesNoHarm() throws Exception {
    remember("{\"keys\": {\"ACCEPT\": \"X\", \"FLAG\": null}}");
    startWith(slide.folder());
    push(KeyCode.SPACE);
    assertThat(verdict(3, "0")).isEqualTo(Verdict.ACCEPTED);
    push(KeyCode.X);
    assertThat(verdict(3, "1")).isEqualTo(Verdict.REJECTED);
    loggingIsFine();
  }
}
