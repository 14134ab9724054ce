package org.leukostack.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leukostack.testing.FxThread;

@ExtendWith(FxThread.class)
class KeyWalkTest {

  @Test
  void eachKeyIsPressedAndReleasedAndThenItEnds() {
    List<KeyCode> pressed = new ArrayList<>();
    List<KeyCode> released = new ArrayList<>();
    AtomicBoolean ended = new AtomicBoolean();
    onFx(
        () -> {
          Scene scene = new Scene(new Pane());
          scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> pressed.add(e.getCode()));
          scene.addEventHandler(KeyEvent.KEY_RELEASED, e -> released.add(e.getCode()));
          new KeyWalk(scene, 2, () -> ended.set(true)).start();
        });

    await("it ends", ended::get);

    assertThat(pressed).hasSizeGreaterThan(20).isEqualTo(released);
    assertThat(pressed.subList(0, pressed.size() / 2))
        .as("each round is the same")
        .isEqualTo(pressed.subList(pressed.size() / 2, pressed.size()))
        .contains(KeyCode.UP, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.G);
  }
}
