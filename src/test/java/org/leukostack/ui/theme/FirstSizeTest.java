package org.leukostack.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;
import static org.leukostack.testing.FxThread.settle;

import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leukostack.testing.FxThread;

class FirstSizeTest {

  private static final double TOLD = 155;
  private static final double HEIGHT = 543;

  @BeforeAll
  static void start() throws TimeoutException {
    FxThread.start();
  }

  private static Stage opened() {
    return onFx(
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new Group()));
          stage.setHeight(HEIGHT);
          stage.show();
          new FirstSize(stage, TOLD).follow();
          return stage;
        });
  }

  /** As GTK does it, which adds the frame. */
  @Test
  void aWindowThatIsToldAnEarlierHeightAgainIsAsHighAsItWas() throws Exception {
    Stage stage = opened();

    onFx(() -> stage.setHeight(TOLD + 6));
    await("it is as high again", () -> stage.getHeight() == HEIGHT);
    onFx(stage::close);
  }

  @Test
  void anotherHeightIsWhatSomebodyWants() throws Exception {
    Stage stage = opened();

    onFx(() -> stage.setHeight(300));
    settle();
    assertThat(onFx(stage::getHeight)).isEqualTo(300);
    onFx(stage::close);
  }
}
