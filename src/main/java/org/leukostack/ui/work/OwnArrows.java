package org.leukostack.ui.work;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Marks a list that is walked with the arrow keys although the window has a use of its own for
 * them.
 */
public final class OwnArrows {

  private static final String MARK = "leukostack.ownArrows";

  private OwnArrows() {}

  public static void give(Node node) {
    node.getProperties().put(MARK, true);
  }

  public static boolean has(@Nullable Node node) {
    return node != null && node.getProperties().containsKey(MARK);
  }
}
