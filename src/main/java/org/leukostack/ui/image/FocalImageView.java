package org.leukostack.ui.image;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import org.leukostack.jpeg.ArgbPicture;
import org.leukostack.model.BoundingBox;
import org.leukostack.model.CropWindow;
import org.leukostack.model.ImageSize;
import org.leukostack.review.CellId;
import org.leukostack.review.ReviewedCell;
import org.leukostack.ui.boxes.BoxEditor;
import org.leukostack.ui.review.ZoomPan;
import org.leukostack.ui.slide.Labels;
import org.leukostack.ui.slide.SlideModel;
import org.leukostack.ui.slide.Spot;
import org.leukostack.ui.theme.ClassNames;

/**
 * One focal plane with the boxes over it. Zoom, pan and contrast stay as they are when plane, cell
 * or field change.
 */
public final class FocalImageView extends Region {

  /** From here on pixels are shown as squares. */
  private static final double PIXELS_FROM_SCALE = 3;

  private final SlideModel model;
  private final BoxEditor editor;
  private final BoxPainter painter;
  private final ImageView image = new ImageView();
  private final Affine transform = new Affine();
  private final ColorAdjust contrast = new ColorAdjust();
  private final Canvas overlay = new Canvas();
  private final ViewportModel sight = new ViewportModel(widthProperty(), heightProperty());
  private final ObservableValue<Integer> cropSize;
  private @Nullable ArgbPicture shown;
  private final ReadOnlyIntegerWrapper boxesLeftOut = new ReadOnlyIntegerWrapper();
  private boolean boxesHidden;
  private Runnable classAsked = () -> {};

  /** Never has words; the stylesheet gives it the font of the labels on the canvas. */
  private final Label lettering = new Label();

  /**
   * @param cropSize edge length of the crops, in pixels
   */
  public FocalImageView(
      SlideModel model,
      BoxEditor editor,
      ClassNames classNames,
      ObservableValue<Integer> cropSize) {
    this.model = model;
    this.editor = editor;
    this.cropSize = cropSize;
    this.painter = new BoxPainter(classNames, lettering.fontProperty());
    getStyleClass().add("focal-image");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    image.setManaged(false);
    image.getTransforms().add(transform);
    overlay.setManaged(false);
    overlay.setMouseTransparent(true);
    lettering.setManaged(false);
    lettering.getStyleClass().add("box-label");
    lettering.fontProperty().addListener(o -> requestLayout());
    getChildren().addAll(image, overlay, lettering);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setMinSize(200, 150);
    sight.viewportProperty().addListener(o -> requestLayout());
    cropSize.addListener(o -> requestLayout());
    model.spotProperty().addListener((o, before, now) -> spotChanged(before, now));
    model.redCellsShownProperty().addListener(o -> requestLayout());
    model.plateletsShownProperty().addListener(o -> requestLayout());
    model.labelsProperty().addListener(o -> requestLayout());
    model.reviewedProperty().addListener(o -> requestLayout());
    classNames.listProperty().addListener(o -> requestLayout());
    editor.editingProperty().addListener(o -> editingChanged());
    editor.draftProperty().addListener(o -> editingChanged());
    editor.draggedProperty().addListener(o -> requestLayout());
    new ImageGestures(this, model, editor).install();
  }

  /** Shows a plane's picture, or none. */
  public void show(@Nullable ArgbPicture picture) {
    if (picture == null && image.getImage() != null) {
      shown = null;
      image.setImage(null);
      editor.imageSizeProperty().set(null);
      requestLayout();
    } else if (picture != null && !picture.equals(shown)) {
      showPreview(imageOf(picture)); // not kept: with its texture a plane takes twice the memory
      shown = picture;
    }
  }

  /** Shows the preview of a plane that is not decoded yet. */
  void showPreview(Image plane) {
    shown = null;
    requestLayout();
    image.setImage(plane);
    ImageSize now = new ImageSize((int) plane.getWidth(), (int) plane.getHeight());
    sight.setImageSize(now);
    editor.imageSizeProperty().set(now);
  }

  private static Image imageOf(ArgbPicture picture) {
    return new WritableImage(
        new PixelBuffer<>(
            picture.width(),
            picture.height(),
            IntBuffer.wrap(picture.pixels()),
            PixelFormat.getIntArgbPreInstance()));
  }

  public ReadOnlyObjectProperty<Viewport> viewportProperty() {
    return sight.viewportProperty();
  }

  Viewport viewport() {
    return sight.viewport();
  }

  /**
   * A viewport of the annotator's choice: from now on a new window size does not fit the image
   * again.
   */
  void setViewport(Viewport chosen) {
    sight.choose(chosen);
  }

  /** The zoom and pan; null if the whole image is fitted. */
  public @Nullable ZoomPan zoomPan() {
    return sight.zoomPan();
  }

  /** Restores the zoom and pan, once there is an image. */
  public void restore(@Nullable ZoomPan before) {
    sight.restore(before);
    requestLayout();
  }

  /** Fits the whole image, also when the window changes, until the user zooms or pans. */
  public void fit() {
    sight.fit();
    requestLayout();
  }

