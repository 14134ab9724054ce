package org.leukostack.ui.scale;

import javafx.scene.Node;
import javafx.stage.Window;

/** How many pixels of the screen a unit of a window has. */
public final class OutputScale {

  private OutputScale() {}

  /** Of the window that a node is in; 1 as long as it is in none. */
  public static double of(Node node) {
    Window window = node.getScene() == null ? null : node.getScene().getWindow();
    return window == null ? 1 : window.getRenderScaleX();
  }

  /** A length in a window in whole pixels of the screen, at least one. */
  public static int pixels(Node node, double length) {
    return (int) Math.max(1, Math.round(of(node) * length));
  }
}
