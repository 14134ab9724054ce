package org.leukostack.ui.gallery;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewQueue;
import org.leukostack.review.ReviewedCell;
import org.leukostack.review.ReviewedSlide;
import org.leukostack.ui.filter.FilterModel;
import org.leukostack.ui.measurements.MeasurementsNeed;
import org.leukostack.ui.measurements.SlideMeasurements;
import org.leukostack.ui.settings.Grouping;
import org.leukostack.ui.settings.TileChoice;
import org.leukostack.ui.slide.SlideModel;

/**
 * The cells of the queue as tiles: their groups, which are selected, which were seen, and the plane
 * that each shows. The tile with the focus is the selected cell of the slide, so that the place is
 * kept on the way there and back. Used on the FX thread only.
 */
public final class GalleryModel {

  private final SlideModel slide;
  private final SlideMeasurements measurements;
  private final TilePlanes planes;
  private final FilterModel filter;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(Listing.EMPTY);
  private final ReadOnlyObjectWrapper<TileSelection> selection =
      new ReadOnlyObjectWrapper<>(TileSelection.NOTHING);
  private final ObjectProperty<Grouping> grouping =
      new SimpleObjectProperty<>(TileChoice.DEFAULT.grouping());
  private final TileSize size;
  private final BooleanProperty stale = new SimpleBooleanProperty();
  private final GroupCounts counts = new GroupCounts(this::listing, this::cells);
  private @Nullable ReviewQueue listed;
  private int waiting;

  /**
   * @param measurements tell the sharpest planes
   * @param cropSize edge length of the crops, in pixels
   */
  public GalleryModel(
      SlideModel slide,
      SlideMeasurements measurements,
      FilterModel filter,
      ObservableValue<Integer> cropSize) {
    this.slide = slide;
    this.measurements = measurements;
    planes = new TilePlanes(slide, measurements, cropSize);
    this.filter = filter;
    size = new TileSize(cropSize);
    slide.folderProperty().addListener(o -> opened());
    slide.reviewedProperty().addListener((o, before, now) -> cellsChanged());
    slide.queueProperty().addListener((o, before, now) -> queueChanged());
    slide.redCellsShownProperty().addListener((o, before, now) -> cellsChanged());
    slide.plateletsShownProperty().addListener((o, before, now) -> cellsChanged());
    slide.fields().predicateProperty().addListener((o, before, now) -> cellsChanged());
    slide.spotProperty().addListener((o, before, now) -> followSpot());
    grouping.addListener((o, before, now) -> startAgain());
    measurements.nearestFirst(this::nearestFields);
    filter.grouped(stale);
    filter.alsoMeasure(shown.map(is -> is ? MeasurementsNeed.SHARPNESS : MeasurementsNeed.NOTHING));
  }

  private void opened() {
    @Nullable Object _ = slide.folder(); // read, or the property would not tell the next time
    shown.set(false);
    counts.clear();
    planes.showBest();
    listed = null;
    listing.set(Listing.EMPTY);
    selection.set(TileSelection.NOTHING);
  }

  /** Whether a slide is open. */
  BooleanExpression openProperty() {
    return slide.openProperty();
  }

  /** The slide whose cells these are. */
  ObservableValue<?> folderProperty() {
    return slide.folderProperty();
  }

  /** Whether the gallery is on the screen, in place of the field. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public boolean isShown() {
    return shown.get();
  }

  /** The fields of the tiles, from the one with the focus on and before. */
  private List<Integer> nearestFields() {
    if (!shown.get()) {
      return List.of();
    }
    return listing.get().nearest(selection.get().focus()).stream()
        .map(CellId::imageNumber)
        .toList();
  }

  /** Changes when more is known of the planes. */
  ReadOnlyObjectProperty<?> measuringProperty() {
    return measurements.progressProperty();
  }

  /** By what the tiles are grouped. */
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  /** What runs when the keys of the review act on other tiles than before. */
  public void onTargetsChanged(Runnable action) {
    selection.addListener((o, before, now) -> action.run());
  }

  ReadOnlyObjectProperty<Listing> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<TileSelection> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  Listing listing() {
    return listing.get();
  }

  TileSelection selection() {
    return selection.get();
  }

  /** Whether starting the list again would put tiles into other groups. */
  public ReadOnlyBooleanProperty staleProperty() {
    return stale;
  }

  /** Shows the tiles instead of the field, at the selected cell; or the field again. */
  public void toggle() {
    if (shown.get()) {
      leave();
    } else if (slide.folder() != null) {
      shown.set(true);
      waiting = 1; // until they are laid out
      queueChanged();
      followSpot();
    }
  }

  /** Back to the field, with the cell that has the focus. */
  public void leave() {
    shown.set(false);
    stale.set(false);
  }

  private List<ReviewedCell> cells() {
    return slide.reviewedProperty().get() == null ? List.of() : slide.walk().cells();
  }