  /** One image pixel a screen pixel. */
  public void oneToOne() {
    sight.zoomTo(1, selectedBox());
  }

  public void zoomIn() {
    sight.zoomIn(selectedBox());
  }

  public void zoomOut() {
    sight.zoomOut(selectedBox());
  }

  private @Nullable BoundingBox selectedBox() {
    ReviewedCell cell = model.spot().cell();
    return cell == null ? null : cell.box();
  }

  /** Where the selected box is seen, in the scene; null if it is not. */
  public @Nullable Bounds selectedBoxInScene() {
    BoundingBox box = selectedBox();
    if (box == null || !sight.isPartlyVisible(box)) {
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
    return painter.labelAt(x, y);
  }

  /** Whether the selected cell lies in the lower half of the view. */
  public boolean isCellLow() {
    BoundingBox box = selectedBox();
    return box != null && sight.isLow(box);
  }

  /** Hides the boxes while a key is held. */
  public void setBoxesHidden(boolean hidden) {
    boxesHidden = hidden;
    requestLayout();
  }

  /**
   * Changes how the image is drawn, never its pixels.
   *
   * @param brightness -1 to 1, 0 as it is
   * @param amount -1 to 1, 0 as it is
   */
  public void setContrast(double brightness, double amount) {
    contrast.setBrightness(brightness);
    contrast.setContrast(amount);
    image.setEffect(brightness == 0 && amount == 0 ? null : contrast);
  }

  private void spotChanged(Spot before, Spot now) {
    BoundingBox box = now.cell() == null ? null : now.cell().box();
    boolean moved = !Objects.equals(before.field(), now.field()) || !before.hasSameCell(now);
    if (box != null && !now.showsSame(before) && (moved || !sight.isPartlyVisible(box))) {
      sight.reveal(box); // it is another, or was pushed out of the view
    }
    requestLayout();
  }

  private void editingChanged() {
    if (!editor.isEditing()) {
      setCursor(null);
    }
    requestLayout();
  }

  /** Begins to draw a cell in the middle of what is seen. */
  public void drawCell() {
    Point2D centre = sight.centre();
    editor.draw(centre.getX(), centre.getY());
    requestFocus();
  }

  /** The cells whose boxes are on the screen. */
  List<ReviewedCell> shownCells() {
    Spot spot = model.spot();
    return spot.field() == null ? List.of() : model.shownCells(spot.field());
  }

  @Override
  protected void layoutChildren() {
    sight.layOut();
    Viewport v = viewport();
    transform.setToTransform(v.scale(), 0, v.offsetX(), 0, v.scale(), v.offsetY());
    image.setSmooth(v.scale() < PIXELS_FROM_SCALE);
    overlay.setWidth(getWidth());
    overlay.setHeight(getHeight());
    overlay.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    painter.begin();
    boxesLeftOut.set(0);
    ImageSize size = sight.imageSize();
    if (size != null && image.getImage() != null && !boxesHidden) {
      paintBoxes(size);
    }
  }

  private void paintBoxes(ImageSize imageSize) {
    GraphicsContext g = overlay.getGraphicsContext2D();
    Labels labels = model.labelsProperty().get();
    ReviewedCell selected = model.selected().orElse(null);
    BoundingBox draft = editor.draftProperty().get();
    BoundingBox marked = draft == null ? boxDrawn(selected) : draft;
    List<Rectangle2D> free =
        marked == null
            ? List.of()
            : painter.taken(g, viewport(), draft == null ? selected : null, marked, labels);
    DrawnBoxes drawn =
        DrawnBoxes.of(shownCells(), viewport(), getWidth(), getHeight(), near(marked));
    boxesLeftOut.set(drawn.leftOut());
    drawn.cells().stream()
        .sorted((c, d) -> Boolean.compare(c.isWhiteCell(), d.isWhiteCell())) // those on top
        .filter(c -> !c.equals(selected))
        .forEach(
            c -> {
              painter.original(g, viewport(), c);
              painter.box(g, viewport(), c, labels, free);
            });
    if (marked == null) {
      return;
    }
    CropWindow window = CropWindow.of(marked, cropSize.getValue(), imageSize);
    if (selected == null || draft != null) {
      painter.draft(g, viewport(), marked, window);
    } else {
      painter.selected(g, viewport(), selected, marked, window, labels, editor.isEditing());
    }
  }

  /** How many boxes in view are not drawn, for there are too many. */
  ReadOnlyIntegerProperty boxesLeftOutProperty() {
    return boxesLeftOut.getReadOnlyProperty();
  }

  private Point2D near(@Nullable BoundingBox marked) {
    return marked == null
        ? sight.centre()
        : new Point2D(marked.x() + marked.width() / 2.0, marked.y() + marked.height() / 2.0);
  }

  /** Where the selected box is drawn, also while the mouse drags it. */
  private @Nullable BoundingBox boxDrawn(@Nullable ReviewedCell selected) {
    return selected == null
        ? null
        : Objects.requireNonNullElse(editor.draggedProperty().get(), selected.box());
  }
}
