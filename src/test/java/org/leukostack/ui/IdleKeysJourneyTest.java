package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.leukostack.testing.Keyboard;
import org.leukostack.ui.image.Viewport;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.settings.TileChoice;

/** A key that does nothing says so in the last line of the window, in place of where one is. */
class IdleKeysJourneyTest extends ReviewedWindowTest {

  private static final String QUIET = "";

  /** Empty if the last line says where one is. */
  private String replied() {
    return shownTexts(".status").stream()
        .filter(t -> t.equals(onFx(() -> reply())))
        .findFirst()
        .orElse(QUIET);
  }

  private String reply() {
    return ((javafx.scene.control.Label) stage.getScene().getRoot().lookup("#status-key"))
        .getText();
  }

  private void assertSays(String wordKey, Command command, Command helps, KeyCode... keys) {
    push(keys);
    KeyCombination.Modifier[] held =
        java.util.Arrays.stream(keys)
            .limit(keys.length - 1)
            .map(k -> k == KeyCode.SHIFT ? KeyCombination.SHIFT_DOWN : KeyCombination.SHORTCUT_DOWN)
            .toArray(KeyCombination.Modifier[]::new);
    String key = new KeyCodeCombination(keys[keys.length - 1], held).getDisplayText();
    assertThat(replied())
        .as(wordKey)
        .isEqualTo(words.get(wordKey, key, words.get(command.wordKey()), helps.keyText()));
  }

  private void assertSays(String wordKey, Command command, KeyCode... keys) {
    assertSays(wordKey, command, Command.SHOW_KEYS, keys);
  }

  @Test
  void withoutASlideKeysSayThatTheyNeedOne() throws Exception {
    start();
    assertSays("key.noSlide", Command.REJECT, Command.OPEN, KeyCode.X);
    assertSays("key.noSlide", Command.NEXT_CELL, Command.OPEN, KeyCode.RIGHT);
    assertSays("key.noSlide", Command.ZOOM_TO_CELL, Command.OPEN, KeyCode.Z);
    assertSays("key.noSlide", Command.STRIP_SIZE, Command.OPEN, KeyCode.T);
    assertSays("key.noSlide", Command.EXPORT, Command.OPEN, KeyCode.CONTROL, KeyCode.E);
    assertSays("key.noSlide", Command.FIT, Command.OPEN, KeyCode.CONTROL, KeyCode.DIGIT0);
    assertSays("key.none", Command.SHOW_KEYS, KeyCode.J);
    push(KeyCode.ESCAPE);
    assertThat(replied()).isEqualTo(QUIET);
  }

  @Test
  void atAnEndKeysSayThatItIsOne() throws Exception {
    startWith(slide.folder());
    assertSays("key.firstCell", Command.PREVIOUS_CELL, KeyCode.LEFT);
    assertSays("key.firstCell", Command.FIRST_CELL, KeyCode.CONTROL, KeyCode.HOME);
    assertSays("key.firstField", Command.PREVIOUS_FIELD, KeyCode.A);
    push(KeyCode.HOME);
    assertThat(replied()).as("it did something").isEqualTo(QUIET);
    assertThat(text("#status-where")).contains("cell 1 of 5");
    assertSays("key.firstPlane", Command.PLANE_DOWN, KeyCode.DOWN);
    assertSays("key.firstPlane", Command.FIRST_PLANE, KeyCode.HOME);
    push(KeyCode.END);
    assertSays("key.lastPlane", Command.PLANE_UP, KeyCode.UP);
    await("the best plane", () -> bench().cellStack().sharpest().isPresent());
    push(KeyCode.HOME);
    push(KeyCode.B);
    assertThat(replied()).isEqualTo(QUIET);
    assertSays("key.bestPlane", Command.SHARPEST_PLANE, KeyCode.B);
    goTo(112, "0");
    assertSays("key.lastCell", Command.NEXT_CELL, KeyCode.RIGHT);
    assertSays("key.lastField", Command.NEXT_FIELD, KeyCode.D);
    click(onScreen(310, 160));
    assertThat(replied()).as("the mouse goes on").isEqualTo(QUIET);
  }

  @Test
  void whatWorksElsewhereOrNotNowSaysSo() throws Exception {
    startWith(slide.folder());
    assertSays("key.editing", Command.REVERT_BOX, Command.EDIT_BOX, KeyCode.R);
    assertSays("key.gallery", Command.PIN_TILE, Command.GALLERY, KeyCode.P);
    assertSays("key.notStale", Command.START_AGAIN, KeyCode.F5);
    assertSays("key.noFilter", Command.CLEAR_FILTERS, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    push(KeyCode.N);
    assertSays("key.drawing", Command.DRAW_CELL, KeyCode.N);
    push(KeyCode.ESCAPE);
    push(KeyCode.E);
    onFx(() -> model().selectNoCell());
    assertSays("key.noCell", Command.SHARPEST_PLANE, Command.NEXT_CELL, KeyCode.B);
    assertSays("key.noCell", Command.ZOOM_TO_CELL, Command.NEXT_CELL, KeyCode.Z);
    push(KeyCode.RIGHT);
    push(KeyCode.G);
    await("the gallery", () -> bench().gallery().isShown());
    assertSays("key.field", Command.CYCLE_LABELS, Command.GALLERY, KeyCode.L);
    assertSays("key.tilesBest", Command.TILES_BEST, KeyCode.EQUALS);
  }

  @Test
  void theZoomSaysWhereItEnds() throws Exception {
    startWith(slide.folder());
    assertSays("key.fits", Command.FIT, KeyCode.CONTROL, KeyCode.DIGIT0);
    push(KeyCode.CONTROL, KeyCode.DIGIT1);
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(replied()).as("it did something").isEqualTo(QUIET);
    onFx(
        () -> {
          while (image().viewportProperty().get().scale() < Viewport.MAX_SCALE) {
            image().zoomIn();
          }
        });
    assertSays("key.largest", Command.ZOOM_IN, KeyCode.CONTROL, KeyCode.PLUS);
    onFx(
        () -> {
          while (image().viewportProperty().get().scale() > Viewport.MIN_SCALE) {
            image().zoomOut();
          }
        });
    assertSays("key.smallest", Command.ZOOM_OUT, KeyCode.CONTROL, KeyCode.MINUS);
    push(KeyCode.G);
    await("the gallery", () -> bench().gallery().isShown());
    assertSays("key.fits", Command.FIT, KeyCode.CONTROL, KeyCode.DIGIT0);
    onFx(() -> bench().gallery().size().property().set(TileChoice.LARGEST));
    assertSays("key.largest", Command.ZOOM_IN, KeyCode.CONTROL, KeyCode.PLUS);
    onFx(() -> bench().gallery().size().property().set(TileChoice.SMALLEST));
    assertSays("key.smallest", Command.ZOOM_OUT, KeyCode.CONTROL, KeyCode.MINUS);
  }

  @Test
  void whatIsTypedSaysNothing() throws Exception {
    startWith(slide.folder());
    push(KeyCode.C);
    Keyboard.write("j q w");
    assertThat(replied()).isEqualTo(QUIET);
    for (KeyCode unused : List.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.INSERT)) {
      push(unused); // the text field takes all such keys itself, so that none is answered
      assertThat(replied()).as(unused.getName()).isEqualTo(QUIET);
    }
    push(KeyCode.ESCAPE);
    push(KeyCode.SHIFT);
    push(KeyCode.TAB);
    assertThat(replied()).isEqualTo(QUIET);
  }
}
