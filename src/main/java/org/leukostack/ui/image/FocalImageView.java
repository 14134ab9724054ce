package org.leukostack.ui.image;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

  private static final double ZOOM_STEP = 1.25;

  private final SlideModel model;
  private final BoxEditor editor;
  private final BoxPainter painter;
  private final ImageView image = new ImageView();
  private final Affine transform = new Affine();
  private final ColorAdjust contrast = new ColorAdjust();
  private final Canvas overlay = new Canvas();
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0));
  private @Nullable ArgbPicture shown;
  private @Nullable ImageSize size;
  private boolean fitting = true;
  private boolean boxesHidden;
  private @Nullable ZoomPan waiting;

  /** Never has words; the stylesheet gives it the font of the labels on the canvas. */
  private final Label lettering = new Label();

  private int cropSize = CropWindow.DEFAULT_SIZE;

  public FocalImageView(SlideModel model, BoxEditor editor, ClassNames classNames) {
    this.model = model;
    this.editor = editor;
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
    viewport.addListener(o -> requestLayout());
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
      look(imageOf(picture)); // not kept: with its texture a plane takes twice the memory
      shown = picture;
    }
  }

  /** Shows a plane of which there is no picture yet. */
  void look(Image plane) {
    shown = null;
    requestLayout();
    image.setImage(plane);
    ImageSize now = new ImageSize((int) plane.getWidth(), (int) plane.getHeight());
    if (!now.equals(size)) {
      size = now;
      fitting = waiting == null;
    }
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
    return viewport.getReadOnlyProperty();
  }

  Viewport viewport() {
    return viewport.get();
  }

  /** A viewport that a person chose: from now on a new window size does not fit the image again. */
  void setViewport(Viewport chosen) {
    fitting = false;
    waiting = null;
    viewport.set(size == null ? chosen : chosen.kept(size, getWidth(), getHeight()));
  }

  /** How the image is looked at; null for the whole of it. */
  public @Nullable ZoomPan zoomPan() {
    if (fitting || waiting != null) {
      return waiting;
    }
    Viewport v = viewport();
    return new ZoomPan(v.scale(), v.toImageX(getWidth() / 2), v.toImageY(getHeight() / 2));
  }

  /** Looks at the image as before, as soon as it is there. */
  public void restore(@Nullable ZoomPan before) {
    waiting = before;
    fitting = before == null;
    requestLayout();
  }

  /** Shows the whole image, also when the window changes, until somebody zooms or pans. */
  public void fit() {
    fitting = true;
    waiting = null;

    requestLayout();
  }

  /** One image pixel a screen pixel, around the middle of the view. */
  public void oneToOne() {
    zoomTo(1);
  }

  public void zoomIn() {
    zoomTo(viewport().scale() * ZOOM_STEP);
  }

  public void zoomOut() {
    zoomTo(viewport().scale() / ZOOM_STEP);
  }

  private void zoomTo(double scale) {
    ReviewedCell cell = model.spot().cell();
    double x = getWidth() / 2;
    double y = getHeight() / 2;
    if (cell != null) {
      BoundingBox box = cell.box();
      double cx = viewport().toViewX(box.x() + box.width() / 2.0);
      double cy = viewport().toViewY(box.y() + box.height() / 2.0);
      if (cx >= 0 && cy >= 0 && cx <= getWidth() && cy <= getHeight()) {
        x = cx;
        y = cy;
      }
    }
    setViewport(viewport().zoomAt(x, y, scale));
    reveal(cell);
  }

  /** Whether the selected cell lies in the lower half of the view. */
  public boolean isCellLow() {
    ReviewedCell cell = model.spot().cell();
    return cell != null
        && viewport().toViewY(cell.box().y() + cell.box().height() / 2.0) > getHeight() / 2;
  }

  /** Hides the boxes while a key is held. */
  public void setBoxesHidden(boolean hidden) {
    boxesHidden = hidden;
    requestLayout();
  }

  public void setCropSize(int pixels) {
    cropSize = pixels;
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
    if (!Objects.equals(before.field(), now.field()) || !before.hasSameCell(now)) {
      reveal(now.cell());
    } else if (now.cell() != null && !isPartlyVisible(now.cell().box())) {
      reveal(now.cell()); // it was pushed out of the view
    }
    requestLayout();
  }

  private boolean isPartlyVisible(BoundingBox box) {
    Viewport v = viewport();
    return v.toViewX((double) box.x() + box.width()) > 0
        && v.toViewY((double) box.y() + box.height()) > 0
        && v.toViewX(box.x()) < getWidth()
        && v.toViewY(box.y()) < getHeight();
  }

  private void editingChanged() {
    if (!editor.isEditing()) {
      setCursor(null);
    }
    requestLayout();
  }

  /** Begins to draw a cell in the middle of what is seen. */
  public void drawCell() {
    Point2D centre = centre();
    editor.draw(centre.getX(), centre.getY());
    requestFocus();
  }

  /** The point of the image in the middle of what is seen of it, in pixels. */
  private Point2D centre() {
    Viewport v = viewport();
    double width = size == null ? 0 : size.width();
    double height = size == null ? 0 : size.height();
    double left = Math.max(0, v.toImageX(0));
    double top = Math.max(0, v.toImageY(0));
    double right = Math.min(width, v.toImageX(getWidth()));
    double bottom = Math.min(height, v.toImageY(getHeight()));
    return new Point2D((left + right) / 2, (top + bottom) / 2);
  }

  /** Moves a cell that is not wholly in view to the middle; the zoom stays. */
  private void reveal(@Nullable ReviewedCell cell) {
    if (cell == null || size == null || fitting) {
      return;
    }
    BoundingBox box = cell.box();
    Viewport v = viewport();
    boolean visible =
        v.toViewX(box.x()) >= 0
            && v.toViewY(box.y()) >= 0
            && v.toViewX((double) box.x() + box.width()) <= getWidth()
            && v.toViewY((double) box.y() + box.height()) <= getHeight();
    if (!visible) {
      viewport.set(
          Viewport.centred(
                  v.scale(),
                  box.x() + box.width() / 2.0,
                  box.y() + box.height() / 2.0,
                  getWidth(),
                  getHeight())
              .kept(size, getWidth(), getHeight()));
    }
  }

  /** The cells whose boxes are on the screen. */
  List<ReviewedCell> shownCells() {
    Spot spot = model.spot();
    return spot.field() == null ? List.of() : model.shownCells(spot.field());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (fitting && size != null && width > 0 && height > 0) {
      viewport.set(Viewport.fit(size, width, height));
    }
    ZoomPan before = waiting;
    if (before != null && size != null && width > 0 && height > 0) {
      waiting = null;
      viewport.set(
          Viewport.centred(before.scale(), before.centreX(), before.centreY(), width, height)
              .kept(size, width, height));
    }
    Viewport v = viewport();
    transform.setToTransform(v.scale(), 0, v.offsetX(), 0, v.scale(), v.offsetY());
    image.setSmooth(v.scale() < PIXELS_FROM_SCALE);
    overlay.setWidth(width);
    overlay.setHeight(height);
    overlay.getGraphicsContext2D().clearRect(0, 0, width, height);
    if (size != null && image.getImage() != null && !boxesHidden) {
      paintBoxes(size);
    }
  }

  private void paintBoxes(ImageSize imageSize) {
    GraphicsContext g = overlay.getGraphicsContext2D();
    Labels labels = model.labelsProperty().get();
    ReviewedCell selected = model.selected().orElse(null);
    BoundingBox draft = editor.draftProperty().get();
    BoundingBox marked = draft == null ? selectedBox(selected) : draft;
    List<Rectangle2D> free =
        marked == null
            ? List.of()
            : painter.taken(g, viewport(), draft == null ? selected : null, marked, labels);
    shownCells().stream()
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
    CropWindow window = CropWindow.of(marked, cropSize, imageSize);
    if (selected == null || draft != null) {
      painter.draft(g, viewport(), marked, window);
    } else {
      painter.selected(g, viewport(), selected, marked, window, labels, editor.isEditing());
    }
  }

  /** Where the selected box is drawn, also while the mouse drags it. */
  private @Nullable BoundingBox selectedBox(@Nullable ReviewedCell selected) {
    return selected == null
        ? null
        : Objects.requireNonNullElse(editor.draggedProperty().get(), selected.box());
  }
}
