package org.leukostack.ui.gallery;

import java.util.List;
import org.leukostack.review.CellId;

/**
 * Tiles that stand together.
 *
 * @param from the place of the first one among all tiles, from 0
 * @param cells at least one
 */
record Group(GroupKey key, int from, List<CellId> cells) {

  Group {
    cells = List.copyOf(cells);
  }

  /** The place of the last tile among all. */
  int last() {
    return from + cells.size() - 1;
  }
}
