package org.leukostack.ui.gallery;

import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.ui.keys.Way;

/** The ways of the keys among the tiles. */
final class TileWalk {

  private final GalleryModel model;
  private final TileGrid grid;

  TileWalk(GalleryModel model, TileGrid grid) {
    this.model = model;
    this.grid = grid;
  }

  /** The focus goes there, and nothing is selected. */
  void step(Way way) {
    CellId to = to(way);
    if (to != null) {
      model.select(TileSelection.at(to));
    }
  }

  /** The focus goes there, and all from the anchor to it is selected. */
  void extend(Way way) {
    CellId to = to(way);
    if (to != null) {
      model.select(model.selection().extendedTo(to, model.listing(), false));
    }
  }

  /** The focus goes there, and the same tiles stay selected. */
  void walk(Way way) {
    CellId to = to(way);
    if (to != null) {
      model.select(model.selection().withFocus(to));
    }
  }

  private @Nullable CellId to(Way way) {
    int size = model.listing().size();
    if (size == 0) {
      return null;
    }
    int here = Math.max(0, model.listing().place(model.selection().focus()));
    TileRows rows = grid.rows();
    int there =
        switch (way) {
          case LEFT -> here - 1;
          case RIGHT -> here + 1;
          case UP -> rows.vertical(here, -1);
          case DOWN -> rows.vertical(here, 1);
          case FIRST -> 0;
          case LAST -> size - 1;
          case PAGE_UP -> rows.page(here, -grid.pageHeight());
          case PAGE_DOWN -> rows.page(here, grid.pageHeight());
        };
    return model.listing().cells().get(Math.clamp(there, 0, size - 1));
  }
}
