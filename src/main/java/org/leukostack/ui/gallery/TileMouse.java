package org.leukostack.ui.gallery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;

/**
 * The mouse over the tiles, as in the window of a file manager: a click selects, with Shift a
 * range, with Ctrl one more; a drag from between the tiles selects what it goes over, and one from
 * a tile takes the tiles along.
 */
final class TileMouse {

  /** So near to an edge the grid scrolls, in pixels; and so fast at most, a frame. */
  private static final double EDGE = 28;

  private static final double FASTEST = 24;

  private final GalleryModel model;
  private final TileGrid grid;
  private final GalleryActs acts;
  private final Scrolling scrolling = new Scrolling();
  private boolean onTile;
  private boolean dragged;
  private @Nullable CellId toBeAlone;
  private double startX;
  private double startY;
  private double atX;
  private double atY;
  private boolean keeps;

  /** The second of two clicks without Shift or Ctrl: from here on it is a drag or opens a cell. */
  private boolean isDouble;

  private TileSelection before = TileSelection.NOTHING;

  TileMouse(GalleryModel model, TileGrid grid, GalleryActs acts) {
    this.model = model;
    this.grid = grid;
    this.acts = acts;
    grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    grid.addEventHandler(MouseEvent.DRAG_DETECTED, this::dragDetected);
    grid.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draggedTo);
    grid.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::askForClass);
  }

  private Optional<CellId> cellAt(double x, double y) {
    return grid.headerAt(x, y).isPresent() ? Optional.empty() : grid.cellAt(x, y);
  }

  private void pressed(MouseEvent event) {
    grid.requestFocus();
    dragged = false;
    toBeAlone = null;
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    startX = event.getX();
    startY = event.getY() + grid.scrolled();
    boolean keptBefore = keeps;
    keeps = event.isShortcutDown() || event.isShiftDown();
    before = model.selection();
    Optional<CellId> cell = cellAt(event.getX(), event.getY());
    onTile = cell.isPresent();
    cell.ifPresent(id -> pressed(id, event));
    isDouble = onTile && event.getClickCount() == 2 && !keeps && !keptBefore;
  }

  private void pressed(CellId cell, MouseEvent event) {
    if (event.isShiftDown()) {
      model.select(before.extendedTo(cell, model.listing(), event.isShortcutDown()));
    } else if (event.isShortcutDown()) {
      model.select(before.toggled(cell));
    } else if (before.isSelected(cell)) {
      model.select(before.withFocus(cell)); // all of them may be dragged
      toBeAlone = cell;
    } else {
      model.select(TileSelection.of(cell));
    }
  }

  private void dragDetected(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || grid.headerAt(startX, atStart()).isPresent()) {
      return;
    }
    dragged = true;
    if (onTile) {
      acts.drag(grid, model.targets(), focusedInScene());
    } else {
      grid.band().setVisible(true);
    }
    scrolling.start();
  }

  private double atStart() {
    return startY - grid.scrolled();
  }

  private void draggedTo(MouseEvent event) {
    atX = event.getX();
    atY = event.getY();
    if (dragged && !onTile) {
      stretch();
    }
  }

  /** Selects what lies under the band. */
  private void stretch() {
    double y = atY + grid.scrolled();
    double left = Math.min(startX, atX);
    double top = Math.min(startY, y);
    double width = Math.abs(startX - atX);
    double height = Math.abs(startY - y);
    Rectangle band = grid.band();
    band.setX(left);
    band.setY(top - grid.scrolled());
    band.setWidth(width);
    band.setHeight(height);
    List<CellId> under =
        grid.rows().touching(left, top, width, height).stream()
            .map(model.listing().cells()::get)
            .toList();
    model.select(before.with(under, keeps));
  }

  private void released(MouseEvent event) {
    scrolling.stop();
    grid.band().setVisible(false);
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (!dragged && isDouble) {
      acts.openField();
    } else if (!dragged && toBeAlone != null) {
      model.select(TileSelection.of(toBeAlone));
    } else if (!dragged && !onTile && !keeps && event.getTarget() instanceof TileGrid) {
      model.clearSelection();
    }
    dragged = false;
  }

  private void askForClass(ContextMenuEvent event) {
    Optional<CellId> cell =
        event.isKeyboardTrigger()
            ? Optional.ofNullable(model.selection().focus())
            : cellAt(event.getX(), event.getY());
    cell.ifPresent(
        id -> {
          if (!model.selection().isSelected(id)) {
            model.select(new TileSelection(id, id, Set.of(id)));
          }
          grid.layout();
          Bounds beside = focusedInScene();
          if (beside != null) {
            acts.askForClass(model.targets(), beside);
          }
        });
    event.consume();
  }

  /** Where the tile with the focus is; null if it is not in view. */
  private @Nullable Bounds focusedInScene() {
    return grid.inScene(model.selection().focus());
  }

  /** Scrolls while something is dragged near to the upper or lower edge. */
  private final class Scrolling extends AnimationTimer {
    @Override
    public void handle(long now) {
      double by =
          atY < EDGE
              ? Math.max(-FASTEST, atY - EDGE)
              : Math.clamp(atY - (grid.getHeight() - EDGE), 0, FASTEST);
      if (by != 0) {
        grid.scrollTo(grid.scrolled() + by);
        if (!onTile) {
          stretch();
        }
      }
    }
  }
}
