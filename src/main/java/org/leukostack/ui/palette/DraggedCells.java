package org.leukostack.ui.palette;

import java.util.List;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.leukostack.review.CellId;

/**
 * One drag of cells, from its start until the button is let go or Esc takes it back: a label at the
 * pointer says how many they are.
 */
final class DraggedCells {

  /** From the pointer to the label, in pixels: the pointer hides nothing of it. */
  private static final double OFF = 14;

  private final Node source;
  private final Pane layer;
  private final Scene scene;
  private final Runnable ended;
  private final Label label;
  private final EventHandler<MouseEvent> moved = this::moved;
  private final EventHandler<MouseEvent> released = e -> released();
  private final EventHandler<KeyEvent> keys = this::key;
  private boolean over;

  /**
   * Begins the drag; to be called while it is detected.
   *
   * @param source where it was detected
   * @param layer the label's room
   * @param words what the label says
   * @param ended runs once, when the drag is over and all who take cells were told
   */
  DraggedCells(Node source, List<CellId> cells, Pane layer, String words, Runnable ended) {
    this.source = source;
    this.layer = layer;
    this.scene = layer.getScene();
    this.ended = ended;
    label = new Label(words);
    label.setId("dragged-cells");
    label.getStyleClass().add("dragged-cells");
    label.setMouseTransparent(true);
    label.setManaged(false);
    label.setVisible(false); // until it is known where the pointer is
    layer.getChildren().add(label);
    scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    CellDrag.begin(source, cells);
  }

  private void moved(MouseEvent event) {
    Point2D at = layer.sceneToLocal(event.getSceneX(), event.getSceneY());
    label.autosize();
    label.relocate(
        Math.min(at.getX() + OFF, layer.getWidth() - label.getWidth()),
        Math.min(at.getY() + OFF, layer.getHeight() - label.getHeight()));
    label.toFront();
    label.setVisible(true);
  }

  /** The class under the pointer hears of it after this. */
  private void released() {
    Platform.runLater(this::end);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      end();
      event.consume();
    }
  }

  /** Nothing is dragged any more. */
  void end() {
    if (over) {
      return;
    }
    over = true;
    CellDrag.end(source);
    layer.getChildren().remove(label);
    scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
    scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    ended.run();
  }
}
