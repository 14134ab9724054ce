package org.leukostack.ui.gallery;

import java.util.Optional;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.adjudication.OpinionText;

/**
 * What the tiles show now. Used on the FX thread only.
 *
 * @param opinions of readers, in an adjudicated reading
 */
record TileLooks(GalleryModel model, TileStore store, TileText text, OpinionText opinions) {

  /** Does something when tiles may show something else, though the cells are the same. */
  void onChange(Runnable action) {
    opinions.changes().forEach(change -> change.addListener(o -> action.run()));
  }

  TileLook of(ReviewedCell cell) {
    Optional<TileRequest> request = model.request(cell.id());
    TileSelection selection = model.selection();
    return new TileLook(
        cell,
        request.flatMap(store::get).orElse(null),
        request.map(r -> r.plane().stackNumber()).orElse(-1),
        text.names().shortened(cell.preClass()),
        text.names().colour(cell.preClass()),
        model.listing().hasMoved(cell),
        selection.isSelected(cell.id()),
        cell.id().equals(selection.focus()),
        cell.id().equals(model.pinnedProperty().get()),
        opinions.ofTile(cell.id()));
  }
}
