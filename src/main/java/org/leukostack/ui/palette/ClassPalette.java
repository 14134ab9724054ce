package org.leukostack.ui.palette;

import java.util.Collection;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.leukostack.review.CellId;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.review.ActText;

/**
 * The layer over a part of the window in which the palette opens, beside what it is about wherever
 * there is room. It closes when a class is chosen, with Esc, and when the mouse or the focus goes
 * elsewhere. While cells are dragged it is there to drop them on. Used on the FX thread only.
 */
public final class ClassPalette extends Pane {

  /** Between the palette and what it is about, in pixels. */
  private static final double GAP = 8;

  private final PaletteModel model;
  private final ActText text;
  private final Commands commands;
  private final EventHandler<MouseEvent> outside = this::released;
  private final ChangeListener<Node> focusMoved = (o, before, now) -> focusMoved(now);
  private @Nullable PaletteView view;
  private @Nullable Node focusedBefore;
  private @Nullable Scene opened;

  /** What is dragged; null for nothing. */
  private @Nullable DraggedCells dragged;

  /** What it is about, in this layer; null for nothing that is seen. */
  private @Nullable Bounds about;

  public ClassPalette(PaletteModel model, ActText text, Commands commands) {
    this.model = model;
    this.text = text;
    this.commands = commands;
    getStyleClass().add("class-palette");
    setPickOnBounds(false);
    model.cellsProperty().addListener((o, before, now) -> openOrClose(before, now));
  }

  /**
   * Asks which class cells have. Of no cell it says that none is selected.
   *
   * @param cells on the open slide, in the order in which the act is to name them
   * @param near what it is about, in the scene, such as a box or a tile; null for the middle
   */
  public void open(Collection<CellId> cells, @Nullable Bounds near) {
    about = near == null ? null : sceneToLocal(near);
    model.open(cells);
    requestLayout();
  }

  /**
   * Begins to drag cells, and shows the classes to drop them on until the button is let go; to be
   * called while a drag is detected.
   *
   * @param source where the drag was detected
   * @param cells on the open slide, at least one
   * @param from what is dragged, in the scene; null if it is not in view
   */
  public void drag(Node source, List<CellId> cells, @Nullable Bounds from) {
    model.close();
    about = from == null ? null : sceneToLocal(from);
    model.offer(cells);
    dragged = new DraggedCells(source, cells, this, text.of(cells), this::close);
    requestLayout();
  }

  public boolean isOpen() {
    return model.isOpen();
  }

  public void close() {
    model.close();
  }

  private void openOrClose(List<CellId> before, List<CellId> now) {
    if (before.isEmpty() && !now.isEmpty()) {
      show();
    } else if (now.isEmpty()) {
      hide();
    }
  }

  private void show() {
    Scene scene = getScene();
    PaletteView shown = view();
    getChildren().setAll(shown);
    if (model.isOffered()) {
      return; // the drag closes it, and the focus stays where the cells are
    }
    opened = scene;
    focusedBefore = scene.getFocusOwner();
    shown.focusField();
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, outside);
    scene.focusOwnerProperty().addListener(focusMoved);
  }

  private void hide() {
    DraggedCells drag = dragged;
    dragged = null;
    if (drag != null) {
      drag.end();
    }
    Scene scene = opened;
    if (scene != null) {
      opened = null;
      leave(scene);
    }
    getChildren().clear();
  }

  private void leave(Scene scene) {
    scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, outside);
    scene.focusOwnerProperty().removeListener(focusMoved);
    boolean hadFocus = isMine(scene.getFocusOwner());
    Node back = focusedBefore;
    focusedBefore = null;
    if (hadFocus && back != null) {
      back.requestFocus();
    }
  }

  private PaletteView view() {
    PaletteView made = view;
    if (made == null) {
      made = new PaletteView(model, new PaletteText(text), commands);
      view = made;
    }
    return made;
  }

  /** A click elsewhere closes. */
  private void released(MouseEvent event) {
    if (event.isStillSincePress() && !(event.getTarget() instanceof Node node && isMine(node))) {
      close();
    }
  }

  private void focusMoved(@Nullable Node now) {
    if (now != null && !isMine(now)) {
      close();
    }
  }

  private boolean isMine(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(this)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void layoutChildren() {
    for (Node child : getManagedChildren()) {
      double width = Math.min(child.prefWidth(-1), getWidth() - 2 * GAP);
      double height = Math.min(child.prefHeight(width), getHeight() - 2 * GAP);
      Point2D place = place(width, height);
      child.resizeRelocate(place.getX(), place.getY(), width, height);
    }
  }

  /**
   * To the right of what it is about, or else to the left, below or above it; where it has no room
   * on any side, over as little of it as can be.
   */
  private Point2D place(double width, double height) {
    Bounds near = about == null ? new BoundingBox(getWidth() / 2, getHeight() / 4, 0, 0) : about;
    double mostX = Math.max(GAP, getWidth() - width - GAP);
    double mostY = Math.max(GAP, getHeight() - height - GAP);
    double right = near.getMaxX() + GAP;
    double left = near.getMinX() - GAP - width;
    if (right <= mostX || left >= GAP) {
      return new Point2D(right <= mostX ? right : left, Math.clamp(near.getMinY(), GAP, mostY));
    }
    double below = near.getMaxY() + GAP;
    double above = near.getMinY() - GAP - height;
    if (below <= mostY || above >= GAP) {
      return new Point2D(Math.clamp(near.getMinX(), GAP, mostX), below <= mostY ? below : above);
    }
    boolean moreOnTheRight = near.getCenterX() < getWidth() / 2;
    return new Point2D(moreOnTheRight ? mostX : GAP, Math.clamp(near.getMinY(), GAP, mostY));
  }
}
