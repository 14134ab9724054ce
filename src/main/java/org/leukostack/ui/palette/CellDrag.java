package org.leukostack.ui.palette;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseDragEvent;
import org.leukostack.review.CellId;

/**
 * Cells that are dragged on a class, within the window. Whoever shows cells asks the palette to
 * begin the drag where it detects one; whoever takes cells asks the event which.
 */
public final class CellDrag {

  private CellDrag() {}

  /**
   * Begins to drag cells; to be called while a drag is detected.
   *
   * @param source where the drag was detected
   */
  static void begin(Node source, List<CellId> cells) {
    source.getProperties().put(CellDrag.class, new Load(List.copyOf(cells)));
    source.startFullDrag();
  }

  /** From now on nothing is dragged from there. */
  static void end(Node source) {
    source.getProperties().remove(CellDrag.class);
  }

  /** The cells that are dragged; none if it is anything else. */
  public static List<CellId> cells(MouseDragEvent event) {
    return event.getGestureSource() instanceof Node source
            && source.getProperties().get(CellDrag.class) instanceof Load(List<CellId> cells)
        ? cells
        : List.of();
  }

  private record Load(List<CellId> cells) {}
}
