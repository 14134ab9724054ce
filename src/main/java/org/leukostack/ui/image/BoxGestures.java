package org.leukostack.ui.image;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.ImageSize;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.boxes.BoxShape;
import org.leukostack.ui.boxes.Handle;
import org.leukostack.ui.slide.SlideModel;

/** The mouse on boxes that can be edited: drags a handle or the whole box, or draws a new one. */
final class BoxGestures {

  /** What the mouse has hold of. */
  private sealed interface Hold {
    record Nothing() implements Hold {}

    record Whole(BoundingBox box) implements Hold {}

    record Edge(BoundingBox box, Handle handle) implements Hold {}

    /** The corner of a new box, in pixels of the image. */
    record Corner(double x, double y) implements Hold {}
  }

  private final FocalImageView view;
  private final SlideModel model;
  private final BoxEditor editor;
  private Hold hold = new Hold.Nothing();
  private double pressX;
  private double pressY;

  BoxGestures(FocalImageView view, SlideModel model, BoxEditor editor) {
    this.view = view;
    this.model = model;
    this.editor = editor;
  }

  /** Whether the mouse drags a box, and not the image. */
  boolean hasHold() {
    return !(hold instanceof Hold.Nothing);
  }

  void pressed(MouseEvent event) {
    pressX = event.getX();
    pressY = event.getY();
    hold =
        event.getButton() == MouseButton.PRIMARY
            ? holdAt(event.getX(), event.getY())
            : new Hold.Nothing();
  }

  private Hold holdAt(double viewX, double viewY) {
    if (!editor.isEditing() || editor.imageSizeProperty().get() == null) {
      return new Hold.Nothing();
    }
    Viewport v = view.viewport();
    if (editor.draftProperty().get() != null) {
      return new Hold.Corner(v.toImageX(viewX), v.toImageY(viewY));
    }
    BoundingBox box = model.selected().map(ReviewedCell::box).orElse(null);
    if (box == null) {
      return new Hold.Nothing();
    }
    Optional<Handle> handle = BoxHandles.at(viewX, viewY, v, box);
    if (handle.isPresent()) {
      return new Hold.Edge(box, handle.get());
    }
    return box.contains(v.toImageX(viewX), v.toImageY(viewY))
        ? new Hold.Whole(box)
        : new Hold.Nothing();
  }

  void dragged(MouseEvent event) {
    ImageSize image = editor.imageSizeProperty().get();
    if (image == null) {
      return;
    }
    Viewport v = view.viewport();
    int dx = (int) Math.round((event.getX() - pressX) / v.scale());
    int dy = (int) Math.round((event.getY() - pressY) / v.scale());
    switch (hold) {
      case Hold.Nothing _ -> {}
      case Hold.Whole(BoundingBox box) -> editor.drag(BoxShape.moved(box, dx, dy, image));
      case Hold.Edge(BoundingBox box, Handle handle) ->
          editor.drag(BoxShape.resized(box, handle, dx, dy, image));
      case Hold.Corner(double x, double y) ->
          editor.sketch(x, y, v.toImageX(event.getX()), v.toImageY(event.getY()));
    }
  }

  /**
   * The mouse lets go.
   *
   * @param moved whether it was more than a click
   * @return whether that was all there is to it; otherwise it was a click on the image
   */
  boolean released(boolean moved) {
    Hold was = hold;
    hold = new Hold.Nothing();
    return switch (was) {
      case Hold.Nothing _ -> false;
      case Hold.Corner _ -> {
        if (moved) {
          editor.endSketch();
        }
        yield true; // a click while drawing selects nothing
      }
      case Hold.Whole _, Hold.Edge _ -> {
        if (moved) {
          editor.drop();
        }
        yield moved;
      }
    };
  }

  void hovered(MouseEvent event) {
    if (editor.isEditing()) {
      @Nullable Cursor cursor =
          switch (holdAt(event.getX(), event.getY())) {
            case Hold.Nothing _ -> null;
            case Hold.Whole _ -> Cursor.MOVE;
            case Hold.Edge(var _, Handle handle) -> BoxHandles.cursor(handle);
            case Hold.Corner _ -> Cursor.CROSSHAIR;
          };
      view.setCursor(cursor);
    }
  }
}
