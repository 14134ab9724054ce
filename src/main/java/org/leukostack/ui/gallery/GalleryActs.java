package org.leukostack.ui.gallery;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.PreClass;
import org.leukostack.review.CellId;

/** What the gallery asks of the window. */
interface GalleryActs {

  /** Accepts cells, in one act. */
  void accept(List<CellId> cells);

  /** Says what cells are, in one act. */
  void classify(List<CellId> cells, PreClass preClass);

  /** Asks what cells are, beside a place of the scene. */
  void askForClass(List<CellId> cells, Bounds beside);

  /**
   * Begins to drag cells, to be dropped on a class.
   *
   * @param source where the drag was detected
   * @param from what is dragged, in the scene; null if it is not in view
   */
  void drag(Node source, List<CellId> cells, @Nullable Bounds from);

  /** Shows the selected cell in its field. */
  void openField();
}
