package org.leukostack.ui.gallery;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;

/** How far the tiles are scrolled, in pixels. */
final class GridBar extends ScrollBar {

  /** How far a turn of the wheel goes, of what the system says. */
  private static final double WHEEL = 1.5;

  GridBar() {
    setOrientation(Orientation.VERTICAL);
  }

  /** Scrolls by the wheel; with Ctrl it is for the planes. */
  void turn(ScrollEvent event) {
    if (!event.isControlDown()) {
      scrollTo(getValue() - WHEEL * event.getDeltaY());
      event.consume();
    }
  }

  /** Scrolls to a whole pixel, as far as there is something. */
  void scrollTo(double y) {
    setValue(Math.clamp(Math.rint(y), 0, Math.max(0, getMax())));
  }
}
