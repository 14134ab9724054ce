package org.leukostack.ui.image;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.leukostack.text.Words;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.keys.Commands;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.start.LatePart;

/** Above the image: its bar, and over that, while boxes are edited, the bar of the boxes. */
public final class ImageBars extends StackPane {

  private static final double GAP = 12;

  private final BoxEditor editor;
  private final LatePart<ImageBar> imageBar;

  public ImageBars(
      SlideModel model, FocalImageView image, BoxEditor editor, Words words, Commands commands) {
    this.editor = editor;
    imageBar = new LatePart<>("image-bar-room", () -> new ImageBar(model, image, words, commands));
    getChildren().add(imageBar);
    whenBoxesAreEdited(() -> coverWith(new EditBar(model, editor, words, commands)));
  }

  public LatePart<ImageBar> imageBar() {
    return imageBar;
  }

  private void whenBoxesAreEdited(Runnable action) {
    ReadOnlyBooleanProperty editing = editor.editingProperty();
    editing.addListener(
        new InvalidationListener() {
          @Override
          public void invalidated(Observable o) {
            editing.removeListener(this); // the first time
            action.run();
          }
        });
  }

  private void coverWith(EditBar editBar) {
    setAlignment(editBar, Pos.CENTER_LEFT);
    getChildren().add(editBar);
    setViewOrder(-1); // where the bar has to be over the image, it is before it
    InvalidationListener place = o -> place(editBar);
    imageBar.get().controlsWidthProperty().addListener(place);
    widthProperty().addListener(place);
    heightProperty().addListener(place);
    editor.editingProperty().addListener(place);
    place(editBar);
  }

  /** Beside the zoom, which stays at hand; or below it, over the image, where that takes all. */
  private void place(EditBar editBar) {
    double beside = getWidth() - imageBar.get().controlsWidthProperty().get() - GAP;
    boolean fits = editBar.leastWidth() <= beside;
    editBar.setMaxWidth(fits ? beside : getWidth());
    editBar.setTranslateY(fits ? 0 : getHeight());
  }
}
