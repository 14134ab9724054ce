package org.leukostack.ui.gallery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.ui.keys.Keys;
import org.leukostack.ui.scale.OutputScale;

/**
 * The tiles in rows under the headers of their groups, of which only those in view are nodes. The
 * header of the group at the top stays in view.
 */
final class TileGrid extends Region {

  private static final double HEADER = 2.9;

  private final GalleryModel model;
  private final TileStore store;
  private final TileLooks looks;
  private final Pane tiles = new Pane();
  private final GridHeaders headers;
  private final Rectangle band = new Rectangle();
  private final GridBar bar = new GridBar();
  private final Label probe = new Label();
  private final TilesInView inView;
  private final Map<CellId, TileView> views = new HashMap<>();
  private final Deque<TileView> spareViews = new ArrayDeque<>();
  private TileRows rows = new TileRows(Listing.EMPTY, 1, 1, 1, 1);
  private @Nullable Listing laidOut;
  private boolean toBeRevealed;

  TileGrid(GalleryModel model, TileStore store, TileLooks looks, Keys keys, GalleryActs acts) {
    this.model = model;
    this.store = store;
    this.looks = looks;
    TileText text = looks.text();
    inView = new TilesInView(model.counts());
    headers = new GridHeaders(model, text, keys, acts);
    setId("tiles");
    getStyleClass().add("tile-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(text.words().get("gallery.tiles"));
    probe.getStyleClass().add("tile-band");
    probe.setVisible(false);
    band.getStyleClass().add("rubber-band");
    band.setVisible(false);
    band.setManaged(false);
    getChildren().addAll(probe, tiles, band, headers, bar);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    bar.valueProperty().addListener(o -> requestLayout());
    follow();
  }

  private void follow() {
    setOnScroll(bar::turn);
    follow(model.selectionProperty(), model.counts().factsProperty(), model.size().property());
    follow(model.planes().offsetProperty(), model.pinnedProperty(), model.measuringProperty());
    follow(probe.fontProperty(), model.listingProperty());
    looks.onChange(this::requestLayout);
    model.selectionProperty().addListener((o, before, now) -> selectionChanged(before, now));
    model.shownProperty().addListener((o, before, now) -> shown(now));
  }

  private void follow(ObservableValue<?>... values) {
    for (ObservableValue<?> value : values) {
      value.addListener((o, before, now) -> requestLayout());
    }
  }

  private void shown(boolean now) {
    if (now) {
      requestLayout();
      reveal();
    } else {
      store.want(List.of());
      inView.show(Set.of());
    }
  }

  /** Crops have come. */
  void update() {
    requestLayout();
  }

  TileRows rows() {
    measure();
    return rows;
  }

  /** From the top of all to the top of what is in view, in pixels. */
  double scrolled() {
    return bar.getValue();
  }

  /** What is in view below the header that stays. */
  double pageHeight() {
    return Math.max(1, getHeight() - headerHeight());
  }

  Rectangle band() {
    return band;
  }

  private double headerHeight() {
    return Math.rint(HEADER * probe.getFont().getSize());
  }

  private void selectionChanged(TileSelection before, TileSelection now) {
    if (now.focus() != null && !now.focus().equals(before.focus())) {
      reveal();
      notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }
  }

  /** Brings the tile with the focus into view. */
  private void reveal() {
    int place = model.listing().place(model.selection().focus());
    toBeRevealed = getHeight() <= 0; // before it was ever laid out
    if (place < 0 || toBeRevealed) {
      return;
    }
    measure();
    double top = rows.y(place) - headerHeight() - TileRows.GAP / 2;
    double bottom = rows.y(place) + rows.tileHeight() + TileRows.GAP / 2 - getHeight();
    if (bar.getValue() > top) {
      scrollTo(top);
    } else if (bar.getValue() < bottom) {
      scrollTo(bottom);
    }
  }

  /** Brings the first tile of a group to the top. */
  void revealGroup(Group group) {
    measure();
    scrollTo(rows.rowOf(group.from()).y() - headerHeight());
  }

  void scrollTo(double y) {
    bar.scrollTo(y);
    requestLayout();
  }

  /** Where the tiles stand, in the room that there is now. */
  private void measure() {
    Listing listing = model.listing();
    double width = getWidth() - bar.prefWidth(-1);
    double edge = Math.min(model.size().property().get(), Math.max(32, width - 30));
    double tileWidth = edge + 2 * TileView.FRAME;
    double tileHeight = tileWidth + TileView.bandHeight(probe.getFont());
    int top = rows.rows().isEmpty() ? -1 : Math.max(0, placeAtTop());
    TileRows next = new TileRows(listing, width, tileWidth, tileHeight, headerHeight());
    boolean other =
        next.columns() != rows.columns()
            || next.tileHeight() != rows.tileHeight()
            || next.height() != rows.height();
    boolean sameList = listing.equals(laidOut);
    if (other || !sameList) {
      rows = next;
      laidOut = listing;
      bar.setMax(Math.max(0, rows.height() - getHeight()));
      if (sameList && top >= 0 && top < listing.size() && bar.getValue() > 0) {
        bar.setValue(
            Math.clamp(rows.rowOf(top).y() - headerHeight(), 0, bar.getMax())); // stays in view
      }
      bar.setValue(Math.min(bar.getValue(), bar.getMax()));
    }
    bar.setMax(Math.max(0, rows.height() - getHeight()));
    bar.setVisibleAmount(
        rows.height() <= 0 ? 1 : Math.min(1, getHeight() / rows.height()) * bar.getMax());
    bar.setUnitIncrement(tileHeight / 3);
    bar.setBlockIncrement(pageHeight());
    bar.setVisible(rows.height() > getHeight());
  }

  private int placeAtTop() {
    return rows.rows().get(rows.indexAt(bar.getValue() + headerHeight())).first();
  }

  @Override
  protected void layoutChildren() {
    probe.resizeRelocate(0, 0, 0, 0);
    double barWidth = bar.prefWidth(-1);
    bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
    tiles.resizeRelocate(0, 0, getWidth() - barWidth, getHeight());
    headers.resizeRelocate(0, 0, getWidth() - barWidth, getHeight());
    if (!model.isShown() || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    boolean mayStandElsewhere = !model.listing().equals(laidOut);
    measure();
    if (toBeRevealed || mayStandElsewhere) {
      reveal();
    }
    List<CellId> shown = placeTiles();
    headers.place(rows.rows(), bar.getValue(), headerHeight());
    store.seenAt(OutputScale.pixels(this, rows.tileWidth() - 2 * TileView.FRAME));
    store.want(wanted(shown));
    model.waitingForCrops((int) views.values().stream().filter(TileView::isWaiting).count());
    look();
  }

  /** Puts tiles where they can be seen; the others are spare. */
  private List<CellId> placeTiles() {
    List<Integer> places = rows.placesBetween(bar.getValue(), bar.getValue() + getHeight());
    List<CellId> cells = places.stream().map(model.listing().cells()::get).toList();
    Set<CellId> staying = new HashSet<>(cells);
    views
        .entrySet()
        .removeIf(
            e -> {
              boolean gone = !staying.contains(e.getKey());
              if (gone) {
                e.getValue().setVisible(false);
                spareViews.add(e.getValue());
              }
              return gone;
            });
    for (int i = 0; i < cells.size(); i++) {
      CellId id = cells.get(i);
      TileView view = views.computeIfAbsent(id, c -> spare());
      model
          .cell(id)
          .ifPresent(
              cell ->
                  view.show(looks.of(cell), probe.getFont(), rows.tileWidth(), rows.tileHeight()));
      view.setVisible(true);
      view.relocate(rows.x(places.get(i)), rows.y(places.get(i)) - bar.getValue());
    }
    return cells;
  }

  private TileView spare() {
    TileView view = spareViews.poll();
    if (view == null) {
      view = new TileView(looks.text());
      tiles.getChildren().add(view);
    }
    return view;
  }

  /** What is in view, then the page below, then the one above. */
  private List<TileRequest> wanted(List<CellId> shown) {
    Set<CellId> cells = new LinkedHashSet<>(shown);
    rows.placesBeside(bar.getValue(), getHeight())
        .forEach(place -> cells.add(model.listing().cells().get(place)));
    return cells.stream().flatMap(id -> model.request(id).stream()).toList();
  }

  /**
   * Tells the model which tiles can be seen whole, now and again when that has been long enough.
   */
  private void look() {
    if (!model.isShown()) {
      return;
    }
    Set<CellId> whole = new HashSet<>();
    double top = headerHeight();
    for (Map.Entry<CellId, TileView> entry : views.entrySet()) {
      TileView view = entry.getValue();
      boolean inside =
          view.getLayoutY() >= top - 1 && view.getLayoutY() + view.getHeight() <= getHeight() + 1;
      if (inside && view.hasCrop()) {
        whole.add(entry.getKey());
      }
    }
    inView.show(whole);
  }

  /** The cell whose tile is at a point of this grid. */
  Optional<CellId> cellAt(double x, double y) {
    if (y < 0 || y > getHeight()) {
      return Optional.empty();
    }
    return rows.touching(x, y + bar.getValue(), 0.5, 0.5).stream()
        .findFirst()
        .map(model.listing().cells()::get);
  }

  /** The header at a point of this grid. */
  Optional<GroupHeader> headerAt(double x, double y) {
    return headers.at(x, y);
  }

  /** Where the tile of a cell is in the scene; null for none, and if it is not in view. */
  @Nullable Bounds inScene(@Nullable CellId cell) {
    TileView view = cell == null ? null : views.get(cell);
    return view == null ? null : view.localToScene(view.getLayoutBounds());
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case FOCUS_ITEM -> focusItem();
      case ITEM_COUNT -> model.listing().size();
      case ITEM_AT_INDEX -> views.get(model.listing().cells().get((Integer) parameters[0]));
      case MULTIPLE_SELECTION -> true;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private @Nullable Node focusItem() {
    CellId focus = model.selection().focus();
    return focus == null ? null : views.get(focus);
  }
}
