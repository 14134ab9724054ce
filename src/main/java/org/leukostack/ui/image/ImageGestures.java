package org.leukostack.ui.image;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.slide.PlaneWheel;
import org.leukostack.ui.slide.SlideModel;

/**
 * Mouse on the focal image: wheel zooms, with Ctrl it steps through the planes, drag pans, a click
 * selects; one on the class of a box, or with the other button on a box, asks for its class.
 */
final class ImageGestures {

  /** How far the mouse may move in a click, in view units. */
  private static final double CLICK_SLOP = 4;

  private final FocalImageView view;
  private final SlideModel model;
  private final BoxEditor editor;
  private final BoxGestures boxes;
  private final PlaneWheel planeWheel;
  private double pressX;
  private double pressY;
  private double lastX;
  private double lastY;
  private boolean dragged;

  ImageGestures(FocalImageView view, SlideModel model, BoxEditor editor) {
    this.view = view;
    this.editor = editor;
    this.boxes = new BoxGestures(view, model, editor);
    this.model = model;
    this.planeWheel = new PlaneWheel(model);
  }

  void install() {
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown() || event.isControlDown()) {
      planeWheel.scroll(event);
    } else {
      view.setViewport(
          view.viewport().zoomBy(event.getX(), event.getY(), event.getDeltaY() / PlaneWheel.NOTCH));
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    view.requestFocus();
    pressX = lastX = event.getX();
    pressY = lastY = event.getY();
    dragged = false;
    boxes.pressed(event);
  }

  private void dragged(MouseEvent event) {
    dragged |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > CLICK_SLOP;
    if (boxes.hasHold()) {
      if (dragged) {
        boxes.dragged(event);
      }
    } else if (dragged) {
      view.setViewport(view.viewport().pan(event.getX() - lastX, event.getY() - lastY));
      lastX = event.getX();
      lastY = event.getY();
    }
  }

  private void released(MouseEvent event) {
    if (boxes.released(dragged)) {
      return;
    }
    if (dragged || model.spot().field() == null) {
      return;
    }
    switch (event.getButton()) {
      case PRIMARY ->
          view.labelAt(event.getX(), event.getY())
              .ifPresentOrElse(this::askForClass, () -> select(event));
      case SECONDARY -> clicked(event).ifPresent(this::askForClass);
      default -> {}
    }
  }

  /** The label under the mouse, or else a box; the selected one before others. */
  private Optional<CellId> clicked(MouseEvent event) {
    List<CellId> hit =
        view.cellsAt(event.getX(), event.getY()).stream().map(ReviewedCell::id).toList();
    Optional<CellId> selected = model.selected().map(ReviewedCell::id).filter(hit::contains);
    return view.labelAt(event.getX(), event.getY())
        .or(() -> selected)
        .or(() -> hit.stream().findFirst());
  }

  private void askForClass(CellId cell) {
    if (editor.draftProperty().get() != null) {
      return; // a cell is being drawn
    }
    if (model.selected().filter(c -> c.id().equals(cell)).isEmpty()) {
      editor.choose(() -> model.go(cell));
    }
    view.askForClass();
  }

  private void hovered(MouseEvent event) {
    if (view.labelAt(event.getX(), event.getY()).isPresent()) {
      view.setCursor(Cursor.HAND);
    } else {
      if (Cursor.HAND.equals(view.getCursor())) {
        view.setCursor(null);
      }
      boxes.hovered(event);
    }
  }

  private void select(MouseEvent event) {
    List<ReviewedCell> hit = view.cellsAt(event.getX(), event.getY());
    if (!hit.isEmpty()) { // beside all boxes the place stays
      // Clicked again, the next larger of the boxes that overlap here.
      int selected = hit.indexOf(model.spot().cell());
      ReviewedCell next = hit.get((selected + 1) % hit.size());
      if (!next.equals(model.spot().cell())) {
        editor.choose(() -> model.go(next.id()));
      }
    }
  }
}
