package org.leukostack.ui.gallery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;

/** What there is to say of the groups, and which of their cells were seen. For the FX thread. */
final class GroupCounts {

  private final SeenTiles seen = new SeenTiles();
  private final Supplier<Listing> listing;
  private final Supplier<List<ReviewedCell>> cells;
  private final ReadOnlyObjectWrapper<Map<GroupKey, GroupFacts>> facts =
      new ReadOnlyObjectWrapper<>(Map.of());

  /**
   * @param cells of the list, as they are now
   */
  GroupCounts(Supplier<Listing> listing, Supplier<List<ReviewedCell>> cells) {
    this.listing = listing;
    this.cells = cells;
  }

  ReadOnlyObjectProperty<Map<GroupKey, GroupFacts>> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  GroupFacts of(GroupKey key) {
    return facts.get().getOrDefault(key, GroupFacts.NONE);
  }

  /** Counts again. */
  void count() {
    facts.set(GroupFacts.of(listing.get(), cells.get(), seen::isSeen));
  }

  boolean isSeen(CellId cell) {
    return seen.isSeen(cell);
  }

  /** Says which tiles are wholly in view with their crops. */
  void inView(Set<CellId> tiles, long nanos) {
    if (seen.inView(tiles, nanos)) {
      count();
    }
  }

  /** Time has passed; whether there are tiles that have not been in view for long enough yet. */
  boolean passed(long nanos) {
    if (seen.pass(nanos)) {
      count();
    }
    return seen.isWaiting();
  }

  /** Another slide. */
  void clear() {
    seen.clear();
    facts.set(Map.of());
  }
}
