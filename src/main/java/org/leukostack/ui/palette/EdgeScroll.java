package org.leukostack.ui.palette;

import javafx.animation.AnimationTimer;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseDragEvent;

/** Scrolls a list while something is dragged near to its upper or lower edge. */
final class EdgeScroll extends AnimationTimer {

  /** So near to an edge, in pixels; and so fast at most, a frame. */
  private static final double EDGE = 28;

  private static final double FASTEST = 10;

  private final ListView<?> list;
  private double y;

  EdgeScroll(ListView<?> list) {
    this.list = list;
    list.addEventFilter(
        MouseDragEvent.MOUSE_DRAG_OVER,
        e -> {
          y = list.sceneToLocal(e.getSceneX(), e.getSceneY()).getY();
          start();
        });
    list.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, e -> stop());
    list.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, e -> stop());
    list.sceneProperty().addListener((o, before, now) -> stop());
  }

  @Override
  public void handle(long now) {
    double by =
        y < EDGE
            ? Math.max(-FASTEST, (y - EDGE) / 2)
            : Math.clamp((y - (list.getHeight() - EDGE)) / 2, 0, FASTEST);
    if (by != 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
      rows.scrollPixels(by);
    }
  }
}
