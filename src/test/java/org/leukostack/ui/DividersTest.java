package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.nio.file.Files;
import java.util.Comparator;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shares that the panes beside the image have of the window. */
class DividersTest extends WindowTest {

  private static final double LARGE = 1900;
  private static final double SMALL = 1000;

  private void setWidth(double width) {
    onFx(() -> stage.setWidth(width));
    await("the window is as wide", () -> stage.getScene().getWidth() == width);
    onFx(() -> stage.getScene().getRoot().layout());
  }

  private double leftWidth() {
    return onFx(() -> node(".tab-pane").getLayoutBounds().getWidth());
  }

  private Node leftDivider() {
    return onFx(
        () ->
            stage.getScene().getRoot().lookupAll(".split-pane-divider").stream()
                .min(Comparator.comparingDouble(Node::getLayoutX))
                .orElseThrow());
  }

  /** As the toolkit tells it; a divider is too narrow for the robot. */
  private void drag(Node divider, double by) {
    onFx(
        () -> {
          Event.fireEvent(divider, mouse(MouseEvent.MOUSE_PRESSED, 0));
          Event.fireEvent(divider, mouse(MouseEvent.MOUSE_DRAGGED, by));
          Event.fireEvent(divider, mouse(MouseEvent.MOUSE_RELEASED, by));
        });
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
    return new MouseEvent(
        type,
        x,
        0,
        x,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150})
  void followTheWindowFromALargeScreenToASmallOne(int percent) throws Exception {
    Files.createDirectories(config());
    Files.writeString(
        config().resolve("settings.json"), "{\"textPercent\": %d}".formatted(percent));
    startWith(SmallSlide.in(temp.resolve("slide")).folder());
    setWidth(LARGE);
    assertThat(leftWidth())
        .as("what its words want, where there is room")
        .isCloseTo(270 * percent / 100.0, within(3.0));
    setWidth(SMALL);
    assertThat(leftWidth())
        .as("its share, so that the image has the most room, or what its words need")
        .isCloseTo(Math.max(0.24 * SMALL, 180 * percent / 100.0), within(3.0));
  }

  @Test
  void areThoseThatTheAnnotatorChose() throws Exception {
    start();
    setWidth(SMALL);
    open(SmallSlide.in(temp.resolve("slide")).folder());
    double before = leftWidth();
    drag(leftDivider(), 40);
    await("the divider moves", () -> leftWidth() > before + 20);
    double chosen = leftWidth();
    setWidth(SMALL + 200);
    assertThat(leftWidth()).isCloseTo(chosen, within(1.0));
  }
}
