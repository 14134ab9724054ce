package org.leukostack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.leukostack.testing.FxThread.await;
import static org.leukostack.testing.FxThread.onFx;

import java.util.Comparator;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leukostack.testing.Pointer;

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

  @ParameterizedTest
  @ValueSource(ints = {100, 150})
  void followTheWindowFromALargeScreenToASmallOne(int percent) throws Exception {
    rememberTextPercent(percent);
    startWithSmallSlide();
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
    Node divider = leftDivider();
    onFx(() -> Pointer.drag(divider, 40));
    await("the divider moves", () -> leftWidth() > before + 20);
    double chosen = leftWidth();
    setWidth(SMALL + 200);
    assertThat(leftWidth()).isCloseTo(chosen, within(1.0));
  }
}
