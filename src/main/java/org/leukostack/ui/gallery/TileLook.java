package org.leukostack.ui.gallery;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.adjudication.OpinionText;

/**
 * What a tile shows.
 *
 * @param crop null while it is not there yet
 * @param stackNumber of the plane, or -1 for none
 * @param className short
 * @param moved whether it belongs to another group now
 * @param selected with others, or alone
 * @param focused whether the arrows start here
 * @param pinned whether the others are ordered by their likeness to it
 * @param opinions of the readers, where they differ
 */
record TileLook(
    ReviewedCell cell,
    @Nullable TileCrop crop,
    int stackNumber,
    String className,
    Color colour,
    boolean moved,
    boolean selected,
    boolean focused,
    boolean pinned,
    OpinionText.OfTile opinions) {

  boolean isUndecodable() {
    return crop != null && crop.image() == null;
  }
}
