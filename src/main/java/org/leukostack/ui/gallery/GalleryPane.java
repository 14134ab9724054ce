package org.leukostack.ui.gallery;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.leukostack.ui.keys.Command;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.keys.Way;
import org.leukostack.ui.palette.CellDrag;
import org.leukostack.ui.review.ActText;
import org.leukostack.ui.work.Background;
import org.leukostack.ui.work.MemoryShares;

/** All cells of the queue as tiles, in place of the field. */
final class GalleryPane extends BorderPane {

  private final GalleryModel model;
  private final TileGrid grid;
  private final TileWalk walk;
  private final GalleryActs acts;
  private final StackPane middle;
  private @Nullable GroupHeader target;

  GalleryPane(
      GalleryModel model,
      Background background,
      ActText actText,
      Commands commands,
      GalleryActs acts,
      FieldRoom field) {
    setId("gallery");
    this.model = model;
    this.acts = acts;
    TileText text = new TileText(actText);
    TileStore store = new TileStore(background, MemoryShares.OF_THIS_HEAP.tiles(), this::cropsCame);
    TileLooks looks = new TileLooks(model, store, text, field.opinionText());
    grid = new TileGrid(model, store, looks, commands.keys(), acts);
    walk = new TileWalk(model, grid);
    new TileMouse(model, grid, acts);
    getStyleClass().add("gallery");
    VBox empty = nothing(text, commands);
    middle = new StackPane(grid, empty);
    setTop(new GalleryBar(model, text.words(), commands));
    GroupRail rail = new GroupRail(model, text, acts, this::goTo);
    setLeft(new GalleryColumn(this, rail, field.newOpinions("gallery-opinions")));
    setCenter(middle);
    model.folderProperty().addListener((o, before, now) -> store.clear());
    model.listingProperty().addListener((o, before, now) -> empty.setVisible(now.size() == 0));
    empty.setVisible(model.listing().size() == 0);
    grid.addEventFilter(ScrollEvent.SCROLL, this::turnPlanes);
    grid.addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, this::dragOver);
    grid.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, this::drop);
    grid.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, e -> aim(null));
  }

  private static VBox nothing(TileText text, Commands commands) {
    Label words = new Label(text.words().get("gallery.empty"));
    words.setWrapText(true);
    words.setId("gallery-empty");
    Button clear =
        commands.dress(Command.CLEAR_FILTERS, new Button(text.words().get("gallery.empty.clear")));
    clear.setId("gallery-clear");
    VBox nothing = new VBox(12, words, clear);
    nothing.setAlignment(Pos.CENTER);
    nothing.setPadding(new Insets(30));
    return nothing;
  }

  /** Puts what is asked or told over the lower edge of the tiles. */
  void cover(Node prompt) {
    middle.getChildren().add(prompt);
    StackPane.setAlignment(prompt, Pos.BOTTOM_CENTER);
    StackPane.setMargin(prompt, new Insets(12));
  }

  /** Gives the focus to the tiles. */
  void focusTiles() {
    grid.requestFocus();
  }

  /** As an arrow without Shift or Ctrl does. */
  void step(Way way) {
    walk.step(way);
  }

  /** As an arrow with Shift does. */
  void extend(Way way) {
    walk.extend(way);
  }

  /** As an arrow with Ctrl does. */
  void walk(Way way) {
    walk.walk(way);
  }

  /** Where the tile with the focus is in the scene; null if it is not in view. */
  @Nullable Bounds focusedInScene() {
    return grid.inScene(model.selection().focus());
  }

  private void cropsCame() {
    if (model.isShown()) {
      grid.update();
    }
  }

  private void goTo(Group group) {
    model.select(TileSelection.at(group.cells().getFirst()));
    grid.revealGroup(group);
    grid.requestFocus();
  }

  private void turnPlanes(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      model.planes().step(event.getDeltaY() > 0 ? 1 : -1);
      event.consume();
    }
  }

  private @Nullable GroupHeader targetOf(MouseDragEvent event) {
    return CellDrag.cells(event).isEmpty()
        ? null
        : grid.headerAt(event.getX(), event.getY())
            .filter(h -> h.group() != null && h.group().key() instanceof GroupKey.OfClass)
            .orElse(null);
  }

  private void dragOver(MouseDragEvent event) {
    aim(targetOf(event));
  }

  private void aim(@Nullable GroupHeader header) {
    if (target != null && !target.equals(header)) {
      target.markAsTarget(false);
    }
    target = header;
    if (header != null) {
      header.markAsTarget(true);
    }
  }

  private void drop(MouseDragEvent event) {
    GroupHeader header = targetOf(event);
    aim(null);
    Group group = header == null ? null : header.group();
    if (group != null && group.key() instanceof GroupKey.OfClass(var preClass)) {
      acts.classify(CellDrag.cells(event), preClass);
    }
  }
}