  private void queueChanged() {
    ReviewQueue queue = slide.queueProperty().get();
    if (!shown.get() || queue == null) {
      return;
    }
    ReviewQueue before = listed;
    listed = queue;
    if (before != null && queue.continues(before)) {
      cellsChanged();
    } else {
      startAgain();
    }
  }

  private void startAgain() {
    if (shown.get()) {
      show(Listing.start(cells(), grouping.get()));
    }
  }

  private void cellsChanged() {
    if (shown.get()) {
      show(listing.get().follow(cells()));
    }
  }

  private void show(Listing next) {
    if (!next.cells().equals(listing.get().cells())
        || next.groups().size() != listing.get().groups().size()
        || next.grouping() != listing.get().grouping()) {
      listing.set(next);
      selection.set(selection.get().within(next));
      followSpot();
    }
    counts.count();
    stale.set(listing.get().isStale(cells()));
  }

  /** The cell as it is now. */
  Optional<ReviewedCell> cell(CellId id) {
    ReviewedSlide now = slide.reviewedProperty().get();
    return now == null ? Optional.empty() : now.cell(id);
  }

  private void followSpot() {
    CellId here = slide.selected().map(ReviewedCell::id).orElse(null);
    if (shown.get() && !Objects.equals(here, selection.get().focus())) {
      if (listing.get().place(here) >= 0) {
        selection.set(selection.get().withFocus(here));
      } else if (selection.get().focus() == null && listing.get().size() > 0) {
        select(TileSelection.at(listing.get().cells().getFirst()));
      }
    }
  }

  /** Puts a selection in force; its focus is the selected cell of the slide. */
  void select(TileSelection next) {
    selection.set(next);
    CellId focus = next.focus();
    if (focus != null && slide.selected().filter(c -> c.id().equals(focus)).isEmpty()) {
      slide.go(focus);
    }
  }

  /** Selects all tiles of the group with the focus; again, all there are. */
  public void selectAll() {
    select(selection.get().all(listing.get()));
  }

  /** Adds the tile with the focus to the selection, or takes it out. */
  public void toggleFocused() {
    CellId focus = selection.get().focus();
    if (focus != null) {
      select(selection.get().toggled(focus));
    }
  }

  /** Selects no tile; false if none was. */
  public boolean clearSelection() {
    boolean some = !selection.get().cells().isEmpty();
    if (some) {
      selection.set(TileSelection.at(selection.get().focus()));
    }
    return some;
  }

  /** What the keys of the review act on: the selection, or the tile with the focus. */
  public List<CellId> targets() {
    return selection.get().targets(listing.get());
  }

  /**
   * To the next unreviewed tile, from the start again after the end.
   *
   * @return false if there is no other
   */
  boolean goToUnreviewed() {
    List<CellId> all = listing.get().cells();
    int here = listing.get().place(selection.get().focus());
    for (int i = 1; i < all.size(); i++) {
      CellId next = all.get(Math.floorMod(here + i, all.size()));
      if (cell(next).filter(c -> !c.review().isJudged()).isPresent()) {
        select(TileSelection.at(next));
        return true;
      }
    }
    return false;
  }

  /** The group with the focus. */
  Optional<Group> focusedGroup() {
    int place = listing.get().place(selection.get().focus());
    return place < 0 ? Optional.empty() : Optional.of(listing.get().groupAt(place));
  }

  /** The unreviewed tiles that were seen, of the group with the focus. */
  public List<CellId> rest() {
    return focusedGroup().map(this::rest).orElse(List.of());
  }

  List<CellId> rest(Group group) {
    return group.cells().stream()
        .filter(counts::isSeen)
        .filter(id -> cell(id).filter(c -> !c.review().isJudged()).isPresent())
        .toList();
  }

  /** The plane that each tile shows. */
  TilePlanes planes() {
    return planes;
  }

  /** Which cells were seen, and what of the groups. */
  GroupCounts counts() {
    return counts;
  }

  /** How many tiles in view have no crop yet. */
  public int waitingForCrops() {
    return waiting;
  }

  void waitingForCrops(int tiles) {
    waiting = tiles;
  }

  /** The tile to whose likeness the others are ordered; null for none. */
  ReadOnlyObjectProperty<@Nullable CellId> pinnedProperty() {
    return measurements.pinnedProperty();
  }

  /** Pins the tile with the focus, or takes the pin out of it. */
  public void togglePin() {
    CellId focus = selection.get().focus();
    filter.pin(Objects.equals(focus, measurements.pinnedProperty().get()) ? null : focus);
  }

  /** How large the tiles are. */
  public TileSize size() {
    return size;
  }

  /** The crop that a tile shows. */
  Optional<TileRequest> request(CellId id) {
    return cell(id).flatMap(planes::request);
  }
}
