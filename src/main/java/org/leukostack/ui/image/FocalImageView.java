package org.leukostack.ui.image;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.ImageSize;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.review.ZoomPan;
import org.leukostack.ui.scale.OutputScale;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.leukostack.ui.theme.ClassNames;
import org.leukostack.ui.work.Background;

/**
 * One focal plane with the boxes over it. Zoom, pan and contrast stay as they are when plane, cell
 * or field change.
 */
public final class FocalImageView extends Region {

  private final SlideModel model;
  private final BoxEditor editor;
  private final ObservableValue<Integer> cropSize;
  private final SightStore sights;
  private final ShownPlane plane;
  private final ReadOnlyObjectWrapper<Sight> seen =
      new ReadOnlyObjectWrapper<>(new Sight(new Viewport(1, 0, 0), 0, 0, 1));
  private final BoxLayer boxes;
  private final ViewportModel viewports = new ViewportModel(widthProperty(), heightProperty());
  private boolean boxesHidden;
  private Runnable classAsked = () -> {};

  /** Never has words; the stylesheet gives it the font of the labels on the canvas. */
  private final Label lettering = new Label();

  /**
   * @param cropSize edge length of the crops, in pixels
   * @param background makes planes at the size of this view
   */
  public FocalImageView(
      SlideModel model,
      BoxEditor editor,
      ClassNames classNames,
      ObservableValue<Integer> cropSize,
      Background background) {
    getStyleClass().add("focal-image");
    this.model = model;
    this.editor = editor;
    this.cropSize = cropSize;
    boxes =
        new BoxLayer(model, editor, new BoxPainter(classNames, lettering.fontProperty()), cropSize);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    sights = new SightStore(background);
    plane = new ShownPlane(sights);
    sights.onMade(() -> plane.place(seen.get()));
    lettering.setManaged(false);
    lettering.getStyleClass().add("box-label");
    lettering.fontProperty().addListener(o -> repaint());
    getChildren().addAll(plane.node(), boxes.node(), lettering);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setMinSize(100, 40);
    viewports.viewportProperty().addListener(o -> repaint());
    cropSize.addListener(o -> repaint());
    model.spotProperty().addListener((o, before, now) -> spotChanged(before, now));
    model.redCellsShownProperty().addListener(o -> repaint());
    model.plateletsShownProperty().addListener(o -> repaint());
    model.labelsProperty().addListener(o -> repaint());
    model.reviewedProperty().addListener(o -> repaint());
    classNames.listProperty().addListener(o -> repaint());
    editor.editingProperty().addListener(o -> editingChanged());
    editor.draftProperty().addListener(o -> editingChanged());
    editor.draggedProperty().addListener(o -> repaint());
    new ImageGestures(this, model, editor).install();
  }

  /**
   * Shows the boxes of readers around the selected cell, too.
   *
   * @param boxes those of the moment
   */
  public void showOpinions(Supplier<List<OpinionBox>> boxes) {
    this.boxes.showOpinions(boxes);
  }

  /** Its size is the same whatever it shows: no other part of the window is laid out for it. */
  private void repaint() {
    setNeedsLayout(true);
  }

  /** Shows a plane's picture, or none. */
  public void show(@Nullable ArgbPicture picture) {
    boolean before = plane.isThere();
    if (picture == null && before) {
      plane.clear();
      editor.imageSizeProperty().set(null);
      repaint();
    } else if (picture != null && !picture.equals(plane.plane())) {
      plane.show(picture);
      shown(before, new ImageSize(picture.width(), picture.height()));
    }
  }

  /** Shows the preview of a plane that is not decoded yet. */
  void showPreview(Image preview) {
    boolean before = plane.isThere();
    plane.showPreview(preview);
    shown(before, new ImageSize((int) preview.getWidth(), (int) preview.getHeight()));
  }

  /**
   * To another plane of the same size, nothing moves: not the boxes, and not the window's parts.
   */
  private void shown(boolean before, ImageSize now) {
    boolean same = before && now.equals(viewports.imageSize());
    viewports.setImageSize(now);
    editor.imageSizeProperty().set(now);
    if (same) {
      plane.place(seen.get());
    } else {
      repaint();
    }
  }

  /** How the image lies in this view, as it was laid out last. */
  ReadOnlyObjectProperty<Sight> sightProperty() {
    return seen.getReadOnlyProperty();
  }

  /** Planes at the size of this view. */
  SightStore sights() {
    return sights;
  }

  /** How the image would lie in this view if a box were selected. */
  Sight sightOf(BoundingBox box) {
    return seenAs(viewports.revealing(box));
  }

