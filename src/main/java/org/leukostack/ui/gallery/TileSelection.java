package org.leukostack.ui.gallery;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;

/**
 * Which tiles are selected, as in the window of a file manager. Immutable.
 *
 * @param focus the tile that the arrows move, and that keys act on when none is selected; null if
 *     there is no tile
 * @param anchor where a range begins
 * @param cells that are selected
 */
record TileSelection(@Nullable CellId focus, @Nullable CellId anchor, Set<CellId> cells) {

  static final TileSelection NOTHING = new TileSelection(null, null, Set.of());

  /** Only the focus, and none selected. */
  static TileSelection at(@Nullable CellId cell) {
    return new TileSelection(cell, cell, Set.of());
  }

  /** A tile alone, as a click selects it. */
  static TileSelection of(CellId cell) {
    return new TileSelection(cell, cell, Set.of(cell));
  }

  boolean isSelected(CellId cell) {
    return cells.contains(cell);
  }

  /** The focus elsewhere, and the same tiles selected. */
  TileSelection withFocus(@Nullable CellId cell) {
    return new TileSelection(cell, cell, cells);
  }

  /** One more tile selected, or one less. */
  TileSelection toggled(CellId cell) {
    Set<CellId> next = new LinkedHashSet<>(cells);
    if (!next.remove(cell)) {
      next.add(cell);
    }
    return new TileSelection(cell, cell, next);
  }

  /**
   * From the anchor to a tile.
   *
   * @param keep whether the others stay selected
   */
  TileSelection extendedTo(CellId cell, Listing listing, boolean keep) {
    int from = listing.place(anchor);
    int to = listing.place(cell);
    if (from < 0 || to < 0) {
      return of(cell);
    }
    Set<CellId> next = keep ? new LinkedHashSet<>(cells) : new LinkedHashSet<>();
    next.addAll(listing.cells().subList(Math.min(from, to), Math.max(from, to) + 1));
    return new TileSelection(cell, anchor, next);
  }

  /** These tiles, and if wanted the ones before too. */
  TileSelection with(Collection<CellId> some, boolean keep) {
    Set<CellId> next = keep ? new LinkedHashSet<>(cells) : new LinkedHashSet<>();
    next.addAll(some);
    return new TileSelection(focus, anchor, next);
  }

  /** All tiles of the group with the focus; if they are all selected already, all there are. */
  TileSelection all(Listing listing) {
    int place = listing.place(focus);
    if (place < 0) {
      return this;
    }
    List<CellId> group = listing.groupAt(place).cells();
    return with(cells.containsAll(group) ? listing.cells() : group, true);
  }

  /** What keys act on, in the order of the tiles. */
  List<CellId> targets(Listing listing) {
    if (cells.isEmpty()) {
      return listing.place(focus) < 0 || focus == null ? List.of() : List.of(focus);
    }
    return cells.stream()
        .filter(c -> listing.place(c) >= 0)
        .sorted((a, b) -> Integer.compare(listing.place(a), listing.place(b)))
        .toList();
  }

  /** Without tiles that are not there. */
  TileSelection within(Listing listing) {
    Set<CellId> next = new LinkedHashSet<>(cells);
    next.removeIf(c -> listing.place(c) < 0);
    return new TileSelection(
        listing.place(focus) < 0 ? null : focus, listing.place(anchor) < 0 ? null : anchor, next);
  }
}
