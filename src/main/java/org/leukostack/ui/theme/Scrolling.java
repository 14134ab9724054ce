package org.leukostack.ui.theme;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;

/** Up and down in what is higher than its room. */
public final class Scrolling {

  private Scrolling() {}

  /** How far the top of what is in view is below the top of the content, in pixels. */
  public static double top(ScrollPane scroll) {
    return scroll.getVvalue() * Math.max(0, hidden(scroll));
  }

  /**
   * Scrolls as far as it takes to have a part in view; of a part that is higher than the view, its
   * top.
   *
   * @param part in the content
   */
  public static void reveal(ScrollPane scroll, Bounds part) {
    double view = scroll.getViewportBounds().getHeight();
    double wanted = Math.min(part.getMinY(), Math.max(top(scroll), part.getMaxY() - view));
    to(scroll, wanted);
  }

  /** Scrolls by what is in view, down (1) or up (-1). */
  public static void page(ScrollPane scroll, int pages) {
    to(scroll, top(scroll) + pages * scroll.getViewportBounds().getHeight());
  }

  private static void to(ScrollPane scroll, double top) {
    double hidden = hidden(scroll);
    if (hidden > 0) {
      scroll.setVvalue(Math.clamp(top / hidden, 0, 1));
    }
  }

  private static double hidden(ScrollPane scroll) {
    return scroll.getContent().getLayoutBounds().getHeight()
        - scroll.getViewportBounds().getHeight();
  }
}