  private Sight seenAs(Viewport viewport) {
    return new Sight(viewport, getWidth(), getHeight(), OutputScale.of(this));
  }

  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return viewports.viewportProperty();
  }

  Viewport viewport() {
    return viewports.viewport();
  }

  /**
   * A viewport of the annotator's choice: from now on a new window size does not fit the image
   * again.
   */
  void setViewport(Viewport chosen) {
    viewports.choose(chosen);
  }

  /** The zoom and pan; null if the whole image is fitted. */
  public @Nullable ZoomPan zoomPan() {
    return viewports.zoomPan();
  }

  /** Restores the zoom and pan, once there is an image. */
  public void restore(@Nullable ZoomPan before) {
    viewports.restore(before);
    repaint();
  }

  /** Fits the whole image, also when the window changes, until the user zooms or pans. */
  public void fit() {
    viewports.fit();
    repaint();
  }

  /** One image pixel a screen pixel. */
  public void oneToOne() {
    viewports.zoomTo(1, selectedBox());
  }

  public void zoomIn() {
    viewports.zoomIn(selectedBox());
  }

  public void zoomOut() {
    viewports.zoomOut(selectedBox());
  }

  /**
   * Shows the selected cell as large as its crop fills the view, and then the whole image again.
   */
  public void zoomToCell() {
    BoundingBox box = selectedBox();
    if (box != null) {
      viewports.toggleNear(box, cropSize.getValue());
      repaint();
    }
  }

  private @Nullable BoundingBox selectedBox() {
    ReviewedCell cell = model.spot().cell();
    return cell == null ? null : cell.box();
  }

  /** Where the selected box is seen, in the scene; null if it is not. */
  public @Nullable Bounds selectedBoxInScene() {
    BoundingBox box = selectedBox();
    if (box == null || !viewports.isPartlyVisible(box)) {
      return null;
    }
    Viewport v = viewport();
    double left = Math.max(0, v.toViewX(box.x()));
    double top = Math.max(0, v.toViewY(box.y()));
    double right = Math.min(getWidth(), v.toViewX((double) box.x() + box.width()));
    double bottom = Math.min(getHeight(), v.toViewY((double) box.y() + box.height()));
    return localToScene(
        new javafx.geometry.BoundingBox(
            left, top, Math.max(0, right - left), Math.max(0, bottom - top)));
  }

  /** Does something when the mouse asks for the class of the selected cell. */
  public void onClassAsked(Runnable action) {
    classAsked = action;
  }

  void askForClass() {
    classAsked.run();
  }

  /** The cell whose label is at a point of this view. */
  Optional<CellId> labelAt(double x, double y) {
    return boxes.labelAt(x, y);
  }

  /** Whether the selected cell lies in the lower half of the view. */
  public boolean isCellLow() {
    BoundingBox box = selectedBox();
    return box != null && viewports.isLow(box);
  }

  /** Hides the boxes while a key is held. */
  public void setBoxesHidden(boolean hidden) {
    boxesHidden = hidden;
    repaint();
  }

  /**
   * Changes how the image is drawn, never its pixels.
   *
   * @param brightness -1 to 1, 0 as it is
   * @param amount -1 to 1, 0 as it is
   */
  public void setContrast(double brightness, double amount) {
    plane.setContrast(brightness, amount);
  }

  private void spotChanged(Spot before, Spot now) {
    BoundingBox box = now.cell() == null ? null : now.cell().box();
    boolean moved = !Objects.equals(before.field(), now.field()) || !before.hasSameCell(now);
    if (box != null && !now.showsSame(before) && (moved || !viewports.isPartlyVisible(box))) {
      viewports.reveal(box); // it is another, or was pushed out of the view
    }
    if (moved || !Objects.equals(before.cell(), now.cell())) { // else only the plane is another
      repaint();
    }
  }

  private void editingChanged() {
    if (!editor.isEditing()) {
      setCursor(null);
    }
    repaint();
  }

  /** Begins to draw a cell in the middle of what is seen. */
  public void drawCell() {
    Point2D centre = viewports.centre();
    editor.draw(centre.getX(), centre.getY());
    requestFocus();
  }

  /** The cells under a point of this view, smallest box first. */
  List<ReviewedCell> cellsAt(double x, double y) {
    return boxes.cellsAt(x, y, viewport());
  }

  @Override
  protected void layoutChildren() {
    viewports.layOut();
    Sight sight = seenAs(viewport());
    if (!sight.equals(seen.get())) {
      seen.set(sight);
    }
    plane.place(sight);
    ImageSize size = viewports.imageSize();
    boolean drawn = size != null && plane.isThere() && !boxesHidden;
    boxes.paint(viewports, getWidth(), getHeight(), drawn ? size : null);
  }

  /** How many boxes in view are not drawn, for there are too many. */
  ReadOnlyIntegerProperty boxesLeftOutProperty() {
    return boxes.leftOutProperty();
  }
}
